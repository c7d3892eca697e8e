import type { JudgedWindow } from '../domain/board';
import type { CorrectionEntry, Entry } from '../domain/entry';
import type { Recorded } from '../domain/recorded';
import { laterId } from '../domain/entry-rounds';
import type { Changes, FieldValue, RoundId } from '../domain/round';
import type { Site } from '../domain/site';
import { fieldsOf } from '../domain/activities';
import type { Field } from '../domain/activity';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import type { Messages } from '../messages/messages';
import type { Concerned } from '../messages/words/correction';
import { shortId } from './log-sheet';
import { roundsSheet } from './rounds-sheet';
import type { Sheet } from './sheet';
import { shown } from './shown';
import { fieldCell } from './field-cell';

interface Around {
  readonly site: Site;
  readonly zone: Zone;
  readonly say: Messages;
}

/** What a correction came to. */
export interface CorrectedSeen {
  readonly entry: CorrectionEntry;
  readonly before: readonly Recorded[];
  readonly after: readonly Recorded[];
  readonly windows: readonly JudgedWindow[];
}

/** `rounds.void/1`, `rounds.amend/1` ...: the entry, the rounds as they now are, and where their windows stand. */
export function correctionSheet(corrected: CorrectedSeen, format: string, around: Around): Sheet {
  const { entry, after, windows } = corrected;
  const { zone, site, say } = around;
  const rounds = after.flatMap(one => (one.is === 'round' ? [one.round] : []));
  const blocked = after.flatMap(one => (one.is === 'blocked' ? [one.blocked] : []));
  const sheet = roundsSheet(rounds, { site, zone, say, blocked });
  return {
    ...sheet,
    format,
    facts: { ...entryFacts(entry, zone), ...sheet.facts, windows: windows.map(windowFact) },
  };
}

/** The entry of a correction itself. */
export function entryFacts(entry: CorrectionEntry, zone: Zone): Record<string, unknown> {
  const { id, kind, by, recordedAt, recordedBy, reason, undoes = null, redoes = null } = entry;
  const concerns = entry.kind === 'amendment' ? [entry.round] : entry.rounds;
  return {
    ...{ id, kind, by, recordedAt: isoOf(zone, recordedAt), recordedBy, reason },
    ...{ concerns, undoes, redoes },
  };
}

function windowFact({ area, activity, slot, day, standing, lateMinutes, round }: JudgedWindow): unknown {
  return { area, activity, slot, day, standing, lateMinutes, round: round?.id ?? null };
}

/** The same for people. */
export function correctionLines(corrected: CorrectedSeen, around: Around): string[] {
  const { entry, before, after, windows } = corrected;
  const { correction } = evidenceIn(around.say.language);
  const facts = concernedFacts(before);
  const [one] = after;
  const head =
    entry.kind === 'amendment' && one?.is === 'round'
      ? [
          correction.amended({ id: shortId(entry.round), area: one.round.area }),
          ...changeLines(one.round.amended.at(-1)?.changes ?? {}, one.round.activity, around),
        ]
      : [entry.kind === 'void' ? correction.voided(facts) : correction.restored(facts)];
  return [
    ...head,
    correction.reason({ by: shown(entry.by), reason: shown(entry.reason) }),
    ...windowLines(windows, around.say),
  ];
}

/** How many of what, under which numbers, where. */
export function concernedFacts(concerned: readonly Recorded[]): Concerned {
  const areas = new Set(concerned.flatMap(areasOf));
  return {
    rounds: concerned.filter(({ is }) => is === 'round').length,
    blocked: concerned.filter(({ is }) => is === 'blocked').length,
    waivers: concerned.filter(({ is }) => is === 'waiver').length,
    others: concerned.filter(({ is }) => ['finding', 'resolution', 'stock'].includes(is)).length,
    ids: idRuns(concerned.map(({ id }) => id)),
    areas: cut([...areas]),
  };
}

function areasOf(one: Recorded): readonly string[] {
  if (one.is === 'round') return [one.round.area];
  if (one.is === 'blocked') return [one.blocked.area];
  if ('areas' in one.entry) return one.entry.areas;
  return one.entry.kind === 'waiver' ? [one.entry.area] : [];
}

/** Numbers as people type them, runs as the program prints them: `1123-017..019 1123-022`. */
export function idRuns(ids: readonly RoundId[]): string {
  const runs: RoundId[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && laterId(run.at(-1) ?? '', 1) === id) run.push(id);
    else runs.push([id]);
  }
  return runs
    .map(([first = '', ...rest]) => {
      const last = rest.at(-1);
      return last === undefined ? shortId(first) : `${shortId(first)}..${last.slice(last.indexOf('-') + 1)}`;
    })
    .join(' ');
}

const MOST_AREAS = 8;

function cut(areas: readonly string[]): string {
  const first = areas.slice(0, MOST_AREAS).join(' ');
  return areas.length > MOST_AREAS ? `${first} +${areas.length - MOST_AREAS}` : first;
}

/** One line a change: `  strength: 500 -> 1000`. That a round is back-filled follows from its moment. */
export function changeLines(changes: Changes, activity: string, { site, zone, say }: Around): string[] {
  const { correction } = evidenceIn(say.language);
  return Object.entries(changes).map(([key, { from, to }]) => {
    const declared = fieldsOf(site, activity).find(({ name }) => name === key);
    const text = (value: FieldValue | null) =>
      value === null ? null : shown(valueText(key, value, declared, zone, say));
    return correction.change({ what: keyText(key, declared, say), from: text(from), to: text(to) });
  });
}

/** The heading of the column in which reports have it. */
export function keyText(key: string, field: Field | undefined, { headings, language }: Messages): string {
  const known = (headings as Readonly<Record<string, string>>)[key];
  return known ?? shown(field?.label[language] ?? key);
}

/** What stands under a key, as people write it. */
export function valueText(
  key: string,
  value: FieldValue,
  field: Field | undefined,
  zone: Zone,
  say: Messages,
): string {
  if (key === 'at') return typeof value === 'number' ? dateTimeOf(zone, value) : String(value);
  if (key === 'backfilled') return evidenceIn(say.language).correction.flag(value === true);
  return fieldCell(field ?? key, value, { zone, say }).text;
}

/** One line a verdict, however many areas. */
export function windowLines(windows: readonly JudgedWindow[], say: Messages): string[] {
  const { correction } = evidenceIn(say.language);
  const groups = new Map<string, { of: JudgedWindow; areas: string[] }>();
  for (const window of windows) {
    const key = [window.standing, window.slot, window.day].join('\t');
    const group = groups.get(key);
    if (group) group.areas.push(window.area);
    else groups.set(key, { of: window, areas: [window.area] });
  }
  return [...groups.values()].map(({ of, areas }) => {
    const standing = say.common.standing[of.standing];
    const { slot, day } = of;
    return correction.nowStands({
      ...{ standing, slot: shown(slot), day },
      ...{ n: areas.length, areas: cut(areas) },
    });
  });
}

/** One entry in a line, before it is taken back or brought back. */
export function entryLine(
  entry: Entry,
  concerned: readonly Recorded[],
  { zone, say }: Omit<Around, 'site'>,
): string {
  const { entry: words, story } = evidenceIn(say.language).correction;
  const facts = concernedFacts(concerned);
  switch (entry.kind) {
    case 'rounds':
    case 'blocked':
      return words.rounds({ ...facts, at: dateTimeOf(zone, entry.at) });
    case 'void':
      return words.void(facts);
    case 'restored':
      return words.restored(facts);
    case 'amendment':
      return words.amendment({ id: shortId(entry.round), area: facts.areas });
    case 'waiver': {
      const { id, area, slot, day } = entry;
      return words.waiver({ id: shortId(id), area, slot: shown(slot), day });
    }
    case 'finding':
    case 'resolution':
    case 'stock': {
      const at = dateTimeOf(zone, entry.at);
      return words.other({ id: shortId(entry.id), what: story.what[entry.kind], at });
    }
    case 'opening':
    case 'setup':
    case 'restoration':
      return '';
  }
}

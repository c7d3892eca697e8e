import type { Cover } from '../domain/cover';
import type { Assumed } from '../domain/moment';
import { fieldsOf, type Trade } from '../domain/activities';
import type { Verdict } from '../domain/field-rules';
import type { Blocked, FieldValue, Round, RoundId } from '../domain/round';
import type { UsedUp } from '../domain/stock';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, textCell } from './cells';
import { fieldPhrase } from './field-cell';
import type { Row, Sheet } from './sheet';
import { shown } from './shown';

/** A round and what it pays for. */
export interface Covered {
  readonly round: Round;
  readonly cover: Cover | { readonly extra: 'no-duty' | 'incident' };
}

/** Everything that `log` has to say. */
export interface Logged {
  readonly rounds: readonly Covered[];
  readonly blocked: readonly Blocked[];
  readonly assumed?: Assumed;
  readonly unfilled: boolean;
  readonly repeated: Readonly<Record<string, FieldValue>>;
  readonly warnings: readonly Verdict[];
  readonly how: 'saved' | 'already' | 'dry';
  readonly stillOpen: ReadonlyMap<string, readonly string[]>;
  readonly used?: UsedUp;
}

/** `rounds.log/1`; `more` are facts of few entries. */
export function logSheet(
  { rounds, blocked, used }: Logged,
  warnings: readonly string[],
  zone: Zone,
  say: Messages,
  more: Readonly<Record<string, unknown>> = {},
): Sheet {
  const tour = rounds[0]?.round.tour ?? blocked[0]?.tour ?? null;
  return {
    format: 'rounds.log/1',
    facts: {
      tour: tour === '' ? null : tour,
      blocked: blocked.map(({ id, area, reason }) => ({ id: id === '' ? null : id, area, reason })),
      warnings,
      ...(used === undefined ? {} : { used }),
      ...more,
    },
    rowsKey: 'rounds',
    columns: (
      ['id', 'area', 'activity', 'at', 'recordedAt', 'by', 'backfilled', 'flags', 'covers'] as const
    ).map(key => ({
      key,
      heading: say.headings[key],
    })),
    rows: rounds.map(({ round, cover }): Row => ({
      id: textCell(round.id === '' ? null : round.id),
      area: textCell(round.area),
      activity: textCell(round.activity),
      at: momentCell(zone, round.at),
      recordedAt: momentCell(zone, round.recordedAt),
      by: textCell(round.by),
      // A mark, not an answer to a question: without it the key is left out.
      backfilled: { value: round.backfilled ? true : undefined, text: '' },
      flags: { value: round.flags, text: '' },
      covers: { value: coversOf(cover), text: '' },
    })),
  };
}

function coversOf(cover: Covered['cover']): unknown {
  if ('extra' in cover) return null;
  const { window, standing, lateMinutes } = cover;
  return { slot: window.slot, day: window.day, standing, lateMinutes };
}

/** The same for people: one line a verdict, however many areas. */
export function logLines(logged: Logged, zone: Zone, say: Messages): string[] {
  const { rounds, blocked, how, stillOpen } = logged;
  const any = rounds[0]?.round ?? blocked[0];
  if (any === undefined) return [];
  const head = { n: rounds.length, at: dateTimeOf(zone, any.at), by: shown(any.by), ids: idsOf(logged) };
  return [
    how === 'saved' ? say.log.saved(head) : how === 'already' ? say.log.already(head) : say.log.dry(head),
    ...verdicts(rounds, say),
    ...blocked.map(({ area, reason }) => say.log.blocked({ area, reason: shown(reason) })),
    ...(rounds[0]?.round.backfilled ? [say.log.backfilled] : []),
    ...[...stillOpen].map(([building, codes]) =>
      say.log.stillOpen({ building: shown(building), n: codes.length, areas: shownCodes(codes, say) }),
    ),
  ];
}

/**
 * What was supposed or left out. That a time was taken for today's needs no word: the line that says what was saved
 * gives the date.
 */
export function logNotes(logged: Logged, trade: Trade, zone: Zone, say: Messages): string[] {
  const { rounds, blocked, assumed, unfilled } = logged;
  const any = rounds[0]?.round ?? blocked[0];
  const isToday = assumed === undefined || assumed === 'today' || any === undefined;
  return [
    ...(isToday ? [] : [say.log.assumed[assumed](isoOf(zone, any.at).replace('T', ' '))]),
    ...(unfilled ? [say.log.unfilled] : []),
    ...repeatedNote(logged, trade, { zone, say }),
    ...flagNotes(logged, say),
  ];
}

/** What rules call unwise, each in a line. */
export function flagNotes({ warnings }: Pick<Logged, 'warnings'>, { log, language }: Messages): string[] {
  return warnings.map(({ id, text, basis }) =>
    log.flagged({ id, text: text[language], ...(basis && { basis: basis[language] }) }),
  );
}

function repeatedNote(
  { rounds, repeated }: Logged,
  trade: Trade,
  around: { readonly zone: Zone; readonly say: Messages },
): string[] {
  const [first] = rounds;
  if (first === undefined || Object.keys(repeated).length === 0) return [];
  const { activity, fields } = first.round;
  const declared = new Map(fieldsOf(trade, activity).map(field => [field.name, field]));
  const phrases = Object.entries(repeated).map(([name, value]) =>
    shown(fieldPhrase(declared.get(name) ?? name, value, around, fields.agent)),
  );
  return [around.say.log.asLast(phrases)];
}

function verdicts(rounds: readonly Covered[], say: Messages): string[] {
  const groups = new Map<string, { cover: Covered['cover']; codes: string[] }>();
  for (const { round, cover } of rounds) {
    const key =
      'extra' in cover ? extraOf(cover) : `${cover.standing} ${cover.lateMinutes} ${cover.window.slot}`;
    const group = groups.get(key);
    if (group) group.codes.push(round.area);
    else groups.set(key, { cover, codes: [round.area] });
  }
  return [...groups.values()].map(({ cover, codes }) => {
    const facts = { n: codes.length, areas: shownCodes(codes, say) };
    if ('extra' in cover) return say.log.extra[extraOf(cover)](facts);
    const { standing, lateMinutes, window } = cover;
    const slot = shown(window.slot);
    return standing === 'done'
      ? say.log.done({ ...facts, slot })
      : say.log.late({ ...facts, slot, minutes: say.common.minutes(lateMinutes) });
  });
}

function extraOf(cover: Extract<Covered['cover'], { extra: string }>): keyof Messages['log']['extra'] {
  return cover.extra === 'not-owed' ? (cover.excuse ?? 'not-owed') : cover.extra;
}

/** The first and the last id, as people type them: `1123-017..040`. */
export function idsOf({ rounds, blocked }: Pick<Logged, 'rounds' | 'blocked'>): string {
  const ids = [...rounds.map(({ round }) => round.id), ...blocked.map(({ id }) => id)];
  const [first, last] = [ids[0], ids.at(-1)];
  if (!first || !last) return '';
  return first === last ? shortId(first) : `${shortId(first)}..${last.slice(last.indexOf('-') + 1)}`;
}

/** `20261123-017` -> `1123-017`. */
export function shortId(id: RoundId): string {
  return id.slice(4);
}

const MOST_CODES = 8;

/** The first of them, and how many more. */
export function shownCodes(codes: readonly string[], say: Messages): string {
  const first = codes.slice(0, MOST_CODES).join(' ');
  return codes.length > MOST_CODES ? `${first} ${say.log.more(codes.length - MOST_CODES)}` : first;
}

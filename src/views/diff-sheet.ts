import type { Change, Concerned, FieldChange } from '../domain/changes';
import { NO_COUNTS, type Counts } from '../domain/count';
import type { DayDiff, WindowChange } from '../domain/diff';
import type { FieldValue } from '../domain/round';
import type { Site } from '../domain/site';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import type { Messages } from '../messages/messages';
import type { DiffWords } from '../messages/words/diff';
import { shortMomentCell, termCell, textCell } from './cells';
import { shownCodes, shortId } from './log-sheet';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet } from './sheet';
import { shown } from './shown';

export interface DiffSeen {
  readonly site: Site;
  readonly zone: Zone;
  readonly say: Messages;
  /** Between which moments of recording; `isFinal`: the first is when the day became final. */
  readonly from: Instant;
  readonly to: Instant;
  readonly isFinal: boolean;
  readonly at: Instant;
  /** When the day becomes final, where that is still to come: then there is nothing to compare with. */
  readonly finalAt?: Instant;
}

const MOST_WINDOWS = 12;

/** `rounds.diff/1`: a row a change, in the order of the log; the windows and counts that it changed as facts. */
export function diffSheet(diff: DayDiff, seen: DiffSeen): Sheet {
  const { site, zone, say, from, to, isFinal, at, finalAt } = seen;
  const words = evidenceIn(say.language).diff;
  const text = (instant: Instant): string => dateTimeOf(zone, instant);
  const facts = { site: site.name, day: diff.day };
  const title = demoMarked(site, say, words.title({ ...facts, from: text(from), to: text(to), isFinal }));
  return {
    format: 'rounds.diff/1',
    facts: {
      ...{ site: site.name, ...demoFact(site), day: diff.day },
      ...{ from: isoOf(zone, from), to: isoOf(zone, to), at: isoOf(zone, at) },
      provisional: finalAt !== undefined,
      counts: { before: toldOf(diff.counts.before), after: toldOf(diff.counts.after) },
      windows: diff.windows.map(window => ({ ...window, opens: isoOf(zone, window.opens) })),
    },
    rowsKey: 'changes',
    columns: columnsOf(words, say),
    rows: diff.changes.map(change => rowOf(change, words, seen)),
    ...(finalAt === undefined ? { title } : {}),
    foot: footOf(diff, words, say),
    empty: finalAt === undefined ? words.none : words.provisional({ ...facts, finalAt: text(finalAt) }),
  };
}

function columnsOf({ heading }: DiffWords, { headings }: Messages): Column[] {
  const data = ['what', 'recordedAt', 'by', 'recordedBy', 'reason', 'backfilled', 'rounds', 'fields'];
  const eye: readonly [string, string][] = [
    ['recordedAt', headings.recordedAt],
    ['what', heading.what],
    ['area', headings.area],
    ['at', headings.at],
    ['who', heading.who],
    ['remark', headings.note],
  ];
  return [
    ...data.map((key): Column => ({ key, heading: key, only: 'data' })),
    ...eye.map(([key, heading]): Column => ({ key, heading, only: 'table' })),
  ];
}

function rowOf(change: Change, words: DiffWords, { zone, say }: DiffSeen): Row {
  const { what, recordedAt, by, recordedBy, reason, backfilled, concerned, fields } = change;
  const iso = (value: FieldValue | null, field: string): FieldValue | null =>
    field === 'at' && typeof value === 'number' ? isoOf(zone, value) : value;
  const moments = new Set(concerned.flatMap(({ at }) => at ?? []));
  const [only] = moments;
  const remark = [
    ...(backfilled ? [say.common.backfilled] : []),
    ...fields.map(each => fieldText(each, words, zone)),
    ...(reason === null ? [] : [reason]),
  ];
  return {
    what: termCell(what, words.what[what], what === 'voided' ? 'bad' : 'plain'),
    recordedAt: shortMomentCell(zone, recordedAt),
    by: textCell(by),
    recordedBy: textCell(recordedBy),
    reason: { value: reason, text: '' },
    backfilled: { value: backfilled, text: '' },
    rounds: { value: concerned.map(each => concernedFact(each, zone)), text: '' },
    fields: {
      value: fields.map(({ id, field, before, after }) => ({
        ...{ id: id === '' ? null : id, field },
        ...{ before: iso(before, field), after: iso(after, field) },
      })),
      text: '',
    },
    area: textCell(areasText(concerned, say)),
    at: moments.size === 1 && only !== undefined ? shortMomentCell(zone, only) : textCell(null),
    who: textCell(by === recordedBy ? by : words.recordedBy({ by, account: recordedBy })),
    remark: textCell(remark.join(say.common.comma), backfilled ? 'late' : 'plain'),
  };
}

function areasText(concerned: readonly Concerned[], say: Messages): string {
  return shownCodes(
    concerned.map(({ area, slot }) => (slot === undefined ? area : `${area} ${slot}`)),
    say,
  );
}

function concernedFact({ id, area, activity, at, slot }: Concerned, zone: Zone): unknown {
  return {
    id,
    area,
    activity,
    at: at === null ? null : isoOf(zone, at),
    ...(slot !== undefined && { slot }),
  };
}

function fieldText({ id, field, before, after }: FieldChange, words: DiffWords, zone: Zone): string {
  const text = (value: FieldValue | null): string | null =>
    field === 'at' && typeof value === 'number'
      ? dateTimeOf(zone, value)
      : value === null
        ? null
        : String(value);
  return words.field({ id: id === '' ? '' : shortId(id), field, before: text(before), after: text(after) });
}

function footOf({ windows, counts, changes }: DayDiff, words: DiffWords, say: Messages): string[] {
  if (changes.length + windows.length === 0) return [];
  const lineOf = ({ area, slot, before, after }: WindowChange): string => {
    const name = (standing: WindowChange['before']): string =>
      standing === null ? words.unlisted : say.common.standing[standing];
    return words.window({ area: shown(area), slot: shown(slot), before: name(before), after: name(after) });
  };
  const changed = countChanges(counts, say);
  return [
    ...(windows.length === 0 ? [] : [words.windows(windows.length)]),
    ...windows.slice(0, MOST_WINDOWS).map(lineOf),
    ...(windows.length > MOST_WINDOWS ? [words.more(windows.length - MOST_WINDOWS)] : []),
    changed.length === 0 ? words.sameCounts : words.counts(changed),
  ];
}

function countChanges({ before, after }: DayDiff['counts'], { headings }: Messages) {
  const keys = Object.keys(toldOf(NO_COUNTS)) as (keyof ReturnType<typeof toldOf>)[];
  return keys
    .filter(key => before[key] !== after[key])
    .map(key => ({ name: headings[key], before: before[key], after: after[key] }));
}

/** As the board has them: upcoming, open and overdue told apart, without their sum. */
function toldOf({ pending, ...told }: Counts): Omit<Counts, 'pending'> {
  void pending;
  return told;
}

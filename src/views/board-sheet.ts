import type { DayJudgment, JudgedWindow } from '../domain/board';
import { blockedIn } from '../domain/blocked';
import { onTimeRateOf, visitRateOf } from '../domain/count';
import type { Site } from '../domain/site';
import type { Standing } from '../domain/standing';
import { clockOf, dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { ColumnKey } from '../messages/words/headings';
import { concernFacts, concernLines, type Concern } from './concerns';
import { momentCell, numberCell, termCell, textCell } from './cells';
import { correctedLines, correctedOf } from './days-facts';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet, Tone } from './sheet';
import { activityText } from './activity-text';

const TONES: Readonly<Record<Standing, Tone>> = {
  waived: 'dim',
  closed: 'dim',
  done: 'good',
  late: 'late',
  upcoming: 'dim',
  missed: 'bad',
  open: 'plain',
  overdue: 'bad',
};

/** The keys of a window in JSON and CSV, in their order. */
// prettier-ignore
const KEYS: readonly ColumnKey[] = [
  'area', 'activity', 'schedule', 'slot', 'day', 'opens', 'due', 'closes', 'standing',
  'round', 'roundAt', 'by', 'lateMinutes', 'backfilled', 'extra', 'flags',
];

/** What stands beside the standing for the eye: by how much, and by whom. */
function remarkOf(window: JudgedWindow, judged: DayJudgment, at: Instant, say: Messages): string {
  const { standing, lateMinutes, due, round, extra, excuse } = window;
  return [
    ...(standing === 'late' ? [say.board.lateBy(say.common.minutes(lateMinutes ?? 0))] : []),
    ...(standing === 'overdue'
      ? [say.board.overdueBy(say.common.minutes(Math.floor((at - due) / 60_000)))]
      : []),
    ...(excuse === null ? [] : [excuse]),
    ...new Set(blockedIn(window, judged).map(({ reason }) => say.report.blocked(reason))),
    ...(round?.amended.slice(-1) ?? []).map(say.report.amended),
    ...(round?.backfilled ? [say.common.backfilled] : []),
    ...(round?.imported ? [say.common.imported] : []),
    ...(round?.flags === undefined ? [] : [say.report.flagged(round.flags)]),
    ...(extra > 0 ? [say.board.extra(extra)] : []),
  ].join(say.common.comma);
}

interface WindowsAround {
  readonly site: Site;
  /** The names of the areas, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
}

/** One window as a row: the data of `rounds.board/1` and, for the eye, shorter columns. */
export function windowRow(
  window: JudgedWindow,
  judged: DayJudgment,
  { site, names, zone, at, say }: WindowsAround,
): Row {
  const { round } = window;
  return {
    area: textCell(window.area),
    name: textCell(names.get(window.area)),
    activity: termCell(window.activity, activityText(site, window.activity, say.language)),
    schedule: textCell(window.schedule),
    slot: textCell(window.slot),
    day: textCell(window.day),
    opens: momentCell(zone, window.opens),
    due: momentCell(zone, window.due),
    dueClock: textCell(clockOf(zone, window.due)),
    closes: momentCell(zone, window.closes),
    standing: termCell(window.standing, say.common.standing[window.standing], TONES[window.standing]),
    round: textCell(round?.id),
    roundAt: momentCell(zone, round?.at),
    roundClock: textCell(round ? clockOf(zone, round.at) : ''),
    by: textCell(round?.by),
    lateMinutes: numberCell(window.lateMinutes),
    backfilled: { value: round?.backfilled ?? false, text: round?.backfilled ? say.common.backfilled : '' },
    extra: numberCell(window.extra),
    flags: { value: round?.flags ?? [], text: (round?.flags ?? []).join('; ') },
    remark: textCell(remarkOf(window, judged, at, say), TONES[window.standing]),
  };
}

export function windowColumns(say: Messages): Column[] {
  const eye = (key: string, heading: string): Column => ({ key, heading, only: 'table' });
  return [
    ...KEYS.map((key): Column => ({ key, heading: say.headings[key], only: 'data' })),
    eye('area', say.headings.area),
    eye('name', say.headings.name),
    eye('slot', say.headings.slot),
    eye('dueClock', say.headings.due),
    eye('standing', say.headings.standing),
    eye('roundClock', say.headings.roundAt),
    eye('by', say.headings.by),
    eye('remark', say.headings.note),
  ];
}

export interface BoardOptions {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
  /** The eye is shown the windows that ask for something, in full only where areas were named. */
  readonly all: boolean;
  /** What else is to be told of. */
  readonly concerns?: readonly Concern[];
}

/** `rounds.board/1`: a day of the site, window by window. */
export function boardSheet(
  judged: DayJudgment,
  { site, zone, at, say, all, concerns = [] }: BoardOptions,
): Sheet {
  const { counts, day, provisional } = judged;
  const names = new Map(site.areas.map(area => [area.code, area.name]));
  const rowOf = (window: JudgedWindow): Row => windowRow(window, judged, { site, names, zone, at, say });
  const shown = all ? judged.windows : judged.windows.filter(({ standing }) => !QUIET.has(standing));
  const hidden = judged.windows.length - shown.length;
  const rates = say.board.rate({ rate: visitRateOf(counts), onTimeRate: onTimeRateOf(counts) });
  const { pending, ...told } = counts;
  void pending;
  return {
    format: 'rounds.board/1',
    facts: {
      site: site.name,
      ...demoFact(site),
      day,
      at: isoOf(zone, at),
      provisional,
      corrected: correctedOf([judged]),
      counts: told,
      ...concernFacts(concerns),
    },
    rowsKey: 'windows',
    columns: windowColumns(say),
    rows: judged.windows.map(rowOf),
    ...(hidden > 0 ? { shown: shown.map(rowOf) } : {}),
    title: demoMarked(
      site,
      say,
      say.board.title({ site: site.name, day, at: dateTimeOf(zone, at), provisional }),
    ),
    foot: [
      ...(hidden > 0 ? [say.board.moreRows(hidden)] : []),
      say.board.counts(counts),
      ...(rates === '' ? [] : [rates]),
      ...correctedLines([judged], say),
      ...concernLines(concerns, say),
    ],
    empty: judged.windows.length === 0 ? say.board.none : say.board.calm,
  };
}

/** Standings that ask nothing of anybody at the moment. */
const QUIET: ReadonlySet<Standing> = new Set(['done', 'upcoming', 'closed', 'waived']);

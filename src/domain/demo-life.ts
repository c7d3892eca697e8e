import { airingDay, wasteDay } from './demo-chores';
import { findingsDay } from './demo-findings';
import { gateDay, postDay } from './demo-gate';
import { mishapsDay, waivedSpan } from './demo-mishaps';
import { partDay, type Part } from './demo-part';
import { patrolDay } from './demo-patrol';
import { demoDrafts, type DemoSpan } from './demo-rounds';
import { storeDay } from './demo-store';
import type { Draft, RoundsDraft } from './entry';
import type { Site } from './site';
import { siteDayNumberOf } from './wall';
import type { Calendar, Instant } from './zone';

const PARTS: readonly Part[] = [
  patrolDay,
  postDay,
  gateDay,
  airingDay,
  wasteDay,
  storeDay,
  findingsDay,
  mishapsDay,
];

/** All that was written down in the made-up compound, in the order in which it was. */
export function* demoLife(site: Site, calendar: Calendar, span: DemoSpan): Generator<Draft> {
  const trade = tradeDrafts(site, calendar, span);
  const isLeftOut = leftOutOf(site, calendar, span);
  let next = 0;
  for (const draft of demoDrafts(site, calendar, span)) {
    for (; (trade[next]?.recordedAt ?? Infinity) <= draft.recordedAt; next += 1) yield trade[next]!;
    const done = 'areas' in draft && draft.kind !== 'finding' ? without(draft, isLeftOut) : draft;
    if (done !== null) yield done;
  }
  yield* trade.slice(next);
}

function tradeDrafts(site: Site, calendar: Calendar, { seed, from, until }: DemoSpan): Draft[] {
  const first = siteDayNumberOf(calendar, from);
  const today = siteDayNumberOf(calendar, until);
  const drafts: Draft[] = [];
  for (let dayNumber = first; dayNumber <= today; dayNumber += 1) {
    for (const [index, part] of PARTS.entries()) {
      drafts.push(...part(partDay(site, calendar, { seed, dayNumber, today, first, index })));
    }
  }
  return drafts
    .filter(draft => draft.recordedAt <= until && ('at' in draft ? draft.at : draft.recordedAt) >= from)
    .sort((a, b) => a.recordedAt - b.recordedAt);
}

type LeftOut = (area: string, at: Instant) => boolean;

/** Nobody goes to what is closed, nor for the window that was waived. */
function leftOutOf({ closures }: Site, calendar: Calendar, { until }: DemoSpan): LeftOut {
  const waived = waivedSpan(calendar, siteDayNumberOf(calendar, until));
  return (area, at) =>
    (area === waived.area && at >= waived.from && at < waived.to) ||
    closures.some(({ areas, from, to = Infinity }) => areas?.includes(area) && at >= from && at < to);
}

function without(draft: RoundsDraft, isLeftOut: LeftOut): RoundsDraft | null {
  const { areas, blocked = [], at } = draft;
  const isGone = (area: string): boolean => isLeftOut(area, at);
  if (![...areas, ...blocked.map(({ area }) => area)].some(isGone)) return draft;
  const kept = areas.filter(area => !isGone(area));
  const left = blocked.filter(({ area }) => !isGone(area));
  if (kept.length + left.length === 0) return null;
  const kind = kept.length === 0 ? 'blocked' : draft.kind;
  return { ...draft, kind, areas: kept, blocked: left };
}

import { nearest } from './near';
import { nearSchedules, scheduleNamed } from './schedule-edit';
import type { Duty, Site } from './site';
import { pastFault, refused, type PastFault, type Present } from './site-edit';
import { activityOf, activityWords, type Trade } from './activities';
import type { Instant } from './zone';

export type SpellFault =
  | PastFault
  | {
      readonly kind: 'unknown';
      readonly what: 'schedule' | 'activity';
      readonly value: string;
      readonly near: readonly string[];
    };

interface SpellWish {
  readonly activity: string;
  readonly schedule: string;
  readonly from: Instant;
}

/**
 * The duties with one activity owed by another schedule from `from` on: the spell in which `from` lies ends there, those
 * that would have begun later give way, the new one lasts as long as the old one would have. What has not begun begins
 * when it would have.
 */
export function withSpell(
  duties: readonly Duty[],
  wish: SpellWish,
  site: Pick<Site, 'schedules' | 'activities'>,
  present: Present,
):
  | { readonly ok: true; readonly duties: readonly Duty[] }
  | { readonly ok: false; readonly fault: SpellFault } {
  const activity = activityIdOf(site, wish.activity, duties);
  if (activity === undefined) return refused(unknownActivity(site, wish.activity));
  const schedule = scheduleNamed(site, wish.schedule)?.id;
  if (schedule === undefined) {
    const near = nearSchedules(site, wish.schedule);
    return refused({ kind: 'unknown', what: 'schedule', value: wish.schedule, near });
  }
  const past = pastFault('--effective', wish.from, present);
  if (past !== null) return refused(past);
  const spells = duties.filter(duty => duty.activity === activity);
  const current = spells.find(({ since, until = Infinity }) => since < wish.from && wish.from < until);
  const planned = spells.map(({ since }) => since).filter(since => since > wish.from);
  const from = current === undefined && planned.length > 0 ? Math.min(...planned) : wish.from;
  const isSame = current?.schedule === schedule && !spells.some(({ since }) => since >= from);
  if (isSame) return { ok: true, duties };
  const kept = duties.flatMap(duty => {
    if (duty.activity !== activity) return [duty];
    if (duty.since >= from) return [];
    return duty === current ? [{ ...duty, until: from }] : [duty];
  });
  const last = spells.reduce<Duty | undefined>(
    (a, b) => (a === undefined || b.since > a.since ? b : a),
    undefined,
  );
  const until = last?.until !== undefined && last.until > from ? { until: last.until } : {};
  return { ok: true, duties: [...kept, { activity, schedule, since: from, ...until }] };
}

/** What the site knows, by any of its names; and whatever the area owes already. */
function activityIdOf(trade: Trade, word: string, duties: readonly Duty[]): string | undefined {
  return activityOf(trade, word)?.id ?? duties.find(({ activity }) => activity === word)?.activity;
}

function unknownActivity(trade: Trade, value: string): SpellFault {
  return { kind: 'unknown', what: 'activity', value, near: nearest(value, activityWords(trade)) };
}

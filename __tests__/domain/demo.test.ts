import { beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/day';
import { demoSite, demoStart } from '../../src/domain/demo';
import { demoDrafts } from '../../src/domain/demo-rounds';
import type { RoundsDraft } from '../../src/domain/entry';
import type { Language, Site } from '../../src/domain/site';
import { instantOf, siteDayOf } from '../../src/domain/wall';
import { windowsOf } from '../../src/domain/windows';
import type { Calendar, Instant } from '../../src/domain/zone';
import { intlCalendar } from '../support/zone';

const calendar = intlCalendar('Asia/Shanghai');
const MINUTE = 60_000;
const now = instantOf(calendar.zone, '2026-11-23', 14 * 60 + 20);

function siteOf(
  days: number,
  seed = 1,
  language: Language = 'zh-CN',
  when = now,
  at: Calendar = calendar,
): Site {
  return demoSite({ id: 'demo', seed, days, now: when, language, timezone: 'Asia/Shanghai', calendar: at });
}

function draftsOf(days: number, seed = 1, until = now): RoundsDraft[] {
  const from = demoStart({ days, now: until, calendar });
  return [
    ...demoDrafts(siteOf(days, seed, 'zh-CN', until), calendar, { seed, from, until }),
  ] as RoundsDraft[];
}

function windowsOfDay(site: Site, day: string): number {
  const perSchedule = new Map(site.schedules.map(s => [s.id, windowsOf(s, calendar, day, day).length]));
  return site.areas.reduce((sum, area) => sum + (perSchedule.get(area.duties[0]?.schedule ?? '') ?? 0), 0);
}

describe('the compound', () => {
  const site = siteOf(7);

  test('has 191 areas with codes of their own, each with one duty and an owner on the list', () => {
    expect(new Set(site.areas.map(({ code }) => code)).size).toBe(191);
    const names = new Set(site.people.map(({ name }) => name));
    expect(site.areas.every(({ duties, owner }) => duties.length === 1 && names.has(owner ?? ''))).toBe(true);
    expect(site.people).toHaveLength(19);
  });

  test.each([
    ['elevator-button', 24],
    ['elevator-car', 24],
    ['unit-door', 24],
    ['handrail', 24],
    ['stairwell', 24],
    ['elevator-hall', 24],
    ['bin', 24],
    ['waste-station', 2],
    ['garage', 2],
    ['public-toilet', 2],
    ['gate', 1],
    ['parcel-point', 1],
    ['main-road', 1],
    ['secondary-road', 4],
    ['service-center', 1],
    ['quarantine-door', 9],
  ])('has of %s as many as the plan says: %i', (kind, count) => {
    expect(site.areas.filter(area => area.kind === kind)).toHaveLength(count);
  });

  test('owes 652 windows on a day on which the roads are sprayed and 647 on the next', () => {
    expect([windowsOfDay(site, '2026-11-20'), windowsOfDay(site, '2026-11-21')].sort()).toEqual([647, 652]);
  });

  test.each([
    ['zh-CN', '01-1-ST', '1栋1单元楼梯间'],
    ['en', '01-1-ST', 'Block 1 Unit 1 stairwell'],
    ['zh-CN', 'BIN-24', '24号垃圾桶'],
    ['zh-CN', 'Q-02-1-302', '2栋1单元302门口'],
    ['en', 'RD-S4', 'Secondary road 4'],
  ] as const)('names areas in %s: %s is %s', (language, code, name) => {
    expect(siteOf(7, 1, language).areas.find(area => area.code === code)?.name).toBe(name);
  });

  test('owes from the start of the first lived day, which is whole', () => {
    expect(site.areas[0]?.duties[0]?.since).toBe(instantOf(calendar.zone, '2026-11-16', 0));
    expect(site.demo).toEqual({ seed: 1, days: 7 });
  });
});

describe('the life of the compound', () => {
  let month: RoundsDraft[] = [];
  const until = instantOf(calendar.zone, '2026-11-23', 0);
  beforeAll(() => {
    month = draftsOf(30, 1, until);
  });

  test('stands in the order in which it was written down, after the deed and up to this minute', () => {
    const recorded = draftsOf(7).map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([...recorded].sort((a, b) => a - b));
    expect(Math.max(...recorded)).toBeLessThanOrEqual(now);
    expect(Math.max(...recorded)).toBeGreaterThan(now - 60 * MINUTE);
    expect(month.every(({ at, recordedAt }) => recordedAt > at)).toBe(true);
  });

  test('is about 119 entries and 650 visits a day', () => {
    expect(month.length / 30).toBeGreaterThan(113);
    expect(month.length / 30).toBeLessThan(121);
    const visits = month.reduce((sum, { areas }) => sum + areas.length, 0) / 30;
    expect(visits).toBeGreaterThan(625);
    expect(visits).toBeLessThan(655);
  });

  test('is the same for the same seed and another one for another', () => {
    expect(draftsOf(3)).toEqual(draftsOf(3));
    expect(draftsOf(3, 2)).not.toEqual(draftsOf(3));
  });

  test('has the same last days, however long it lasted', () => {
    const since = instantOf(calendar.zone, '2026-11-21', 12 * 60);
    const recent = (days: number): RoundsDraft[] => draftsOf(days).filter(({ at }) => at >= since);
    expect(recent(40)).toEqual(recent(3));
  });

  test('visits only areas that there are, once an entry, with what the kind prescribes', () => {
    const codes = new Set(siteOf(30).areas.map(({ code }) => code));
    expect(month.flatMap(({ areas }) => areas).every(code => codes.has(code))).toBe(true);
    expect(month.every(({ areas }) => new Set(areas).size === areas.length)).toBe(true);
    const buttons = month.find(({ kind, areas }) => kind === 'rounds' && areas[0]?.endsWith('-EB'));
    expect(buttons?.fields).toEqual({ method: 'wipe', agent: 'alcohol-75', strength: 75, contact: 3 });
    const stairs = month.find(({ kind, areas }) => kind === 'rounds' && areas[0]?.endsWith('-ST'));
    expect(stairs?.fields).toMatchObject({ method: 'spray', agent: 'bleach-84', strength: 500, contact: 30 });
    expect(stairs?.fields.volume).toBeGreaterThan(6);
  });

  test('says why where nothing could be done, and why where it was typed late', () => {
    const blocked = month.filter(({ kind }) => kind === 'blocked');
    expect(blocked.length).toBeGreaterThan(10);
    expect(
      blocked.every(({ areas, blocked: of }) => areas.length === 0 && of?.every(({ reason }) => reason)),
    ).toBe(true);
    const late = month.filter(({ at, recordedAt }) => recordedAt - at > 240 * MINUTE);
    expect(late.length).toBeGreaterThan(5);
    expect(late.every(({ backfilled, reason }) => backfilled === true && reason !== undefined)).toBe(true);
    expect(month.filter(({ backfilled }) => backfilled)).toHaveLength(late.length);
  });

  test('is in time for 82 in a hundred visits, late for 12, very late for 4 and missed for 2', () => {
    const shares = sharesOf(siteOf(30, 1, 'zh-CN', until), month, '2026-10-24', '2026-11-22');
    expect(Math.abs(shares.inTime - 82)).toBeLessThan(2);
    expect(Math.abs(shares.late - 12)).toBeLessThan(2);
    expect(Math.abs(shares.veryLate - 4)).toBeLessThan(1.2);
    expect(Math.abs(shares.missed - 2)).toBeLessThan(1);
  });

  test('leaves something overdue at every minute of the day', () => {
    const site = siteOf(7, 1, 'zh-CN', until);
    const start = instantOf(calendar.zone, '2026-11-22', 0);
    const quiet: string[] = [];
    for (let minute = 1; minute <= 1440; minute += 7) {
      if (!isAnythingOverdue(site, month, start + minute * MINUTE)) quiet.push(String(minute));
    }
    expect(quiet).toEqual([]);
  });

  test('writes years in little time, in order', () => {
    const days = 730;
    const site = siteOf(days);
    const started = performance.now();
    let count = 0;
    let last: Instant = -Infinity;
    let inOrder = true;
    for (const draft of demoDrafts(site, calendar, {
      seed: 1,
      from: demoStart({ days, now, calendar }),
      until: now,
    })) {
      count += 1;
      inOrder &&= draft.recordedAt >= last;
      last = draft.recordedAt;
    }
    expect(inOrder).toBe(true);
    expect(count).toBeGreaterThan(84_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each(['00:00', '06:00', '08:00'])('keeps its order where days begin at %s', dayStart => {
    const at = intlCalendar('Asia/Shanghai', dayStart);
    const site = siteOf(5, 1, 'en', now, at);
    const from = demoStart({ days: 5, now, calendar: at });
    const recorded = [...demoDrafts(site, at, { seed: 1, from, until: now })].map(d => d.recordedAt);
    expect(recorded).toEqual([...recorded].sort((a, b) => a - b));
    expect(recorded.length).toBeGreaterThan(500);
  });
});

interface Shares {
  readonly inTime: number;
  readonly late: number;
  readonly veryLate: number;
  readonly missed: number;
}

/** Of all visits owed on the days, by how far from the planned time (the slot's name) the first one was. */
function sharesOf(site: Site, drafts: readonly RoundsDraft[], first: string, last: string): Shares {
  const visits = visitsOf(drafts);
  const counts = { inTime: 0, late: 0, veryLate: 0, missed: 0 };
  let owed = 0;
  for (const { code, duties } of site.areas) {
    const schedule = site.schedules.find(({ id }) => id === duties[0]?.schedule);
    if (schedule === undefined || code.startsWith('RD')) continue;
    for (const { opens, due, closes } of windowsOf(schedule, calendar, first, last)) {
      owed += 1;
      const at = visits.get(code)?.find(visit => visit >= opens && visit < closes);
      const minutes = at === undefined ? Infinity : (at - (opens + due) / 2) / MINUTE;
      if (minutes <= 15) counts.inTime += 1;
      else if (minutes <= 45) counts.late += 1;
      else if (minutes < Infinity) counts.veryLate += 1;
      else counts.missed += 1;
    }
  }
  const { inTime, late, veryLate, missed } = counts;
  const share = (n: number): number => (100 * n) / owed;
  return { inTime: share(inTime), late: share(late), veryLate: share(veryLate), missed: share(missed) };
}

function visitsOf(drafts: readonly RoundsDraft[]): Map<string, Instant[]> {
  const visits = new Map<string, Instant[]>();
  for (const { areas, at } of drafts) {
    for (const area of areas) visits.set(area, [...(visits.get(area) ?? []), at]);
  }
  for (const list of visits.values()) list.sort((a, b) => a - b);
  return visits;
}

/** Is there a window of the last two days that is past, without a visit since it opened? */
function isAnythingOverdue(site: Site, drafts: readonly RoundsDraft[], at: Instant): boolean {
  const known = drafts.filter(draft => draft.recordedAt <= at && draft.at > at - 4 * 1440 * MINUTE);
  const visits = visitsOf(known);
  const day = siteDayOf(calendar, at);
  return site.areas.some(({ code, duties }) => {
    const schedule = site.schedules.find(({ id }) => id === duties[0]?.schedule);
    if (schedule === undefined) return false;
    const last = visits.get(code)?.at(-1) ?? -Infinity;
    return windowsOf(schedule, calendar, addDays(day, -1), day).some(w => w.opens > last && at > w.due);
  });
}

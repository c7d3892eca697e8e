import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoStart } from '../../src/domain/demo';
import { demoLife } from '../../src/domain/demo-life';
import { asLogged } from '../../src/domain/demo-logged';
import { demoCompound } from '../../src/domain/demo-trade';
import type { Draft, Entry, RoundsDraft } from '../../src/domain/entry';
import { ruleOf } from '../../src/domain/rules';
import type { Language, Site } from '../../src/domain/site';
import { instantOf, siteDayOf } from '../../src/domain/wall';
import { intlCalendar } from '../support/zone';

const calendar = intlCalendar('Asia/Shanghai');
const now = instantOf(calendar.zone, '2026-11-23', 14 * 60 + 20);
const YESTERDAY = '2026-11-22';

function lived(
  days = 7,
  { seed = 1, language = 'zh-CN' }: { seed?: number; language?: Language } = {},
): { site: Site; drafts: Draft[] } {
  const options = { id: 'demo', seed, days, now, language, timezone: 'Asia/Shanghai', calendar };
  const site = demoCompound(options);
  const from = demoStart(options);
  return { site, drafts: [...demoLife(site, calendar, { seed, from, until: now })] };
}

function isRounds(draft: Draft): draft is RoundsDraft {
  return draft.kind === 'rounds';
}

/** With the flags that the rules gave it; the lines of a day are numbered in passing. */
function flagged(site: Site, drafts: readonly Draft[]): Draft[] {
  const complete = asLogged(site, calendar);
  let entries: Entry[] = [];
  let day = '';
  return drafts.map((draft, seq) => {
    const today = siteDayOf(calendar, draft.recordedAt);
    if (today !== day) entries = [];
    day = today;
    const done = complete(draft, entries);
    entries.push({ ...done, id: `n${String(seq)}`, v: 1, seq, recordedOn: day, recordedBy: '', hash: '' });
    return done;
  });
}

describe('the trade of the compound', () => {
  const { site, drafts } = lived();
  let all: Draft[] = [];
  beforeAll(() => {
    all = flagged(site, drafts);
  });
  const ofDay = (activity: string, day = YESTERDAY): RoundsDraft[] =>
    all
      .filter(isRounds)
      .filter(draft => draft.activity === activity && siteDayOf(calendar, draft.at) === day);

  test('is written down in order, up to this minute, after the deed', () => {
    const recorded = drafts.map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([...recorded].sort((a, b) => a - b));
    expect(recorded.at(-1)).toBeLessThanOrEqual(now);
    expect(drafts.every(draft => !('at' in draft) || draft.at <= draft.recordedAt)).toBe(true);
  });

  test('is the same for the same seed, another for another, and speaks both languages', () => {
    expect(lived().drafts).toEqual(drafts);
    expect(lived(7, { seed: 2 }).drafts).not.toEqual(drafts);
    const told = JSON.stringify(
      [lived(7, { language: 'en' })].map(({ drafts: d, site: s }) => [
        d,
        s.areas,
        s.closures,
        s.routes,
        s.levelChanges,
      ]),
    );
    expect(told).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('passes eight checkpoints on twelve tours: most in time, some early, late or not at all', () => {
    expect(site.routes?.[0]?.checkpoints).toHaveLength(8);
    const stops = ofDay('patrol').length;
    expect(stops).toBeGreaterThan(88);
    expect(stops).toBeLessThan(97);
  });

  test('lets some eight hundred people through the gate in a day, told hour by hour', () => {
    const people = ofDay('gate-check', '2026-11-20').reduce(
      (sum, { fields }) => sum + Number(fields.persons ?? 1),
      0,
    );
    expect(people).toBeGreaterThan(720);
    expect(people).toBeLessThan(900);
  });

  test('breaks no rule that refuses, but where somebody owned up to it', () => {
    const refusing = all
      .filter(isRounds)
      .filter(({ flags = [] }) => flags.some(id => ruleOf(id)?.severity === 'refuse'));
    expect(refusing.map(({ areas, incident }) => [areas[0], incident])).toEqual([
      ['05-1-EC', true],
      ['WC-1', true],
    ]);
  });

  test.each([
    ['a gate post with one manager', 'post', 'S01'],
    ['an airing of twenty minutes', 'ventilation', 'V01'],
    ['a temperature of 37.1', 'gate-check', 'R20'],
    ['a batch of 1:300', 'disinfection', 'R06'],
    ['alcohol sprayed in a lift', 'disinfection', 'R10'],
    ['84 with acid cleaner in a toilet', 'disinfection', 'R11'],
  ])('shows %s with its flag, once', (_, activity, rule) => {
    expect(ofDay(activity).filter(({ flags }) => flags?.includes(rule))).toHaveLength(1);
  });

  test('shows a fever that was none, and a true one that was held and reported', () => {
    const warm = ofDay('gate-check')
      .map(({ fields }) => fields)
      .filter(({ temp }) => Number(temp) >= 37.3);
    expect(warm).toMatchObject([
      { temp: 37.6, retestTemp: 36.8, result: 'passed' },
      { temp: 38.2, result: 'held', reportedTo: '社区卫生服务中心' },
    ]);
  });

  test('leaves a night post empty, and what is closed or waived alone', () => {
    expect(ofDay('post')).toHaveLength(1);
    const visits = all.filter(isRounds).flatMap(({ areas, at }) => areas.map(area => ({ area, at })));
    for (const { areas = [], from, to = Infinity } of site.closures) {
      expect(visits.filter(({ area, at }) => areas.includes(area) && at >= from && at < to)).toEqual([]);
    }
    const [waived] = all.filter(({ kind }) => kind === 'waiver');
    expect(waived).toMatchObject({ area: 'PP-1', slot: '18:00', day: YESTERDAY });
  });

  test('resolves one of four findings by its number', () => {
    const notice = all.findIndex(draft => draft.kind === 'finding' && draft.areas[0] === '01-1-EH');
    expect(all.filter(({ kind }) => kind === 'finding')).toHaveLength(4);
    expect(all.filter(({ kind }) => kind === 'resolution')).toMatchObject([
      { finding: `n${String(notice)}` },
    ]);
  });

  test('never takes more from the store than there is, and passes on what does not stay', () => {
    const left = new Map<string, number>();
    for (const draft of all) {
      const taken = isRounds(draft)
        ? (draft.used ?? []).map(lot => ({ ...lot, quantity: -lot.quantity }))
        : [];
      for (const { item, quantity } of draft.kind === 'stock' ? draft.lines : taken)
        left.set(item, (left.get(item) ?? 0) + quantity);
    }
    expect([...left.values()].every(quantity => quantity >= 0)).toBe(true);
    expect(left.get('bleach-84')).toBeGreaterThan(5);
    expect(left.get('gloves')).toBeLessThan(50);
  });

  test('keeps level `enhanced` for the last days: the service centre four times', () => {
    const visits = (day: string): number =>
      ofDay('disinfection', day).filter(({ areas }) => areas[0] === 'SC-1').length;
    expect(visits('2026-11-18')).toBeLessThanOrEqual(3);
    expect(visits('2026-11-21')).toBeGreaterThan(2);
  });

  test.each([1, 2, 40])('can be of %i days', days => {
    const short = lived(days);
    expect(flagged(short.site, short.drafts).length).toBeGreaterThan(250 * days);
  });
});

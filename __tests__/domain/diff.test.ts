import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logOfDays } from '../../src/commands/reading';
import { addDays } from '../../src/domain/day';
import { diffOf, type DayDiff, type Knowledge } from '../../src/domain/diff';
import { siteDayOf } from '../../src/domain/wall';
import { windowBook } from '../../src/domain/windows';
import { storeKnownBy } from '../../src/store/known';
import type { Store } from '../../src/store/store';
import { CALENDAR, deeds, newLife, type Deed, type Life } from '../support/life';
import { HOUR, MORNING } from '../support/store-world';

function knowledge(store: Store, moment: number): Knowledge {
  return { moment, site: storeKnownBy(store, { moment, day: siteDayOf(CALENDAR, moment) }).site() };
}

function diff({ store, world }: Life, day: string, from: number, to = world.now()): DayDiff {
  const [first = day] = [day, siteDayOf(CALENDAR, from)].sort();
  const { entries } = logOfDays(store, store.site(), first, day);
  const known = entries.filter(({ recordedAt }) => recordedAt <= to);
  return diffOf(known, knowledge(store, from), knowledge(store, to), windowBook(CALENDAR), day, to);
}

async function lived(...deeds: readonly Deed[]): Promise<Life> {
  const life = newLife();
  for (const deed of deeds) await life.do(deed);
  return life;
}

const deed = (what: Deed['what'], hours = 0, pick = 0): Deed => ({ what, hours, pick });
const DAY = '2026-11-23';

describe('what came to be known', () => {
  // Every life begins with a round of 01-1-ST at 07:41, which covers the morning of the 23rd.
  test.each<[string, Deed[], string[]]>([
    ['nothing', [], []],
    ['a tour', [deed('tour', 7)], ['added 01-1-ST 01-2-ST']],
    ['a round of the day, entered the day after', [deed('late', 20, 5)], ['added 01-2-ST']],
    ['a round of another day', [deed('round', 24, 1)], []],
    ['a void', [deed('void', 1)], ['voided 01-1-ST']],
    ['an amended note', [deed('note', 1, 8)], ['amended 01-1-ST; note: null -> note 8']],
    ['a waiver of that day', [deed('waive', 1, 1)], ['waived 01-2-ST morning']],
    ['a waiver of the next day', [deed('waive', 24, 1)], []],
    ['a new area, whose afternoon is owed', [deed('area', 1)], ['setup ; areas.N-2: null -> null']],
    ['a new area that owes from the next day on', [deed('area', 23)], []],
    ['a closure of the afternoon', [deed('closure', 5, 1)], ['setup ; closures.c0: null -> null']],
  ])('%s', async (_, more, told) => {
    const life = await lived(deed('round'), ...more);
    const { changes, windows } = diff(life, DAY, MORNING + 60_000);
    expect(
      changes.map(({ what, concerned, fields }) =>
        [
          [what, ...concerned.map(({ area, slot }) => (slot === undefined ? area : `${area} ${slot}`))].join(
            ' ',
          ) + (what === 'setup' ? ' ' : ''),
          ...fields.map(({ field, before, after }) => `${field}: ${before} -> ${after}`),
        ].join('; '),
      ),
    ).toEqual(told);
    if (more.length === 0) expect(windows).toEqual([]);
  });

  test('an amendment of the moment tells both, and may take the round out of the day', async () => {
    const life = await lived(deed('round'), deed('move', 1, 120));
    const [change] = diff(life, DAY, MORNING + 60_000).changes;
    const at = MORNING + 60_000;
    expect(change).toMatchObject({ what: 'amended', by: '李', recordedBy: 'wang', reason: '更正' });
    expect(change?.fields).toEqual([
      { id: '20261123-001', field: 'at', before: at, after: at - 120 * 60_000 },
    ]);
    // 05:41 lies in the afternoon window of the day before.
    expect(diff(life, '2026-11-22', at).changes).toHaveLength(1);
  });

  test('a voided round leaves its window uncovered, and the counts say so', async () => {
    const { windows, counts } = diff(await lived(deed('round'), deed('void', 7)), DAY, MORNING + 60_000);
    expect(windows).toMatchObject([{ area: '01-1-ST', slot: 'morning', before: 'done', after: 'missed' }]);
    expect([counts.before.done, counts.after.done]).toEqual([1, 0]);
  });
});

test('the moment of recording itself is known; an instant later is a change', async () => {
  const life = await lived(deed('round'), deed('round', 7, 1));
  const recordedAt = life.world.now();
  expect(diff(life, DAY, recordedAt - 1).changes).toHaveLength(1);
  expect(diff(life, DAY, recordedAt).changes).toEqual([]);
});

describe('whatever was logged, corrected and set up', () => {
  test('nothing differs when nothing came after, and every difference has its change', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(100), fc.nat(3), async (life, share, back) => {
        const made = newLife();
        const moments: number[] = [made.world.now()];
        for (const each of life) {
          await made.do(each);
          moments.push(made.world.now());
        }
        if (!made.store.hasLog()) return;
        const to = made.world.now() + HOUR;
        const from = moments[Math.floor((share / 101) * moments.length)] ?? to;
        const day = addDays(siteDayOf(CALENDAR, to), -back);
        expect(diff(made, day, to - HOUR, to)).toMatchObject({ changes: [], windows: [] });
        const { changes, windows, counts } = diff(made, day, from, to);
        const isSetUp = changes.some(({ what }) => what === 'setup');
        const touched = new Set(changes.flatMap(({ concerned }) => concerned.map(({ area }) => area)));
        for (const { area } of windows) expect(isSetUp || touched.has(area)).toBe(true);
        for (const standing of [
          'done',
          'late',
          'missed',
          'upcoming',
          'open',
          'overdue',
          'closed',
          'waived',
        ] as const) {
          const gained = windows.filter(({ after }) => after === standing).length;
          const lost = windows.filter(({ before }) => before === standing).length;
          expect(counts.after[standing] - counts.before[standing]).toBe(gained - lost);
        }
        const { extra, backfilled } = counts.before;
        if (extra !== counts.after.extra || backfilled !== counts.after.backfilled)
          expect(changes.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

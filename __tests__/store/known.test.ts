import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ledgerOfDays, overdueAt } from '../../src/commands/reading';
import { judgeDay } from '../../src/domain/board';
import { addDays } from '../../src/domain/day';
import { siteDayOf } from '../../src/domain/wall';
import { windowBook } from '../../src/domain/windows';
import { storeKnownBy } from '../../src/store/known';
import type { Store } from '../../src/store/store';
import { CALENDAR, deeds, newLife, type Life } from '../support/life';
import { DAY, HOUR, MORNING, roundsDraft } from '../support/store-world';

/** What the screens show at a moment: the overdue list, and today and yesterday window by window. */
function screensAt(store: Store, now: number, at: number): unknown {
  const site = store.site();
  const today = siteDayOf(CALENDAR, at);
  const days = [addDays(today, -1), today].map(day => {
    const { rounds, waivers } = ledgerOfDays(store, site, day, day);
    return judgeDay(site, rounds, waivers, windowBook(CALENDAR), day, at);
  });
  return { areas: site.areas, overdue: overdueAt({ store, site, calendar: CALENDAR, now }, at), days };
}

const knownBy = (store: Store, moment: number): Store =>
  storeKnownBy(store, { moment, day: siteDayOf(CALENDAR, moment) });

describe('whatever was logged, corrected and set up', () => {
  test('the screens of every moment come out once more, and now is what it is without the option', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async life => {
        const { store, world, do: live } = newLife();
        const seen: { at: number; screens: unknown }[] = [];
        for (const deed of life) {
          await live(deed);
          if (store.hasLog())
            seen.push({ at: world.now(), screens: screensAt(store, world.now(), world.now()) });
        }
        world.set(world.now() + HOUR);
        const now = world.now();
        for (const { at, screens } of seen) expect(screensAt(knownBy(store, at), now, at)).toEqual(screens);
        expect(screensAt(knownBy(store, now), now, now)).toEqual(screensAt(store, now, now));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a moment of recording', () => {
  const patience = { waitSeconds: 1 };
  const idsAt = (store: Store, moment: number): string[] =>
    knownBy(store, moment)
      .log('newest')
      .entries.flatMap(entry => ('id' in entry ? [entry.id] : []));

  async function logged(life: Life, now: number): Promise<void> {
    life.world.set(now);
    await life.store.write(patience, tx => tx.append(roundsDraft(now)));
  }

  test.each([
    ['just before it', -1, []],
    ['at it', 0, ['20261123-001']],
    ['just after it', 1, ['20261123-001']],
  ])('an entry is known or not %s', async (_, later, ids) => {
    const life = newLife();
    await logged(life, MORNING);
    expect(idsAt(life.store, MORNING + later)).toEqual(ids);
  });

  test('days without a file carry the last balance that was known, however far back', async () => {
    const life = newLife();
    await logged(life, MORNING);
    await logged(life, MORNING + 200 * DAY);
    for (const days of [1, 3, 30, 199]) {
      const { entries, head } = knownBy(life.store, MORNING + days * DAY).log('newest');
      expect(entries.map(({ kind }) => kind)).toEqual(['opening', 'setup', 'rounds']);
      expect(head).toMatchObject({ seq: 3, day: '2026-11-23' });
      const later = { from: '2026-12-20', to: '2027-12-20' };
      expect(knownBy(life.store, MORNING + days * DAY).log(later).entries).toEqual(entries);
    }
  });

  test('what a clock set back recorded counts by the moment that it bears', async () => {
    const life = newLife();
    await logged(life, MORNING + 3 * DAY);
    await logged(life, MORNING);
    await logged(life, MORNING + HOUR);
    expect(idsAt(life.store, MORNING)).toEqual(['20261126-002']);
    expect(idsAt(life.store, MORNING + DAY)).toEqual(['20261126-002', '20261126-003']);
    expect(idsAt(life.store, MORNING + 3 * DAY)).toHaveLength(3);
  });

  test('areas that were added later are not there; before the first entry the first setup stands', async () => {
    const life = newLife();
    await logged(life, MORNING);
    await life.do({ what: 'area', hours: 30, pick: 7 });
    const areasAt = (moment: number): string[] =>
      knownBy(life.store, moment)
        .site()
        .areas.map(({ code }) => code);
    expect(areasAt(MORNING - DAY)).toEqual(['01-1-ST', '01-2-ST']);
    expect(areasAt(life.world.now() - 1)).toEqual(['01-1-ST', '01-2-ST']);
    expect(areasAt(life.world.now())).toEqual(['01-1-ST', '01-2-ST', 'N-2']);
  });

  test('a site without a log is as it is', () => {
    const { store } = newLife();
    expect(knownBy(store, MORNING - DAY).site()).toEqual(store.site());
    expect(knownBy(store, MORNING - DAY).log('newest')).toMatchObject({ entries: [], head: null });
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import type { LastRound } from '../../src/domain/entry';
import { dutyKeyOf } from '../../src/domain/duty';
import { ledgerOf } from '../../src/domain/ledger';
import type { Round } from '../../src/domain/round';
import type { Area } from '../../src/domain/site';
import { siteDayOf } from '../../src/domain/wall';
import type { Calendar } from '../../src/domain/zone';
import { createSite } from '../../src/store/create-site';
import { openStore } from '../../src/store/open-store';
import type { Store, Transaction } from '../../src/store/store';
import {
  HOUR,
  roundsDraft,
  SHANGHAI,
  temporaryFolder,
  testSite,
  testWorld,
  type TestWorld,
} from './store-world';

/** Something that somebody does, hours after the last: `pick` chooses among what there is. */
export interface Deed {
  readonly what: 'round' | 'tour' | 'late' | 'void' | 'note' | 'move' | 'waive' | 'area' | 'closure';
  readonly hours: number;
  readonly pick: number;
}

/** Lives of a site, of which about half the deeds correct something. */
export const deeds = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(
      'round',
      'round',
      'tour',
      'late',
      'void',
      'note',
      'move',
      'waive',
      'area',
      'closure',
    ),
    hours: fc.integer({ min: 0, max: 30 }),
    pick: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 24 },
);

export const CALENDAR: Calendar = { zone: SHANGHAI, dayStart: '00:00' };

export interface Life {
  readonly store: Store;
  readonly world: TestWorld;
  readonly do: (deed: Deed) => Promise<void>;
}

/** A site of two stairwells, Monday 23 November 2026 07:40 in Shanghai, before its first entry. */
export function newLife(): Life {
  const root = temporaryFolder();
  const world = testWorld(join(root, 'state'));
  createSite(join(root, 'site'), testSite(), world);
  const store = openStore(join(root, 'site'), world);
  return {
    store,
    world,
    do: async deed => {
      world.set(world.now() + deed.hours * HOUR + 60_000);
      await store.write({ waitSeconds: 1 }, tx => {
        deedOf(tx, deed);
      });
    },
  };
}

function deedOf(tx: Transaction, { what, pick }: Deed): void {
  const { now } = tx;
  const said = { recordedAt: now, by: '李', reason: '更正' };
  const codes = tx.site.areas.map(({ code }) => code);
  const code = codes[pick % codes.length] ?? '';
  const rounds = ledgerOf(tx.read({}).entries).rounds.filter(({ voided }) => voided === undefined);
  const near = rounds.filter(({ at }) => now - at < 150 * HOUR);
  const round = near[pick % (near.length || 1)];
  switch (what) {
    case 'round':
      tx.append(roundsDraft(now, [code]));
      return;
    case 'tour':
      tx.append(roundsDraft(now, codes));
      return;
    case 'late':
      tx.append({ ...roundsDraft(now, [code]), at: now - ((pick % 60) + 5) * HOUR, backfilled: true });
      return;
    case 'void':
      if (round === undefined) return;
      tx.append({ ...said, kind: 'void', rounds: [round.id], restores: lastOf(rounds, round, null) });
      return;
    case 'note':
    case 'move': {
      if (round === undefined) return;
      const at = round.at - (pick % 300) * 60_000;
      const changes = what === 'note' ? { note: `note ${pick}` } : { at: new Date(at).toISOString() };
      const restores = what === 'note' ? [] : lastOf(rounds, round, { ...round, at });
      tx.append({ ...said, kind: 'amendment', round: round.id, changes, restores });
      return;
    }
    case 'waive': {
      const window = { slot: pick % 2 ? 'morning' : 'afternoon', day: siteDayOf(CALENDAR, now) };
      tx.append({ ...said, kind: 'waiver', area: code, activity: 'disinfection', ...window });
      return;
    }
    case 'area': {
      const duties = [{ activity: 'disinfection', schedule: 'twice-daily', since: now }];
      const area: Area = { code: `N-${codes.length}`, name: `${pick}`, kind: 'stairwell', duties };
      tx.saveSite({ ...tx.site, areas: [...tx.site.areas, area] }, '李');
      return;
    }
    case 'closure': {
      const closure = { id: `c${tx.site.closures.length}`, areas: [code], from: now, to: now + 9 * HOUR };
      const closures = [...tx.site.closures, { ...closure, reason: '检修', by: '李' }];
      tx.saveSite({ ...tx.site, closures }, '李');
    }
  }
}

/** The last valid round of the duty once this round is another, or none. */
function lastOf(rounds: readonly Round[], changed: Round, after: Round | null): LastRound[] {
  const { area, activity } = changed;
  const others = rounds.filter(each => dutyKeyOf(each) === dutyKeyOf(changed) && each.id !== changed.id);
  const moments = [...others, ...(after ? [after] : [])].map(({ at }) => at);
  return [{ area, activity, at: moments.length === 0 ? null : Math.max(...moments) }];
}

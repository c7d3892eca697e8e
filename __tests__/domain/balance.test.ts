import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newBalance } from '../../src/domain/balance';
import type { Entry, LastRound, Opening } from '../../src/domain/entry';
import { openingOf } from '../../src/domain/ledger';
import type { Waiver } from '../../src/domain/round';

const BEGIN = Date.UTC(2026, 2, 1);
const HOUR = 3_600_000;

const base = { v: 1, seq: 1, recordedOn: '2026-03-01', recordedAt: BEGIN, recordedBy: 'desk', hash: '' };
const said = { ...base, id: '20260301-001', by: '李', reason: '记错了' };
const waived = { area: 'A', activity: 'patrol', slot: 'morning', by: '李', reason: '停水' };

function opening(parts: Partial<Opening>): Opening {
  return { ...base, kind: 'opening', last: [], waivers: [], ...parts };
}

const area = fc.constantFrom('A', 'B', 'C', '01-1-ST');
const activity = fc.constantFrom('patrol', 'disinfection');
const at = fc.integer({ min: 0, max: 200 }).map(hours => BEGIN + hours * HOUR);
const restored = fc.record({ area, activity, at: fc.option(at) });

const window = fc.record({
  ...{ area, activity },
  day: fc.constantFrom('2026-02-27', '2026-03-02', '2026-03-08'),
});

const line: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .record({ areas: fc.uniqueArray(area, { minLength: 1 }), activity, at })
    .map(parts => ({ ...said, kind: 'rounds' as const, fields: {}, ...parts })),
  fc
    .array(restored, { maxLength: 2 })
    .map(restores => ({ ...said, kind: 'void' as const, rounds: ['20260301-001'], restores })),
  fc.array(restored, { maxLength: 2 }).map(restores => ({
    ...said,
    kind: 'amendment' as const,
    round: '20260301-001',
    changes: {},
    restores,
  })),
  window.map(parts => ({ ...said, ...waived, ...parts, kind: 'waiver' as const })),
  window.map(({ area, activity, day }) => ({
    ...{ ...said, kind: 'void' as const, rounds: ['20260301-001'], restores: [] },
    unwaived: [{ area, activity, day, slot: 'morning' }],
  })),
  window.map(parts => ({
    ...{ ...said, kind: 'restored' as const, rounds: ['20260301-001'], restores: [] },
    waivers: [{ ...waived, ...parts }],
  })),
);
const days = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 5 });

describe('the balance, kept up line by line', () => {
  test('is what folding the day before anew gives, day after day', () => {
    fc.assert(
      fc.property(days, lived => {
        const balance = newBalance();
        let before: Entry[] = [];
        for (const lines of lived) {
          const first = opening(openingOf(before));
          expect(balance.carriesInto(first)).toBe(true);
          before = [first, ...lines];
          before.forEach(balance.take);
        }
        expect(balance.carriesInto(opening(openingOf(before)))).toBe(true);
      }),
    );
  });

  const of = (code: string, hours: number | null = 1): LastRound => ({
    ...{ area: code, activity: 'patrol' },
    at: hours === null ? null : BEGIN + hours * HOUR,
  });
  const waiver: Waiver = { ...waived, day: '2026-03-01' };
  const whole = { last: [of('A'), of('B')], waivers: [waiver] };

  test.each<[string, Partial<Opening>]>([
    ['leaves a duty out', { last: [of('A')] }],
    ['names one duty twice and another not at all', { last: [of('A'), of('A')] }],
    ['adds a duty', { last: [of('A'), of('B'), of('C')] }],
    ['names another area', { last: [of('A'), of('C')] }],
    ['names another activity', { last: [of('A'), { ...of('B'), activity: 'disinfection' }] }],
    ['names another moment', { last: [of('A'), of('B', 2)] }],
    ['names no moment', { last: [of('A'), of('B', null)] }],
    ['leaves a waiver out', { waivers: [] }],
    ['adds a waiver', { waivers: [waiver, waiver] }],
    ['waives another window', { waivers: [{ ...waiver, slot: 'afternoon' }] }],
  ])('notices an opening that %s, and goes on from what it says', (_, change) => {
    const balance = newBalance();
    expect(balance.carriesInto(opening(whole))).toBe(false);
    expect(balance.carriesInto(opening(whole))).toBe(true);
    const wrong = opening({ ...whole, ...change });
    expect(balance.carriesInto(wrong)).toBe(false);
    expect(balance.carriesInto(wrong)).toBe(wrong.last.every(line => line.at !== null) && !isDoubled(wrong));
  });

  test('takes an opening in whatever order', () => {
    const balance = newBalance();
    balance.carriesInto(opening(whole));
    expect(balance.carriesInto(opening({ ...whole, last: [...whole.last].reverse() }))).toBe(true);
  });
});

function isDoubled({ last, waivers }: Opening): boolean {
  return new Set(last.map(line => line.area)).size < last.length || waivers.length > 1;
}

import { describe, expect, test } from '@jest/globals';
import { newBalance } from '../../src/domain/balance';
import { carriedOf } from '../../src/domain/carried';
import type { Draft, Entry, Opening } from '../../src/domain/entry';
import type { Finding } from '../../src/domain/finding';
import { ledgerOf, openingOf } from '../../src/domain/ledger';

const AT = Date.parse('2026-03-01T10:00:00+08:00');
const base = { v: 1, seq: 1, recordedOn: '2026-03-01', recordedAt: AT, recordedBy: 'pc', hash: '' };
const said = { by: 'Li', recordedAt: AT };

function entry(number: number, draft: Draft): Entry {
  return { ...base, ...draft, id: `20260301-${String(number).padStart(3, '0')}` };
}

const rounds = {
  ...said,
  kind: 'rounds',
  areas: ['A', 'B'],
  activity: 'disinfection',
  at: AT,
  fields: {},
} as const;
const leak = { text: 'tap leaks', severity: 'minor', due: AT + 3_600_000, owner: 'Wang' } as const;
const open: Finding = { id: '20260228-004', areas: ['A'], at: AT - 86_400_000, by: 'Li', ...leak };

function opening(carried: Partial<Opening>): Entry {
  return { ...base, kind: 'opening', last: [], waivers: [], ...carried };
}

describe('findings', () => {
  test('of a tour and of nobody stay open until they are resolved', () => {
    const entries = [
      entry(1, { ...rounds, finding: leak }),
      entry(3, { ...said, kind: 'finding', areas: [], at: AT, finding: { text: 'dark', severity: 'major' } }),
      entry(4, { ...said, kind: 'resolution', finding: '20260301-001', at: AT }),
    ];
    expect(carriedOf(entries.slice(0, 2)).findings).toMatchObject([
      { id: '20260301-001', areas: ['A', 'B'], by: 'Li', ...leak },
      { id: '20260301-003', areas: [], text: 'dark' },
    ]);
    expect(carriedOf(entries).findings.map(({ id }) => id)).toEqual(['20260301-003']);
  });

  test('of yesterday come with the opening, are resolved, and open again when that is voided', () => {
    const resolved = [
      opening({ findings: [open] }),
      entry(1, { ...said, kind: 'resolution', finding: open.id, at: AT }),
    ];
    expect(carriedOf(resolved).findings).toEqual([]);
    const voided = entry(2, {
      ...{
        ...said,
        kind: 'void',
        rounds: ['20260301-001'],
        reason: 'not yet',
        restores: [],
        reopens: [open],
      },
    });
    expect(carriedOf([...resolved, voided]).findings).toEqual([open]);
  });
});

describe('supplies', () => {
  test('add up by item, lot and expiry, to a thousandth; what is used up is not carried', () => {
    const entries = [
      opening({ stock: [{ item: 'bleach', quantity: 2.5 }] }),
      entry(1, {
        ...{ ...said, kind: 'stock', move: 'receipt', at: AT },
        lines: [
          { item: 'bleach', quantity: 0.1 },
          { item: 'mask', quantity: 20, lot: 'L1', expiry: '2027-01-01' },
          { item: 'mask', quantity: 5 },
        ],
      }),
      entry(2, { ...rounds, used: [{ item: 'bleach', quantity: 0.3 }] }),
      entry(4, { ...said, kind: 'stock', move: 'issue', at: AT, lines: [{ item: 'mask', quantity: -5 }] }),
    ];
    expect(carriedOf(entries).stock).toEqual([
      { item: 'bleach', quantity: 2.3 },
      { item: 'mask', quantity: 20, lot: 'L1', expiry: '2027-01-01' },
    ]);
  });

  test('come back when what used them is voided', () => {
    const entries = [
      opening({ stock: [{ item: 'bleach', quantity: 2 }] }),
      entry(1, { ...rounds, used: [{ item: 'bleach', quantity: 2 }] }),
      entry(3, {
        ...{ ...said, kind: 'void', rounds: ['20260301-001'], reason: 'wrong', restores: [] },
        returns: [{ item: 'bleach', quantity: 2 }],
      }),
    ];
    expect(carriedOf(entries.slice(0, 2)).stock).toEqual([]);
    expect(carriedOf(entries).stock).toEqual([{ item: 'bleach', quantity: 2 }]);
  });
});

test('an opening proves itself with what it carries', () => {
  const carried = openingOf([opening({ findings: [open], stock: [{ item: 'bleach', quantity: 2 }] })]);
  expect(carried).toMatchObject({ findings: [open], stock: [{ item: 'bleach', quantity: 2 }] });
  expect(openingOf([opening({ ...carried })])).toEqual(carried);
});

test('a dangerous act on record is no round that was done', () => {
  const { last, rounds: kept } = ledgerOf([entry(1, { ...rounds, incident: true })]);
  expect(kept.map(({ incident }) => incident)).toEqual([true, true]);
  expect(last.size).toBe(0);
});

test.each([
  ['another quantity', { findings: [open], stock: [{ item: 'bleach', quantity: 3 }] }],
  ['a finding less', { stock: [{ item: 'bleach', quantity: 2 }] }],
  [
    'a finding of other words',
    { findings: [{ ...open, text: 'dry' }], stock: [{ item: 'bleach', quantity: 2 }] },
  ],
])('a balance tells an opening that carries %s', (_what, wrong) => {
  const right = { findings: [open], stock: [{ item: 'bleach', quantity: 2 }] };
  const carried = [right, wrong].map(next => {
    const balance = newBalance();
    balance.carriesInto({ last: [], waivers: [], ...right });
    return balance.carriesInto({ last: [], waivers: [], ...next });
  });
  expect(carried).toEqual([true, false]);
});

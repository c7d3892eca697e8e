import { describe, expect, test } from '@jest/globals';
import type { Draft, Entry, LastRound, Opening, RoundsEntry } from '../../src/domain/entry';
import { laterId, lastAt, latestAt, ledgerOf, openingOf, roundsOfEntry } from '../../src/domain/ledger';
import type { Waiver } from '../../src/domain/round';
import { at } from '../support/vectors';

const march = (text: string) => at(`2026-03-0${text.replace(' ', 'T')}:00+08:00`);
const A = 'A\tpatrol';
const B = 'B\tpatrol';

let seq = 0;
const base = () => ({ v: 1, seq: (seq += 1), recordedOn: '2026-03-01', recordedBy: 'desk', hash: '' });

function recorded<D extends Draft>(id: string, draft: D) {
  return { ...base(), id, ...draft };
}

function tour(id: string, when: string, areas: string[], parts: Partial<RoundsEntry> = {}): RoundsEntry {
  const who = { by: '张三', activity: 'patrol', fields: { lamp: 'ok' } };
  return recorded(id, { kind: 'rounds', areas, at: march(when), recordedAt: march(when), ...who, ...parts });
}

function opening(last: LastRound[], waivers: Waiver[] = []): Opening {
  return { ...base(), kind: 'opening', recordedAt: march('1 00:00'), last, waivers };
}

function voiding(rounds: string[], restores: LastRound[]): Entry {
  return recorded('20260301-900', {
    kind: 'void',
    rounds,
    restores,
    by: '李',
    reason: '错',
    recordedAt: march('1 20:00'),
  });
}

const of = (area: string, when: string | null): LastRound => {
  return { area, activity: 'patrol', at: when === null ? null : march(when) };
};

const waiver: Waiver = {
  area: 'A',
  activity: 'patrol',
  slot: 'night',
  day: '2026-03-01',
  by: '李',
  reason: '雪',
};

test.each([
  ['20261123-017', 0, '20261123-017'],
  ['20261123-017', 1, '20261123-018'],
  ['20261123-099', 1, '20261123-100'],
  ['20261123-999', 1, '20261123-1000'],
])('%s and %i more is %s', (id, count, expected) => {
  expect(laterId(id, count)).toBe(expected);
});

test('a tour is one round an area, numbered from its own id', () => {
  const entry = tour('20260301-009', '1 08:00', ['A', 'B'], { note: '雨', backfilled: true });
  const rounds = roundsOfEntry(entry);
  expect(rounds.map(({ id, area }) => [id, area])).toEqual([
    ['20260301-009', 'A'],
    ['20260301-010', 'B'],
  ]);
  expect(rounds[1]).toMatchObject({
    tour: '20260301-009',
    note: '雨',
    backfilled: true,
    imported: false,
    seq: entry.seq,
  });
});

test('what was blocked covers nothing and takes the numbers after the rounds', () => {
  const { rounds, blocked, last } = ledgerOf([
    tour('20260301-001', '1 08:00', ['A'], { blocked: [{ area: 'B', reason: '锁' }] }),
    tour('20260301-003', '1 09:00', [], { kind: 'blocked', blocked: [{ area: 'B', reason: '锁' }] }),
  ]);
  expect(rounds.map(({ area }) => area)).toEqual(['A']);
  expect(blocked.map(({ id, tour: of, reason }) => [id, of, reason])).toEqual([
    ['20260301-002', '20260301-001', '锁'],
    ['20260301-003', '20260301-003', '锁'],
  ]);
  expect([...last.keys()]).toEqual([A]);
});

describe('the last round of a duty', () => {
  test('is carried by the opening until a later one', () => {
    const before = ledgerOf([opening([of('A', '1 05:00'), of('B', '1 06:00')])]);
    expect(before.last).toEqual(
      new Map([
        [A, march('1 05:00')],
        [B, march('1 06:00')],
      ]),
    );
    const after = ledgerOf([opening([of('A', '1 05:00')]), tour('20260301-001', '1 08:00', ['A'])]);
    expect(after.last.get(A)).toBe(march('1 08:00'));
  });

  test('is the latest that was done, not the latest that was written', () => {
    const entries = [tour('20260301-001', '1 08:00', ['A']), tour('20260301-002', '1 07:00', ['A'])];
    expect(ledgerOf(entries).last.get(A)).toBe(march('1 08:00'));
  });

  test('a second opening says nothing new', () => {
    const entries = [
      tour('20260301-001', '1 08:00', ['A']),
      opening([of('A', '1 08:00')], [waiver]),
      tour('20260301-002', '1 09:00', ['A']),
    ];
    expect(ledgerOf(entries)).toMatchObject({ waivers: [] });
    expect(ledgerOf(entries).last.get(A)).toBe(march('1 09:00'));
  });

  test('falls back to what a void restores, also to a round of an older file', () => {
    const entries = [
      opening([of('A', '1 05:00')]),
      tour('20260301-001', '1 08:00', ['A']),
      voiding(['20260301-001'], [of('A', '1 05:00')]),
    ];
    const ledger = ledgerOf(entries);
    expect(ledger.last.get(A)).toBe(march('1 05:00'));
    expect(lastAt(ledger, march('1 23:00')).get(A)).toBe(march('1 05:00'));
    expect(ledger.rounds[0]?.voided).toEqual({ by: '李', at: march('1 20:00'), reason: '错' });
  });

  test('is gone when a void took the only one, in an older file', () => {
    const ledger = ledgerOf([opening([of('A', '1 05:00')]), voiding(['20260228-001'], [of('A', null)])]);
    expect(ledger.last.has(A)).toBe(false);
    expect(lastAt(ledger, march('1 23:00')).has(A)).toBe(false);
  });

  test('as of an earlier moment looks at what was done by then', () => {
    const ledger = ledgerOf([
      opening([of('A', '1 05:00')]),
      tour('20260301-001', '1 08:00', ['A', 'B']),
      tour('20260301-003', '1 09:00', ['A']),
    ]);
    expect(lastAt(ledger, march('1 04:59'))).toEqual(new Map());
    expect(lastAt(ledger, march('1 05:00'))).toEqual(new Map([[A, march('1 05:00')]]));
    expect(lastAt(ledger, march('1 08:00'))).toEqual(
      new Map([
        [A, march('1 08:00')],
        [B, march('1 08:00')],
      ]),
    );
    expect(lastAt(ledger, march('1 09:00'))).toEqual(ledger.last);
  });
});

describe('an amendment', () => {
  const amend = (
    changes: Record<string, string | number | boolean | null>,
    restores: LastRound[] = [],
  ): Entry =>
    recorded('20260301-800', {
      kind: 'amendment',
      round: '20260301-001',
      changes,
      restores,
      by: '李',
      reason: '笔误',
      recordedAt: march('1 20:00'),
    });

  test('changes, adds and removes fields, and is kept', () => {
    const [round] = ledgerOf([
      tour('20260301-001', '1 08:00', ['A'], { note: '雨' }),
      amend({ lamp: null, temp: 36.5, note: null, by: '王五' }),
    ]).rounds;
    expect(round).toMatchObject({
      fields: { temp: 36.5 },
      by: '王五',
      amended: [{ by: '李', at: march('1 20:00'), reason: '笔误' }],
    });
    expect(round).not.toHaveProperty('note');
    expect(round?.fields).not.toHaveProperty('lamp');
  });

  test('of the moment moves the round', () => {
    const ledger = ledgerOf([
      tour('20260301-001', '1 08:00', ['A']),
      amend({ at: '2026-03-01T07:00:00+08:00' }, [of('A', '1 07:00')]),
    ]);
    expect(ledger.rounds[0]?.at).toBe(march('1 07:00'));
    expect(ledger.last.get(A)).toBe(march('1 07:00'));
  });
});

describe('the short way to the latest rounds', () => {
  const start = opening([of('A', '1 05:00'), of('C', null), of('D', '2 05:00')], [waiver]);
  const blocked = tour('20260301-003', '1 09:00', [], {
    kind: 'blocked',
    blocked: [{ area: 'A', reason: '锁' }],
  });
  const late = tour('20260301-005', '1 07:00', ['A']);
  const waive: Entry = recorded('20260301-700', { kind: 'waiver', ...waiver, recordedAt: march('2 08:00') });
  const plain = [start, tour('20260301-001', '1 08:00', ['A', 'B']), blocked, late, waive];

  test.each<[string, readonly Entry[]]>([
    ['of an empty log', []],
    ['without corrections', plain],
    ['with an opening in the midst', [...plain, opening([of('A', '1 06:00')])]],
    ['with a void', [...plain, voiding(['20260301-001'], [of('A', '1 07:00'), of('B', null)])]],
  ])('%s says what the ledger says at every moment', (_, entries) => {
    const ledger = ledgerOf(entries);
    for (const moment of ['1 04:59', '1 05:00', '1 07:59', '1 08:00', '2 23:00'].map(march))
      expect(latestAt(entries, moment)).toEqual({ last: lastAt(ledger, moment), waivers: ledger.waivers });
  });
});

describe('the opening of the next file', () => {
  test('carries the last rounds by code point, and proves itself', () => {
    const entries = [opening([of('b', '1 05:00')]), tour('20260301-001', '1 08:00', ['B', 'A'])];
    const made = openingOf(entries);
    expect(made.last.map(({ area }) => area)).toEqual(['A', 'B', 'b']);
    expect(openingOf([opening([...made.last], [...made.waivers])])).toEqual(made);
  });

  test('carries a waiver while its window can still decide what is overdue', () => {
    const waive: Entry = recorded('20260301-700', {
      kind: 'waiver',
      ...waiver,
      recordedAt: march('2 08:00'),
    });
    expect(openingOf([waive]).waivers).toEqual([waiver]);
    expect(openingOf([waive, tour('20260301-001', '2 08:00', ['A'])]).waivers).toEqual([waiver]);
    expect(openingOf([waive, tour('20260301-001', '9 08:00', ['A'])]).waivers).toEqual([]);
  });
});

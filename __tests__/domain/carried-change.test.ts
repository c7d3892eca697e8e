import { describe, expect, test } from '@jest/globals';
import { carriedOf } from '../../src/domain/carried';
import { asRecorded, balanced, type Meant } from '../../src/domain/correction';
import type { Entry } from '../../src/domain/entry';
import type { FindingFacts } from '../../src/domain/finding';
import { laterId } from '../../src/domain/ledger';
import { reversalOf, voiding } from '../../src/domain/reversal';
import { recordedOf } from '../../src/domain/recorded';
import type { Undoable } from '../../src/domain/undo';

const NOW = Date.UTC(2026, 2, 2, 1);
const said = { by: '李', recordedAt: NOW, reason: '错' };
const leak: FindingFacts = { text: '漏水', severity: 'major' };

/** A log of one day, grown by hand: each entry takes the numbers that it needs. */
function grown() {
  const entries: Entry[] = [
    {
      ...{ v: 1, seq: 1, recordedOn: '2026-03-02', recordedBy: 'desk', hash: '', recordedAt: NOW },
      ...{ kind: 'opening', last: [], waivers: [], stock: [{ item: 'bleach', quantity: 10 }] },
    },
  ];
  let next = '20260302-001';
  function add<D extends Parameters<typeof asRecorded>[0]>(draft: D) {
    const entry = { ...asRecorded(draft), recordedOn: '2026-03-02', id: next };
    next = laterId(next, 3);
    entries.push(entry);
    return entry;
  }
  return {
    entries,
    tour: (areas: string[]) =>
      add({
        ...{ kind: 'rounds', areas, activity: 'patrol', at: NOW, fields: {}, by: '张', recordedAt: NOW },
        ...{ finding: leak, used: [{ item: 'bleach', quantity: 2 }] },
      }),
    finding: () => add({ ...said, kind: 'finding', areas: ['A'], at: NOW, finding: leak }),
    resolution: (finding: string) => add({ ...said, kind: 'resolution', finding, at: NOW }),
    receipt: () =>
      add({ ...said, kind: 'stock', move: 'receipt', at: NOW, lines: [{ item: 'bleach', quantity: 5 }] }),
    /** Voids what these ids stand for. */
    void: (...ids: string[]) => {
      const reversal = voiding(ids, recordedOf(entries), said);
      if (!reversal.ok) throw new Error(reversal.why);
      return add(balanced(reversal.meant, [], entries));
    },
    /** Takes back an entry. */
    undo: (entry: object) => {
      const reversal = reversalOf(entry as Undoable, entries, said);
      if (!reversal.ok) throw new Error(reversal.why);
      const meant: Meant = reversal.meant;
      return add(balanced(meant, [], entries));
    },
    now: () => {
      const { findings, stock } = carriedOf(entries);
      return { open: findings.map(({ id }) => id), bleach: stock[0]?.quantity ?? 0 };
    },
  };
}

describe('findings and supplies after a correction', () => {
  test('a whole tour that is voided gives back what it used, and its finding is gone', () => {
    const log = grown();
    const { id } = log.tour(['A', 'B']);
    expect(log.now()).toEqual({ open: [id], bleach: 8 });
    const voided = log.void(id, laterId(id, 1));
    expect(log.now()).toEqual({ open: [], bleach: 10 });
    const restored = log.undo(voided);
    expect(log.now()).toEqual({ open: [id], bleach: 8 });
    log.undo(restored);
    expect(log.now()).toEqual({ open: [], bleach: 10 });
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])('of a tour of which only %s round is voided, both stay until the last is', (_, which) => {
    const log = grown();
    const { id } = log.tour(['A', 'B']);
    log.void(laterId(id, which));
    expect(log.now()).toEqual({ open: [id], bleach: 8 });
    log.void(laterId(id, 1 - which));
    expect(log.now()).toEqual({ open: [], bleach: 10 });
  });

  test('a resolution that is voided opens its finding again, and closes it when it is brought back', () => {
    const log = grown();
    const { id } = log.finding();
    const resolution = log.resolution(id);
    expect(log.now().open).toEqual([]);
    const voided = log.void(resolution.id);
    expect(log.now().open).toEqual([id]);
    log.undo(voided);
    expect(log.now().open).toEqual([]);
  });

  test('a finding that is voided is gone, and comes back', () => {
    const log = grown();
    const { id } = log.finding();
    const voided = log.void(id);
    expect(log.now().open).toEqual([]);
    log.undo(voided);
    expect(log.now().open).toEqual([id]);
  });

  test('a receipt that is voided leaves the store, and comes back', () => {
    const log = grown();
    const { id } = log.receipt();
    expect(log.now().bleach).toBe(15);
    const voided = log.void(id);
    expect(log.now().bleach).toBe(10);
    log.undo(voided);
    expect(log.now().bleach).toBe(15);
  });
});

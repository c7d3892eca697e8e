import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownAt } from '../../src/commands/reading';
import { saved, type Desk } from '../../src/commands/correcting';
import { newBalance } from '../../src/domain/balance';
import { addDays } from '../../src/domain/day';
import type { Entry } from '../../src/domain/entry';
import { enteringOf } from '../../src/domain/late-entry';
import { latestAt } from '../../src/domain/ledger';
import { overdueList } from '../../src/domain/overdue';
import { recordedOf, type Recorded } from '../../src/domain/recorded';
import { idsIn, reversalOf, voiding } from '../../src/domain/reversal';
import type { Waiver } from '../../src/domain/round';
import { undoStateOf } from '../../src/domain/undo';
import { siteDayOf } from '../../src/domain/wall';
import { windowBook } from '../../src/domain/windows';
import type { Instant } from '../../src/domain/zone';
import type { Transaction } from '../../src/store/store';
import { MemoryLog } from '../support/memory-log';
import { areaOf, siteOf } from '../support/sites';
import { at } from '../support/vectors';
import { intlCalendar } from '../support/zone';

const HOUR = 3_600_000;
const START = at('2026-03-02T05:00:00+08:00');
const site = siteOf({
  areas: [areaOf('A'), areaOf('B')],
  settings: { backfillAfterMinutes: 240, lateEntryDays: 3 },
});
const calendar = intlCalendar('Asia/Shanghai');
const book = windowBook(calendar);

/** What is true, said as simply as can be: who was where when, and what is excused. */
interface Truth {
  readonly rounds: ReadonlyMap<string, { readonly area: string; readonly at: Instant }>;
  readonly waivers: readonly Waiver[];
}

const op = fc.record({
  what: fc.constantFrom('log', 'log', 'tour', 'void', 'voidMany', 'amend', 'waive', 'undo', 'undo', 'redo'),
  /** Hours that pass before it. */
  after: fc.constantFrom(0, 1, 3, 7, 20, 47),
  area: fc.constantFrom('A', 'B'),
  /** Hours before now, of work or of the window. */
  back: fc.integer({ min: 0, max: 70 }),
  which: fc.nat({ max: 7 }),
});
const life = fc.array(op, { minLength: 3, maxLength: 24 });

class Lived {
  readonly log = new MemoryLog(calendar);
  now = START;
  truth: Truth = { rounds: new Map(), waivers: [] };
  private readonly past: Truth[] = [];
  private readonly future: Truth[] = [];

  private get desk(): Desk {
    return { site, calendar, now: this.now, by: '李', language: 'en', read: this.log.read };
  }

  private isOpen(moment: Instant): boolean {
    return enteringOf(moment, this.now, site.settings, calendar).kind === 'taken';
  }

  private become(next: Truth): void {
    this.past.push(this.truth);
    this.future.length = 0;
    this.truth = next;
  }

  private save(meant: Parameters<typeof saved>[0], concerned: readonly Recorded[]): void {
    const tx = { append: this.log.append.bind(this.log) } as unknown as Transaction;
    saved(meant, concerned, this.desk, tx);
  }

  act({ what, after, area, back, which }: typeof op extends fc.Arbitrary<infer T> ? T : never): void {
    this.now += after * HOUR;
    const moment = this.now - back * HOUR;
    const said = { by: '李', recordedAt: this.now, reason: '错' };
    const all = [...this.truth.rounds].filter(([, round]) => this.isOpen(round.at));
    const [id, round] = all[all.length - 1 - (which % Math.max(all.length, 1))] ?? [];
    if (what === 'log' || what === 'tour') {
      if (!this.isOpen(moment)) return;
      const areas = what === 'tour' ? ['A', 'B'] : [area];
      const shared = { activity: 'disinfection', fields: {}, by: '李', recordedAt: this.now };
      const entry = this.log.append({ kind: 'rounds', areas, at: moment, ...shared });
      const ids = idsIn('id' in entry ? entry.id : '', recordedOf(this.log.read({}).entries));
      const more = ids.map((one, index) => [one, { area: areas[index] ?? '', at: moment }] as const);
      this.become({ ...this.truth, rounds: new Map([...this.truth.rounds, ...more]) });
    } else if (what === 'void' || what === 'voidMany') {
      if (id === undefined) return;
      const ids = what === 'void' ? [id] : all.slice(-3).map(([one]) => one);
      const reversal = voiding(ids, recordedOf(this.log.read({}).entries), said);
      if (!reversal.ok) throw new Error('a valid round cannot be voided');
      this.save(reversal.meant, reversal.concerned);
      const left = [...this.truth.rounds].filter(([one]) => !ids.includes(one));
      this.become({ ...this.truth, rounds: new Map(left) });
    } else if (what === 'amend') {
      if (id === undefined || round === undefined || !this.isOpen(moment) || round.at === moment) return;
      const found = recordedOf(this.log.read({}).entries).get(id);
      if (found === undefined) throw new Error('a round that is not recorded');
      this.save({ kind: 'amendment', round: id, changes: { at: moment }, ...said }, [found]);
      const moved = new Map(this.truth.rounds).set(id, { ...round, at: moment });
      this.become({ ...this.truth, rounds: moved });
    } else if (what === 'waive') {
      const window = { area, activity: 'disinfection', slot: 'morning', day: siteDayOf(calendar, moment) };
      const isWaived = this.truth.waivers.some(one => one.area === area && one.day === window.day);
      if (isWaived || !this.isOpen(moment)) return;
      this.log.append({ kind: 'waiver', ...window, ...said });
      this.become({ ...this.truth, waivers: [...this.truth.waivers, { ...window, by: '李', reason: '错' }] });
    } else {
      this.reverse(what);
    }
  }

  private reverse(what: 'undo' | 'redo'): void {
    const from = addDays(siteDayOf(calendar, this.now), -site.settings.lateEntryDays - 1);
    const { undo, redo } = undoStateOf(this.log.read({ from }).entries, () => true);
    const target = what === 'undo' ? undo : redo?.target;
    const reversed = what === 'undo' ? undo : redo?.undo;
    const truth = what === 'undo' ? this.past.at(-1) : this.future.at(-1);
    if (!target || !reversed || truth === undefined) return;
    const entries = this.log.read({}).entries;
    const way = what === 'undo' ? { undoes: target.id } : { redoes: target.id };
    const said = { by: '李', recordedAt: this.now, reason: '错', ...way };
    const reversal = reversalOf(reversed, entries, said);
    if (!reversal.ok) throw new Error(`${what}: ${reversal.why}`);
    const { meant, concerned } = reversal;
    const moments = concerned.map(one => momentOf(one));
    if (meant.kind === 'amendment') moments.push(Number(meant.changes.at));
    if (!moments.every(moment => this.isOpen(moment))) return;
    this.save(meant, concerned);
    (what === 'undo' ? this.past : this.future).pop();
    (what === 'undo' ? this.future : this.past).push(this.truth);
    this.truth = truth;
  }
}

function momentOf(one: Recorded): Instant {
  if (one.is === 'round') return one.round.at;
  return one.is === 'waiver' ? Date.parse(`${one.entry.day}T12:00:00+08:00`) : 0;
}

/** What is overdue by the plain truth. */
function trulyOverdue({ rounds, waivers }: Truth, moment: Instant) {
  const last = new Map<string, Instant>();
  for (const { area, at: done } of rounds.values()) {
    const key = `${area}\tdisinfection`;
    if (done <= moment) last.set(key, Math.max(done, last.get(key) ?? -Infinity));
  }
  return overdueList(site, last, waivers, book, moment);
}

function overdueBy(entries: readonly Entry[], moment: Instant) {
  const { last, waivers } = latestAt(entries, moment);
  return overdueList(site, last, waivers, book, moment);
}

describe('whatever is logged, voided, amended, waived, undone and brought back', () => {
  test('the newest file alone says what is overdue, as the whole log does, and as is true', () => {
    fc.assert(
      fc.property(life, ops => {
        const lived = new Lived();
        for (const each of ops) {
          lived.act(each);
          const { log, now, truth } = lived;
          if (log.files.size === 0) continue;
          const expected = trulyOverdue(truth, now);
          expect(overdueBy(log.read('newest').entries, now)).toEqual(expected);
          expect(overdueBy(log.read({}).entries, now)).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a later look at any moment of the past finds what holds by now', () => {
    fc.assert(
      fc.property(life, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 5 }), (ops, hours) => {
        const lived = new Lived();
        for (const each of ops) lived.act(each);
        const { log, now, truth } = lived;
        const store = { log: log.read } as unknown as Parameters<typeof knownAt>[0]['store'];
        for (const back of hours) {
          const moment = Math.max(now - back * HOUR, START);
          const { last, waivers } = knownAt({ store, calendar, site, now }, moment);
          expect(overdueList(site, last, waivers, book, moment)).toEqual(trulyOverdue(truth, moment));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every opening follows from the lines before it', () => {
    fc.assert(
      fc.property(life, ops => {
        const lived = new Lived();
        for (const each of ops) lived.act(each);
        const balance = newBalance();
        for (const entry of lived.log.read({}).entries) {
          if (entry.kind === 'opening') expect(balance.carriesInto(entry)).toBe(true);
          else balance.take(entry);
        }
      }),
      { numRuns: 100 },
    );
  });
});

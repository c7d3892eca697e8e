import type { Audit, Pointer } from '../domain/audit';
import { AUDIT_RULES, LIMITS } from '../domain/pointer';
import type { Site } from '../domain/site';
import { clockOf, dateTimeOf, isoOf, wallOf } from '../domain/wall';
import type { Day, Instant, Zone } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import type { Messages } from '../messages/messages';
import type { AuditWords } from '../messages/words/audit';
import { termCell, textCell } from './cells';
import { shownCodes } from './log-sheet';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet } from './sheet';
import { shown } from './shown';

export interface AuditSeen {
  readonly site: Site;
  readonly zone: Zone;
  readonly say: Messages;
  readonly first: Day;
  readonly last: Day;
  readonly at: Instant;
}

/** `rounds.audit/1`: a row a pointer; the counts of back-filled rounds and the measures as facts, under the table for people. */
export function auditSheet({ pointers, backfilling }: Audit, seen: AuditSeen): Sheet {
  const { site, zone, say, first, last, at } = seen;
  const words = evidenceIn(say.language).audit;
  const title = words.title({ site: site.name, from: first, to: last, n: pointers.length });
  return {
    format: 'rounds.audit/1',
    facts: {
      ...{ site: site.name, ...demoFact(site), from: first, to: last, at: isoOf(zone, at) },
      ...{ backfilled: backfilling, limits: LIMITS },
    },
    rowsKey: 'pointers',
    columns: columnsOf(words, say),
    rows: pointers.map(pointer => rowOf(pointer, words, seen)),
    title: demoMarked(site, say, title),
    empty: words.none,
    foot: [
      ...(backfilling.length === 0 ? [words.noBackfilling] : [words.backfilling]),
      ...backfilling.map(each => words.backfilledBy({ ...each, person: shown(each.person) })),
      words.measures,
      ...AUDIT_RULES.map(rule =>
        words.measured({ rule: words.rule[rule], measure: words.measure[rule](LIMITS) }),
      ),
    ],
  };
}

function columnsOf({ heading }: AuditWords, { headings }: Messages): Column[] {
  const data = ['rule', 'people', 'from', 'to', 'areas', 'rounds', 'measured'];
  const eye: readonly [string, string][] = [
    ['rule', heading.rule],
    ['who', heading.who],
    ['when', heading.when],
    ['area', headings.area],
    ['why', heading.why],
  ];
  return [
    ...data.map((key): Column => ({ key, heading: key, only: 'data' })),
    ...eye.map(([key, text]): Column => ({ key, heading: text, only: 'table' })),
  ];
}

function rowOf(pointer: Pointer, words: AuditWords, { zone, say }: AuditSeen): Row {
  const { rule, people, from, to, areas, rounds, measured } = pointer;
  return {
    rule: termCell(rule, words.rule[rule]),
    people: { value: people, text: '' },
    from: { value: isoOf(zone, from), text: '' },
    to: { value: isoOf(zone, to), text: '' },
    areas: { value: areas, text: '' },
    rounds: { value: rounds, text: '' },
    measured: { value: measured, text: '' },
    who: textCell(say.common.list(people)),
    when: textCell(whenText(from, to, zone)),
    area: textCell(shownCodes(areas, say)),
    why: textCell(words.why[rule](measured)),
  };
}

/** `11-23 07:40`, `11-23 07:40-07:42`, `11-19 07:40 - 11-23 07:40`. */
function whenText(from: Instant, to: Instant, zone: Zone): string {
  const [start, end] = [from, to].map(instant => dateTimeOf(zone, instant).slice('2026-'.length));
  if (start === end) return start ?? '';
  const isOneDay = wallOf(zone, from).day === wallOf(zone, to).day;
  return isOneDay ? `${start ?? ''}-${clockOf(zone, to)}` : `${start ?? ''} - ${end ?? ''}`;
}

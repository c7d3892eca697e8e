import type { Messages } from '../messages/messages';
import type { Damage } from '../problem';
import { numberCell, textCell } from './cells';
import type { Row, Sheet } from './sheet';

export interface CheckFacts {
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
  /** Of the newest line; null while the log is empty. */
  readonly seal: string | null;
}

/** `rounds.check/1`: everything that is not as the program wrote it. */
export function checkSheet(damage: readonly Damage[], facts: CheckFacts, say: Messages): Sheet {
  const { headings } = say;
  const { folder, files, lines } = facts;
  return {
    format: 'rounds.check/1',
    facts: { sound: damage.length === 0, ...facts },
    rowsKey: 'damage',
    columns: [
      { key: 'file', heading: headings.file },
      { key: 'line', heading: headings.line, align: 'right' },
      { key: 'what', heading: headings.what },
      ...['detail', 'saved', 'found'].map(key => ({ key, heading: key, only: 'data' as const })),
    ],
    rows: damage.map(each => rowOf(each, say)),
    shown: shownOf(damage, say),
    title: say.check.title({ folder, n: damage.length }),
    foot: [say.check.readThrough({ files, lines }), say.damage.advice(damage)],
    empty: say.check.sound,
  };
}

/** How many lines of one file are named for one and the same: a file in the wrong place is hundreds of them. */
const ALIKE = 3;

function shownOf(damage: readonly Damage[], say: Messages): Row[] {
  const kindOf = ({ file, what }: Damage): string => `${what} ${file}`;
  const all = new Map<string, number>();
  for (const each of damage) all.set(kindOf(each), (all.get(kindOf(each)) ?? 0) + 1);
  const told = new Map<string, number>();
  return damage.flatMap(each => {
    const kind = kindOf(each);
    const nth = (told.get(kind) ?? 0) + 1;
    told.set(kind, nth);
    if (nth <= ALIKE) return [rowOf(each, say)];
    if (nth > ALIKE + 1) return [];
    const more = (all.get(kind) ?? 0) - ALIKE;
    return more === 1
      ? [rowOf(each, say)]
      : [{ file: textCell(each.file), what: textCell(say.damage.more(more), 'dim') }];
  });
}

function rowOf(damage: Damage, say: Messages): Row {
  const { file, line, what, detail, saved, found } = damage;
  return {
    file: textCell(file),
    line: numberCell(line ?? null),
    what: { value: what, text: say.damage.what[what](damage), tone: 'bad' },
    detail: textCell(detail),
    saved: numberCell(saved ?? null),
    found: numberCell(found ?? null),
  };
}

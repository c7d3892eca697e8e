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
    title: say.check.title({ folder, n: damage.length }),
    foot: [say.check.readThrough({ files, lines }), say.damage.advice(damage)],
    empty: say.check.sound,
  };
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

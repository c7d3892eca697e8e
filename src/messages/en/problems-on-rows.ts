import type { KindOnRows, ProblemWords } from '../words/problems';

/** As one would type it: in quotes where there are blanks. */
const typed = (text: string) => (/\s/.test(text) ? `"${text}"` : text);

/** One line each: a bad row is told in one. */
export const onRows: Pick<ProblemWords['problem'], KindOnRows> = {
  'column-unknown': p => [
    `the column ${typed(p.column)} is not known: name it with --map ${typed(`${p.field ?? 'FIELD'}=${p.column}`)}, or leave it out with --ignore ${typed(p.column)}`,
  ],
  'column-missing': p => [
    `the column ${p.field} is missing: name the one that holds it, or what it holds, with ${p.ways.join(' or ')}`,
  ],
  'columns-double': p => [
    `the columns ${p.columns.map(typed).join(' and ')} both mean ${p.field}: leave one out with --ignore, or join them with --map ${typed(`${p.field}=${p.columns.join('+')}`)}`,
  ],
  'totals-row': p => [`this row holds totals (${p.text}), no round: delete it from the file`],
  'year-missing': p => [`the year is missing in ${typed(p.text)}: write it as in 2026-11-22 07:40`],
  'date-empty': p => [
    `the date is empty beside ${typed(p.text)} (merged cells?): every row needs its own date`,
  ],
  'code-twice': p => [
    `the code ${p.code} stands twice in the file, in lines ${p.lines.join(' and ')}: delete one of them`,
  ],
};

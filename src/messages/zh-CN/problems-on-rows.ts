import type { KindOnRows, ProblemWords } from '../words/problems';
import { headings } from './headings';

/** As one would type it: in quotes where there are blanks. */
const typed = (text: string) => (/\s/.test(text) ? `"${text}"` : text);

/** One line each: a bad row is told in one. */
export const onRows: Pick<ProblemWords['problem'], KindOnRows> = {
  'column-unknown': p => [
    `不认识“${p.column}”这一列：请用 --map ${typed(`${p.field ?? '字段'}=${p.column}`)} 说明它是什么，或用 --ignore ${typed(p.column)} 略过`,
  ],
  'column-missing': p => [`缺少“${nameOf(p.field)}”列：请说明是哪一列或内容是什么，${p.ways.join(' 或 ')}`],
  'columns-double': p => [
    `${p.columns.map(column => `“${column}”`).join('和')}两列都表示“${nameOf(p.field)}”：请用 --ignore 略过一列，或用 --map ${typed(`${p.field}=${p.columns.join('+')}`)} 把两列相连`,
  ],
  'totals-row': p => [`这是合计行（${p.text}），不是记录：请从文件中删去`],
  'year-missing': p => [`“${p.text}”没有年份：请写成 2026-11-22 07:40 这样`],
  'date-empty': p => [`“${p.text}”旁边的日期是空的（是不是合并过单元格？）：每一行都要有日期`],
  'code-twice': p => [`编号 ${p.code} 在文件中出现两次（第 ${p.lines.join('、')} 行）：请删去一行`],
};

function nameOf(field: string): string {
  return (headings as Readonly<Record<string, string>>)[field] ?? field;
}

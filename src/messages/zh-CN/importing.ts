import type { ImportingWords } from '../words/importing';

export const importing: ImportingWords = {
  title: ({ file, shown, rows }) => `${file} 共${rows}行，前${shown}行读取如下`,
  done: f => `已导入${f.rounds}条记录（来自${f.entries}行），${f.from} 至 ${f.to}`,
  would: f => `将导入${f.rounds}条记录（来自${f.entries}行），${f.from} 至 ${f.to}；现在未做任何改动`,
  newAreas: ({ n, codes }) => `新增${n}个区域：${codes}`,
  newPeople: ({ n, names }) => `新增${n}名人员：${names}`,
  more: n => `等，另有${n}个`,
  headingsIn: line => `表头取自第 ${line} 行`,
  claim: '导入的记录在各种报表里都会标注“导入”：其录入时间只是声明，不能作为凭证。',
};

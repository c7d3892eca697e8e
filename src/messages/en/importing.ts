import type { ImportingWords } from '../words/importing';

const rows = (n: number) => (n === 1 ? '1 row' : `${n} rows`);
const rounds = (n: number) => (n === 1 ? '1 round' : `${n} rounds`);

export const importing: ImportingWords = {
  title: ({ file, shown, rows: n }) => `${file}: the first ${shown} of ${rows(n)}, as understood`,
  done: f => `Imported ${rounds(f.rounds)} from ${rows(f.entries)}, ${f.from} to ${f.to}`,
  would: f =>
    `Would import ${rounds(f.rounds)} from ${rows(f.entries)}, ${f.from} to ${f.to}; nothing was changed`,
  newAreas: ({ n, codes }) => `${n === 1 ? '1 new area' : `${n} new areas`}: ${codes}`,
  newPeople: ({ n, names }) => `${n === 1 ? '1 new person' : `${n} new people`}: ${names}`,
  more: n => `and ${n} more`,
  headingsIn: line => `the headings were taken from line ${line}`,
  claim: 'Every report marks these rounds as imported: their times of entry are a claim, not evidence.',
};

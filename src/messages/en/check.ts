import type { CheckWords } from '../words/check';

export const check: CheckWords = {
  title: ({ folder, n }) => `${folder}: ${n === 1 ? '1 thing is' : `${n} things are`} wrong`,
  sound: 'All is well.',
  sealed: ({ seq, at }) =>
    `seals all records up to ${seq}, recorded ${at}; write it down, and prove it later with: rounds check --against SEAL`,
  noSeal: 'nothing has been recorded yet, so there is no seal',
  readThrough: ({ files, lines }) => `Read: ${files} day files, ${lines} lines`,
};

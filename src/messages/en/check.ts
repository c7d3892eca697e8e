import type { CheckWords } from '../words/check';

export const check: CheckWords = {
  title: ({ folder, n }) => `${folder}: ${n === 1 ? '1 thing is' : `${n} things are`} wrong`,
  sound: 'All is well.',
  readThrough: ({ files, lines }) => `Read: ${files} day files, ${lines} lines`,
};

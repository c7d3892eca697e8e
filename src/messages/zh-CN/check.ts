import type { CheckWords } from '../words/check';

export const check: CheckWords = {
  title: ({ folder, n }) => `${folder}：发现${n}处问题`,
  sound: '一切正常。',
  sealed: ({ seq, at }) =>
    `封住截至第 ${seq} 号的全部记录（${at} 录入）；请抄在纸上，日后用 rounds check --against 封签 核对`,
  noSeal: '还没有任何记录，因此没有封签',
  readThrough: ({ files, lines }) => `共检查${files}个日志文件，${lines}行`,
};

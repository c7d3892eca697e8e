import type { CheckWords } from '../words/check';

export const check: CheckWords = {
  title: ({ folder, n }) => `${folder}：发现${n}处问题`,
  sound: '一切正常。',
  readThrough: ({ files, lines }) => `共检查${files}个日志文件，${lines}行`,
};

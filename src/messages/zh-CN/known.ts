import type { KnownWords } from '../words/known';

export const known: KnownWords = {
  mark: moment => `【以 ${moment} 前录入的为准】`,
  note: moment => `只算 ${moment} 前录入的内容，之后补录或更正的不计`,
};

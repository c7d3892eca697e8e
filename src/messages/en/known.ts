import type { KnownWords } from '../words/known';

export const known: KnownWords = {
  mark: moment => ` [as recorded by ${moment}]`,
  note: moment => `with what was recorded by ${moment}; what was entered or corrected later is left out`,
};

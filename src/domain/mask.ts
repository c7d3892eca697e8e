import type { Mask } from './activity';

const SIGN = '*';

/**
 * What stands for a person, kept so that those who know can tell and nobody else can find: `王**`, `138****5678`,
 * `豫A***45`. Masking twice changes nothing.
 */
export function masked(text: string, as: Mask): string {
  switch (as) {
    case 'name':
      return text.replaceAll(/\S+/g, word =>
        [...word].map((letter, i) => (i === 0 ? letter : SIGN)).join(''),
      );
    case 'phone':
      return maskedDigits(text);
    case 'id':
      return maskedId(text);
  }
}

/** The last four digits stay, of a long number the first three as well. */
function maskedDigits(text: string): string {
  const all = [...text.matchAll(/[\p{Nd}*]/gu)].length;
  const [first, last] = all >= 10 ? [3, 4] : all >= 7 ? [0, 4] : [0, 2];
  let n = 0;
  return text.replaceAll(/[\p{Nd}*]/gu, digit => {
    n += 1;
    return n <= first || n > all - last ? digit : SIGN;
  });
}

/** Two signs at each end stay; of a short one the first alone. */
function maskedId(text: string): string {
  const signs = [...text];
  const [first, last] = signs.length > 5 ? [2, 2] : [1, 0];
  return signs
    .map((sign, i) => (i < first || i >= signs.length - last || sign === ' ' ? sign : SIGN))
    .join('');
}

import type { Term } from './activity';
import { foldText } from './text';

/** By id, by either language's name or by another word for it, whatever the case, width and blanks. */
export function termOf<T extends Term>(terms: readonly T[], text: string): T | undefined {
  const same = terms.find(({ id }) => id === text);
  if (same !== undefined) return same;
  const wanted = folded(text);
  return terms.find(
    ({ id, name, also = [] }) =>
      folded(id) === wanted ||
      folded(name['zh-CN']) === wanted ||
      folded(name.en) === wanted ||
      also.some(word => folded(word) === wanted),
  );
}

/** Every id and name, for guessing what was meant. */
export function wordsOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
}

/** For comparing only: blanks make no difference either. */
export function folded(text: string): string {
  return foldText(text).replaceAll(/\s+/g, '');
}

export type ShellWords = { readonly ok: true; readonly words: readonly string[] } | { readonly ok: false };

/** What a backslash inside double quotes protects; before anything else it stands for itself. */
const PROTECTED = new Set(['"', '\\', '$', '`']);
const BLANK = /[ \t\r\n]/;

/**
 * Splits a line as a shell does: blanks part words, single quotes keep all, double quotes keep all but a backslash
 * before `" \ $` and backquote, a backslash keeps the next character. No variables, globs, comments or pipes.
 * Not ok: a quote that is not closed, a backslash at the end.
 */
export function shellWords(line: string): ShellWords {
  const words: string[] = [];
  let word = '';
  /** Whether a word has begun: quotes with nothing between them are a word. */
  let begun = false;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    const next = line[i + 1];
    if (character === quote) {
      quote = '';
    } else if (character === '\\' && (quote === '' || (quote === '"' && PROTECTED.has(next ?? '')))) {
      if (next === undefined) return { ok: false };
      word += next;
      begun = true;
      i++;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      begun = true;
    } else if (quote === '' && BLANK.test(character)) {
      if (begun) words.push(word);
      word = '';
      begun = false;
    } else {
      word += character;
      begun = true;
    }
  }
  if (quote !== '') return { ok: false };
  if (begun) words.push(word);
  return { ok: true, words };
}

import fastStringWidth from 'fast-string-width';

/** The columns that any text takes in a terminal. A chunk of its own: hardly a report needs it. */
export function fullWidthOf(text: string): number {
  return fastStringWidth(text);
}

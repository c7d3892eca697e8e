import { escapeControls, isHarmless } from '../domain/text';

/** A text with nothing in it that a terminal would obey or a reader could not see: `\u{1b}` stands for an escape. */
export function shown(text: string): string {
  return isHarmless(text) ? text : escapeControls(text);
}

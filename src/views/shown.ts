import { escapeControls } from '../domain/text';

/** Nothing in it to escape. Asked first because the full classes of Unicode take milliseconds to compile. */
const HARMLESS = /^[\x20-\x7e\xa0-\xac\u2010-\u2027\u3000-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

/** A text with nothing in it that a terminal would obey or a reader could not see: `\u{1b}` stands for an escape. */
export function shown(text: string): string {
  return HARMLESS.test(text) ? text : escapeControls(text);
}

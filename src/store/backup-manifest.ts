import { isDay } from '../domain/day';
import type { Day } from '../domain/zone';
import { list, maybe, number, object, oneOf, shaped, text } from './shape';
import type { Head } from './store';

/** What a backup says of itself, in its last file, `backup.json`. */
export interface Manifest {
  readonly format: 'rounds.backup/1';
  /** The id of the site, its name, its language: for those who have nothing but the backup. */
  readonly site: string;
  readonly name: string;
  readonly language: string;
  /** ISO, with the site's offset. */
  readonly madeAt: string;
  /** Rounds that were written down, voided ones too. */
  readonly rounds: number;
  readonly firstDay?: Day;
  /** Of the newest line; absent while the log is empty. */
  readonly head?: Head;
  readonly files: readonly Stored[];
}

export interface Stored {
  /** Below the site's folder, with `/`. */
  readonly name: string;
  readonly bytes: number;
  /** Base64url. */
  readonly sha256: string;
}

export const MANIFEST = 'backup.json';

const shape = object({
  format: oneOf('rounds.backup/1'),
  site: text,
  name: text,
  language: text,
  madeAt: text,
  rounds: number,
  firstDay: maybe(text),
  head: maybe(object({ seq: number, hash: text, day: text })),
  files: list(object({ name: text, bytes: number, sha256: text })),
});

export function textOfManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Throws a Refusal `bad-file` for what is none. */
export function manifestOf(content: Buffer, path: string): Manifest {
  return shaped(shape, JSON.parse(content.toString('utf8')), path);
}

/** Is this the name of a file that belongs into a backup? No other is ever written when one is restored. */
export function isBackedUp(name: string): boolean {
  if (name === 'site.json' || name === 'reminders.json') return true;
  const match = /^log\/(\d{4})\/(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name);
  return match?.[2] !== undefined && isDay(match[2]) && match[2].startsWith(`${match[1] ?? ''}-`);
}

/** `2026-11-23` of `log/2026/2026-11-23.jsonl`; null for any other file. */
export function dayOfStored(name: string): Day | null {
  return name.startsWith('log/') ? name.slice(-16, -6) : null;
}

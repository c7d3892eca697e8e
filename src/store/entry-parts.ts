import type { Instant } from '../domain/zone';
import { parseInstantText } from './instant-text';

/** The members of a line as JSON gives them. */
export type Raw = Readonly<Record<string, unknown>>;

export function instantIn(value: unknown): Instant | null {
  return typeof value === 'string' ? parseInstantText(value) : null;
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(member => typeof member === 'string');
}

export function isRoundId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{8}-\d{3,}$/.test(value);
}

/** Every member read, or null where one cannot be. */
export function allOf<T>(raw: unknown, read: (member: unknown) => T | null): T[] | null {
  if (!Array.isArray(raw)) return null;
  const members = raw.map(read);
  return members.every(member => member !== null) ? members : null;
}

/** Those of the members that are texts. Null: one is something else. */
export function textsOf<K extends string>(
  raw: Raw,
  ...keys: readonly K[]
): { readonly [P in K]?: string } | null {
  const texts: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = raw[key];
    if (value === undefined) continue;
    if (typeof value !== 'string') return null;
    texts[key] = value;
  }
  return texts;
}

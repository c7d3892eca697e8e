import type { Site } from './site';
import { cleanText } from './text';
import { dateTimeOf } from './wall';
import type { Calendar, Instant } from './zone';

/** When a change is made, and whether there is a past that it could rewrite. */
export interface Present {
  readonly calendar: Calendar;
  readonly now: Instant;
  /** Until the first round the setup may still be changed freely. */
  readonly hasLog: boolean;
}

/** A changed site with what the answer wants to tell, or why there is none. */
export type Edited<F, R extends object = object> =
  ({ readonly ok: true; readonly site: Site } & R) | { readonly ok: false; readonly fault: F };

export interface PastFault {
  readonly kind: 'past';
  /** The option that asked for it. */
  readonly what: string;
  readonly from: string;
}

export type TextFaultOf =
  | { readonly kind: 'missing'; readonly what: string }
  | { readonly kind: 'bad-character'; readonly field: string; readonly codePoint: string }
  | { readonly kind: 'too-long'; readonly field: string; readonly limit: number };

const LONGEST = 100;

export function refused<F>(fault: F): { readonly ok: false; readonly fault: F } {
  return { ok: false, fault };
}

/** Nothing takes effect before now, once there are rounds that were judged by what was in force. */
export function pastFault(what: string, at: Instant, { calendar, now, hasLog }: Present): PastFault | null {
  return hasLog && at < now ? { kind: 'past', what, from: dateTimeOf(calendar.zone, at) } : null;
}

/** A name or a word as it is stored; may be empty. */
export function tidied(
  field: string,
  text: string,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: TextFaultOf } {
  const cleaned = cleanText(text, { limit: LONGEST });
  if (cleaned.ok) return cleaned;
  const { fault } = cleaned;
  return refused(
    'limit' in fault
      ? { kind: 'too-long', field, limit: fault.limit }
      : { kind: 'bad-character', field, codePoint: fault.codePoint },
  );
}

/** As `tidied`, for what must not be empty. */
export function required(field: string, text: string): ReturnType<typeof tidied> {
  const read = tidied(field, text);
  return read.ok && read.value === '' ? refused({ kind: 'missing', what: field }) : read;
}

/** The same without one of its keys. */
export function without<T extends object, K extends keyof T & string>(value: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, K>;
}

/** The list with the member in the place of the one that has its key, or at the end. */
export function withMember<T>(members: readonly T[], member: T, keyOf: (member: T) => string): readonly T[] {
  const index = members.findIndex(other => keyOf(other) === keyOf(member));
  return index < 0 ? [...members, member] : members.with(index, member);
}

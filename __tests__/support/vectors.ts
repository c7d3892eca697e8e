import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DayRule, Revision, Schedule, Slot } from '../../src/domain/schedule';
import { parseIso } from '../../src/domain/wall';
import type { Instant } from '../../src/domain/zone';

export interface VectorRevision {
  readonly from?: string;
  readonly slots: readonly Slot[];
  readonly days?: readonly number[];
  readonly everyDays?: number;
  readonly starting?: string;
}

/** The rows of a file of `__tests__/vectors`, with their numbers. */
export function vectorsOf<T>(file: string): { row: T; number: number }[] {
  const path = join(process.cwd(), '__tests__', 'vectors', file);
  const rows = JSON.parse(readFileSync(path, 'utf8')) as T[];
  return rows.map((row, index) => ({ row, number: index + 1 }));
}

export function scheduleOfVector(id: string, revisions: readonly VectorRevision[]): Schedule {
  return { id, revisions: revisions.map(revisionOf) };
}

function revisionOf({ from, slots, ...rest }: VectorRevision): Revision {
  const rule = ruleOf(rest);
  return { slots, ...(from !== undefined && { from }), ...(rule && { rule }) };
}

function ruleOf({ days, everyDays, starting }: Omit<VectorRevision, 'slots'>): DayRule | null {
  if (days) return { days };
  if (everyDays === undefined || starting === undefined) return null;
  return { everyDays, starting };
}

/** An instant that a test writes; a slip of the pen fails at once. */
export function at(text: string): Instant {
  const instant = parseIso(text);
  if (instant === null) throw new Error(`no instant: ${text}`);
  return instant;
}

import { test } from '@jest/globals';
import { lackOf, type Need } from './spawned';

/** `test`, or on a machine that lacks something `test.skip`, and a line that says what. */
export function needing(what: string, needs: readonly Need[]): typeof test.skip {
  const lacks = lackOf(needs);
  if (lacks.length === 0) return test;
  process.stderr.write(`skipped: ${what}; this machine lacks ${lacks.join(', ')}\n`);
  return test.skip;
}

import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), '__tests__/views/golden');

/** Compares with a text that somebody has read. `ROUNDS_GOLDEN=write` writes it anew, to be read in the diff. */
export function expectGolden(file: string, text: string): void {
  const path = join(FOLDER, file);
  if (process.env.ROUNDS_GOLDEN === 'write') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

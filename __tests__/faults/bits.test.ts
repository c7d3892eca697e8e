import { expect, test } from '@jest/globals';
import { openSync, statSync } from 'node:fs';
import { realFs, type Fs } from '../../src/store/fs';
import { DAYS, threeDays } from '../support/lived-log';

/** The disk, but for one bit of one file. */
function withBit(path: string, byte: number, bit: number): Fs {
  let flipped = -1;
  return {
    ...realFs,
    openSync: (name, flags, mode) => {
      const descriptor = openSync(name, flags, mode);
      if (name === path) flipped = descriptor;
      else if (flipped === descriptor) flipped = -1;
      return descriptor;
    },
    readSync: (descriptor, buffer, offset, length, position) => {
      const count = realFs.readSync(descriptor, buffer, offset, length, position);
      const at = byte - (position ?? 0);
      if (descriptor === flipped && at >= 0 && at < count)
        buffer[offset + at] = (buffer[offset + at] ?? 0) ^ (1 << bit);
      return count;
    },
  };
}

test('row 63: every bit of a log of thirty lines over three days, flipped alone, is found in its file', async () => {
  const it = await threeDays();
  const missed: string[] = [];
  let flipped = 0;
  for (const name of DAYS) {
    const path = it.path(name);
    const { size } = statSync(path);
    for (let byte = 0; byte < size; byte += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const { damage } = it.again({ fs: withBit(path, byte, bit) }).check();
        flipped += 1;
        if (!damage.some(({ file }) => file === name)) missed.push(`${name} byte ${byte} bit ${bit}`);
      }
    }
  }
  process.stderr.write(`${flipped} bits flipped, ${flipped - missed.length} found\n`);
  expect(missed).toEqual([]);
}, 900_000);

import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const files = readdirSync(dist).filter(name => name.endsWith('.js'));

// The asking at a terminal is a chunk that no other test of the built program opens.
test.each(files)('%s can be loaded', name => {
  const { status, stderr } = spawnSync(process.execPath, ['-e', `require('./${name}')`], {
    cwd: dist,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnv } from '../support/spawned';

const home = mkdtempSync(join(tmpdir(), 'rounds-bytecode-'));
for (const folder of ['bin', 'dist'])
  cpSync(join(process.cwd(), folder), join(home, folder), { recursive: true });
const kept = readdirSync(join(home, 'dist')).filter(name => name.endsWith('.bytecode'));

const help = () =>
  spawnSync(process.execPath, [join(home, 'bin', 'rounds.js'), 'help', 'log', '--lang', 'en'], {
    env: plainEnv(home),
    encoding: 'utf8',
  });

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('bytecode', () => {
  test('is kept for the daily commands', () => {
    const names = kept.map(name => name.split('.')[0]);
    expect(names).toEqual(
      expect.arrayContaining(['rounds', 'overdue', 'log', 'remind', 'export', 'zh-CN', 'en', 'writing']),
    );
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['garbage', Buffer.alloc(4096, 7)],
  ])('that is %s is passed over', (_, bytes) => {
    for (const name of kept) writeFileSync(join(home, 'dist', name), bytes);
    const ran = help();
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('rounds log');
  });

  test('that is not there is not missed', () => {
    for (const name of kept) rmSync(join(home, 'dist', name), { force: true });
    expect(help().status).toBe(0);
  });
});

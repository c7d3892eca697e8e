import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf, wholeOf } from '../../src/domain/random';
import { idsSaid } from '../support/log-audit';
import { expectSound, expectThere } from '../support/sound';
import { newSite, type Ended, type SpawnedSite } from '../support/spawned';

jest.setTimeout(300_000);

const LINES = Array.from({ length: 60 }, (_, line) => `01-1-ST --note line${line}`).join('\n');

let site: SpawnedSite;
beforeEach(() => {
  site = newSite();
});
afterEach(() => {
  site.remove();
});

/** After a death: the next command is served at once; where it is `proved`, all that was acknowledged is there. */
async function expectServed(said: string[], proved = true): Promise<void> {
  const next = await site.run('log', '01-2-ST', '--by', 'next', '--wait', '0');
  expect(next).toMatchObject({ exit: 0, signal: null });
  said.push(...idsSaid(next.out));
  if (proved) expectThere(await expectSound(site), said, { more: true });
}

/** Each of the first two; a sixth as many of several at once. */
const RUNS = 90;

describe('row 12: kill -9', () => {
  test('after any line of a list: what was acknowledged is there, and the next command goes on', async () => {
    const random = randomOf(20261123);
    const said: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const last = wholeOf(random, 1, 40);
      const dead = await site.runWith(
        {
          stdin: LINES,
          onLine: (count, child) => {
            if (count === last) child.kill('SIGKILL');
          },
        },
        ...['log', '-', '--by', `run ${run}`],
      );
      expect(dead.signal).toBe('SIGKILL');
      expect(idsSaid(dead.out).length).toBeGreaterThanOrEqual(last);
      said.push(...idsSaid(dead.out));
      await expectServed(said, run % 15 === 14);
    }
  });

  test('at any moment of a command, also before it speaks', async () => {
    const random = randomOf(7);
    const said: string[] = [];
    const ends: Ended[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const how = { stdin: LINES, timeout: wholeOf(random, 30, 250), killSignal: 'SIGKILL' } as const;
      const dead = await site.runWith(how, 'log', '-', '--by', `run ${run}`);
      ends.push(dead);
      said.push(...idsSaid(dead.out));
      await expectServed(said, run % 15 === 14);
    }
    expect(ends.filter(({ signal }) => signal === 'SIGKILL').length).toBeGreaterThan(20);
  });

  test('of several writers at once: the others are neither stopped nor robbed', async () => {
    const said: string[] = [];
    const random = randomOf(99);
    for (let run = 0; run < 10; run += 1) {
      const writers = Array.from({ length: 4 }, (_, writer) => {
        const last = wholeOf(random, 1, 15);
        return site.runWith(
          {
            stdin: LINES.split('\n').slice(0, 20).join('\n'),
            onLine: (count, child) => {
              if (writer < 2 && count === last) child.kill('SIGKILL');
            },
          },
          ...['log', '-', '--by', `run ${run} ${writer}`],
        );
      });
      const results = await Promise.all(writers);
      for (const { exit, out } of results.slice(2)) {
        expect(exit).toBe(0);
        expect(idsSaid(out)).toHaveLength(20);
      }
      said.push(...results.flatMap(({ out }) => idsSaid(out)));
      await expectServed(said);
    }
  });
});

test('a line that a dead writer left half is fenced, told once, and never acknowledged', async () => {
  const first = await site.run('log', '01-1-ST', '--by', 'Li');
  const half = readFileSync(site.newest()).subarray(-200, -60);
  appendFileSync(site.newest(), half);
  const second = await site.run('log', '01-1-ST', '--by', 'Li');
  expect(second.exit).toBe(0);
  expect(second.err).toContain('an unfinished entry of 140 bytes');
  const third = await site.run('log', '01-1-ST', '--by', 'Li');
  expect(third).toMatchObject({ exit: 0, err: '' });
  const audit = await expectSound(site);
  expect(audit.fenced).toBe(1);
  expectThere(
    audit,
    [first, second, third].flatMap(({ out }) => idsSaid(out)),
  );
  expect(existsSync(join(site.folder, '.lock'))).toBe(false);
});

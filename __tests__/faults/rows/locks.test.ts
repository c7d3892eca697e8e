import { afterEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { realFacts, type Owner } from '../../../src/store/owner';
import { faultRows, LOG, newScene, type Scene } from '../../support/fault-row';
import { expectSound, expectThere } from '../../support/sound';

const lockOf = ({ site }: Scene): string => join(site.folder, '.lock');

/** A lock as the program writes it, of any process of this machine. */
function lockFor(it: Scene, pid: number, change: Partial<Owner> = {}): void {
  const owner: Owner = {
    ...{ host: hostname(), platform: process.platform, bootId: realFacts.bootId() },
    ...{ pidNamespace: realFacts.pidNamespace(), pid, startTime: realFacts.stateOf(pid)?.startTime ?? null },
    ...{ nonce: 'abcdefgh', at: new Date(Date.now() - 30_000).toISOString() },
    ...change,
  };
  writeFileSync(lockOf(it), `${JSON.stringify(owner)}\n`, { mode: 0o600 });
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that runs until it is killed. */
async function holder(): Promise<ChildProcess & { readonly pid: number }> {
  const script = 'process.stdout.write("up"); setInterval(() => undefined, 1000)';
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child as ChildProcess & { readonly pid: number };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** What a lock says is never changed by who waits for it. */
const expectStanding = (it: Scene, text: string): void => {
  expect(readFileSync(lockOf(it), 'utf8')).toBe(text);
};

faultRows('locks', [
  [
    'row 2: a living process holds the lock: waited for ten seconds, then refused',
    {
      harm: it => {
        lockFor(it, process.pid);
        return () => {
          rmSync(lockOf(it));
        };
      },
      run: async it => {
        const began = Date.now();
        const done = await it.rounds(...LOG);
        expect(Date.now() - began).toBeGreaterThan(8_000);
        return done;
      },
      exit: 4,
      en: ['busy, not saved', `process ${process.pid} on`, 'has held the lock for ', 'doctor --clear-lock'],
      zh: ['正忙，未保存', `进程 ${process.pid} `, '已占用锁 ', 'doctor --clear-lock'],
    },
  ],
  [
    'row 3: the owner of the lock was killed: nobody waits',
    {
      harm: async it => {
        const child = await holder();
        lockFor(it, child.pid);
        await killed(child);
      },
      words: [...LOG, '--wait', '0'],
      exit: 0,
      en: [],
      zh: [],
    },
  ],
  [
    'row 5: the holder is suspended: its lock is never stolen',
    {
      harm: async it => {
        const child = await holder();
        lockFor(it, child.pid);
        child.kill('SIGSTOP');
        const text = readFileSync(lockOf(it), 'utf8');
        return async () => {
          expectStanding(it, text);
          child.kill('SIGCONT');
          expect((await it.rounds(...LOG, '--wait', '0')).exit).toBe(4);
          expectStanding(it, text);
          await killed(child);
        };
      },
      words: [...LOG, '--wait', '1'],
      exit: 4,
      en: ['busy, not saved'],
      zh: ['正忙，未保存'],
    },
  ],
  [
    'row 6: a lock from an earlier boot',
    {
      needs: ['linux'],
      harm: it => {
        lockFor(it, process.pid, { bootId: '00000000-0000-4000-8000-000000000000' });
      },
      words: [...LOG, '--wait', '0'],
      exit: 0,
      en: [],
      zh: [],
    },
  ],
  [
    'row 7: the number of the process is used again',
    {
      needs: ['linux'],
      harm: it => {
        lockFor(it, 1, { startTime: '999999999999' });
      },
      words: [...LOG, '--wait', '0'],
      exit: 0,
      en: [],
      zh: [],
    },
  ],
  ...['', 'garbage', '{}', '[]'].map(
    text =>
      [
        `row 8: a lock that says ${JSON.stringify(text)}: left alone, and told how to be rid of it`,
        {
          harm: (it: Scene) => {
            writeFileSync(lockOf(it), text);
            return async () => {
              expectStanding(it, text);
              expect((await it.rounds('doctor', '--clear-lock', '--yes')).exit).toBe(0);
              expect(existsSync(lockOf(it))).toBe(false);
            };
          },
          words: [...LOG, '--wait', '0.2'],
          exit: 4,
          en: ['unreadable lock, not saved', 'rounds doctor --clear-lock'],
          zh: ['锁文件读不出，未保存', 'rounds doctor --clear-lock'],
        },
      ] as const,
  ),
  [
    'row 9: the holder is dead, and nobody has buried it',
    {
      needs: ['linux', 'bash'],
      harm: async it => {
        const parent = spawn('bash', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        children.push(parent);
        const [text] = (await once(parent.stdout, 'data')) as [Buffer];
        const zombie = Number(text.toString());
        // `sleep` has the shell's place before long, and waits for no child.
        while (realFacts.stateOf(zombie)?.zombie === false) await new Promise(setImmediate);
        lockFor(it, zombie);
        return async () => {
          expect(realFacts.stateOf(zombie)?.zombie).toBe(true);
          await killed(parent);
        };
      },
      words: [...LOG, '--wait', '0'],
      exit: 0,
      en: [],
      zh: [],
    },
  ],
]);

test('row 4: eight wait on the lock of a dead process, again and again: nobody holds it together with another', async () => {
  const it = await newScene('en');
  let saved = 0;
  for (let time = 0; time < 12; time += 1) {
    const child = await holder();
    lockFor(it, child.pid);
    await killed(child);
    const waiting = Array.from({ length: 8 }, () => it.rounds(...LOG, '--wait', '30'));
    for (const { exit, err } of await Promise.all(waiting))
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
    saved += 8;
  }
  expect(it.said).toHaveLength(3 + saved);
  expectThere(await expectSound(it.site), it.said);
  it.site.remove();
}, 120_000);

import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import type { ProcessFacts } from '../../src/store/owner';
import { bench, refusalOf, type Bench } from '../support/store-bench';
import { MORNING, roundsDraft } from '../support/store-world';

const BOOT = 'boot-2';

/** A machine on which process 1 began at tick 7 and process 2 is a zombie. */
const facts: ProcessFacts = {
  bootId: () => BOOT,
  bootedAt: () => MORNING - 3_600_000,
  pidNamespace: () => 'pid:[1]',
  stateOf: pid => (pid === 2 ? { startTime: '9', zombie: true } : { startTime: '7', zombie: false }),
};

const OWNER = {
  ...{ host: 'pc', platform: 'linux', bootId: BOOT, pidNamespace: 'pid:[1]', pid: 1, startTime: '7' },
  ...{ nonce: 'abc', at: new Date(MORNING - 30_000).toISOString() },
};

function locked(content: object | string): Bench {
  const it = bench({ machine: { facts } });
  Object.assign(it.world.process, {
    isRunning: (pid: number) => pid === 1 || pid === 2 || pid === process.pid,
  });
  it.put('.lock', typeof content === 'string' ? content : JSON.stringify(content));
  return it;
}

describe('a lock whose owner is gone is taken over at once', () => {
  test.each<[string, Partial<typeof OWNER>]>([
    ['of an earlier boot', { bootId: 'boot-1' }],
    ['of a process that is not there', { pid: 3 }],
    ['of a zombie', { pid: 2, startTime: '9' }],
    ['of a process whose number is used again', { startTime: '6' }],
  ])('%s', async (_what, change) => {
    const it = locked({ ...OWNER, ...change });
    expect(await it.log()).toBe('20261123-001');
    expect(it.world.slept).toEqual([]);
    expect(readdirSync(it.folder).sort()).toEqual(['log', 'site.json']);
  });

  test('also when one who was taking it over died with the ticket in his hand', async () => {
    const it = locked({ ...OWNER, bootId: 'boot-1' });
    it.put('.lock.abc', JSON.stringify({ ...OWNER, pid: 3, nonce: 'def' }));
    expect(await it.log()).toBe('20261123-001');
    expect(existsSync(it.path('.lock.abc'))).toBe(false);
  });

  test('and one that a power cut emptied', async () => {
    const it = locked('');
    const before = (MORNING - 7_200_000) / 1000;
    utimesSync(it.path('.lock'), before, before);
    expect(await it.log()).toBe('20261123-001');
  });
});

describe('a lock that somebody may hold is waited for and never stolen', () => {
  test.each<[string, Partial<typeof OWNER>]>([
    ['of a living process', {}],
    ['of another computer', { host: 'server', bootId: 'boot-9', pid: 3 }],
    ['of another container', { pidNamespace: 'pid:[2]', pid: 3 }],
  ])('%s', async (_what, change) => {
    const it = locked({ ...OWNER, ...change });
    const standing = readFileSync(it.path('.lock'), 'utf8');
    const start = it.world.now();
    const { problem, saved } = await refusalOf(() =>
      it.again().write({ waitSeconds: 10 }, tx => tx.append(roundsDraft(MORNING))),
    );
    const { host, pid } = { ...OWNER, ...change };
    expect(problem).toMatchObject({ kind: 'busy', owner: String(pid), host, heldSeconds: 40 });
    expect(saved).toBe('no');
    expect((it.world.now() - start) / 1000).toBeCloseTo(10, 1);
    expect(readFileSync(it.path('.lock'), 'utf8')).toBe(standing);
    expect(readdirSync(it.folder).sort()).toEqual(['.lock', 'site.json']);
  });

  test.each(['', 'garbage', '{}', '[1]', '{"host":"pc","pid":"x","nonce":"y"}', 'x'.repeat(10_000)])(
    'that says %j is unreadable',
    async content => {
      const it = locked(content);
      expect((await refusalOf(() => it.log())).problem).toMatchObject({ kind: 'lock-unreadable' });
      expect(readFileSync(it.path('.lock'), 'utf8')).toBe(content);
    },
  );

  test('however old it is', async () => {
    const it = locked({ ...OWNER, at: '2020-01-01T00:00:00.000Z' });
    utimesSync(it.path('.lock'), 1, 1);
    expect((await refusalOf(() => it.log())).problem.kind).toBe('busy');
  });
});

test('a lock that was given up while somebody waited is taken', async () => {
  const it = locked(OWNER);
  const { unlinkSync } = await import('node:fs');
  const nap = it.world.sleep.bind(it.world);
  let naps = 0;
  it.world.sleep = milliseconds => {
    naps += 1;
    if (naps === 3) unlinkSync(it.path('.lock'));
    return nap(milliseconds);
  };
  const { value } = await it.again().write({ waitSeconds: 10 }, tx => tx.append(roundsDraft(MORNING)));
  expect(value.seq).toBe(3);
  expect(naps).toBe(3);
});

test('the lock is released when the work throws, and only if it is still ours', async () => {
  const it = bench({ machine: { facts } });
  await expect(
    it.again().write({ waitSeconds: 0 }, () => {
      throw new Error('bug');
    }),
  ).rejects.toThrow('bug');
  expect(existsSync(it.path('.lock'))).toBe(false);
  await it.again().write({ waitSeconds: 0 }, () => {
    it.put('.lock', JSON.stringify({ ...OWNER, nonce: 'another' }));
  });
  expect(it.text('.lock')).toContain('another');
});

test('a lock names its owner', async () => {
  const it = bench({ machine: { facts } });
  let text = '';
  await it.again().write({ waitSeconds: 0 }, () => {
    text = it.text('.lock');
  });
  expect(JSON.parse(text)).toMatchObject({
    ...{
      host: 'pc',
      platform: 'linux',
      bootId: BOOT,
      pidNamespace: 'pid:[1]',
      pid: process.pid,
      startTime: '7',
    },
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { idsSaid } from '../support/log-audit';
import { expectSound, expectThere } from '../support/sound';
import { newSite, type Ended, type SpawnedSite } from '../support/spawned';

const CODES = Array.from({ length: 12 }, (_, index) => `BIN-${String(index + 1).padStart(2, '0')}`);

let site: SpawnedSite;
beforeEach(() => {
  site = newSite({ codes: CODES });
});
afterEach(() => {
  site.remove();
});

/** One after another, as one person does. */
async function inTurn(commands: readonly (readonly string[])[]): Promise<Ended[]> {
  const results: Ended[] = [];
  for (const words of commands) results.push(await site.run(...words));
  return results;
}

/** All that was said is there and nothing else, nothing is torn, and `check` is silent. */
async function expectAll(said: readonly string[]): Promise<void> {
  const audit = await expectSound(site);
  expect(audit).toMatchObject({ fenced: 0, rest: 0 });
  expectThere(audit, said);
}

const saidBy = (results: readonly Ended[]): string[] => results.flatMap(({ out }) => idsSaid(out));

describe('many processes write at once', () => {
  test('eight people log twelve rounds each: every round is there once', async () => {
    const people = Array.from({ length: 8 }, (_, person) =>
      inTurn(CODES.map(code => ['log', code, '--by', `person ${person}`])),
    );
    const results = (await Promise.all(people)).flat();
    expect(results.filter(({ exit }) => exit !== 0)).toEqual([]);
    expect(saidBy(results)).toHaveLength(96);
    await expectAll(saidBy(results));
  });

  test('lists of fifty lines, single rounds, tours, remind and overdue side by side', async () => {
    const list = Array.from({ length: 50 }, (_, line) => `${CODES[line % 12] ?? ''} --note line${line}`);
    const lists = Array.from({ length: 4 }, (_, person) =>
      site.runWith({ stdin: `${list.join('\n')}\n` }, 'log', '-', '--by', `list ${person}`),
    );
    const singles = inTurn(CODES.map(code => ['log', code, '--by', 'single']));
    const tours = inTurn(Array.from({ length: 5 }, () => ['log', '*', '--by', 'tour', '--json']));
    const reminders = inTurn(Array.from({ length: 6 }, () => ['remind', '--every', '1m']));
    const looks = inTurn(Array.from({ length: 6 }, () => ['overdue', '--json']));

    const written = [...(await Promise.all(lists)), ...(await singles)];
    const toured = await tours;
    expect([...written, ...toured].filter(({ exit }) => exit !== 0)).toEqual([]);
    expect((await reminders).filter(({ exit }) => exit !== 0 && exit !== 4)).toEqual([]);
    for (const { exit, out, err } of await looks) {
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(JSON.parse(out)).toMatchObject({ format: 'rounds.overdue/1' });
    }
    const ofTours = toured.flatMap(({ out }) => {
      const { rounds } = JSON.parse(out) as { rounds: { id: string }[] };
      return rounds.map(({ id }) => id.slice(4));
    });
    expect(ofTours).toHaveLength(60);
    expect(saidBy(written)).toHaveLength(212);
    await expectAll([...saidBy(written), ...ofTours]);
  });

  test('row 1: fifty at once: each is saved or says that it is busy, and as many are there as were saved', async () => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) => site.run('log', CODES[n % 12] ?? '', '--by', 'all')),
    );
    const refused = results.filter(({ exit }) => exit !== 0);
    for (const { exit, err } of refused) {
      expect(exit).toBe(4);
      expect(err).toContain('busy, not saved');
    }
    expect(saidBy(results)).toHaveLength(50 - refused.length);
    await expectAll(saidBy(results));
  });

  test('whoever does not want to wait is told so, and nothing of theirs is there', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        site.run('log', CODES[n] ?? '', '--by', 'hasty', '--wait', '0', '--note', `n${n}`),
      ),
    );
    expect(results.map(({ exit }) => exit).filter(exit => exit !== 0 && exit !== 4)).toEqual([]);
    await expectAll(saidBy(results));
  });
});

/** What each of fifty processes does, in turn: most log; some remind, void and change a schedule. */
function jobOf(n: number, ids: readonly string[]): readonly string[] {
  if (n % 5 === 1) return ['remind', '--every', '1m'];
  if (n % 10 === 2) return ['void', ids[n % ids.length] ?? '', '--reason', 'counted twice'];
  if (n % 10 === 7) return ['schedule', 'set', `s${n}`, '--slot', 'a=06:00-10:00'];
  return ['log', CODES[n % 12] ?? '', '--by', `mixed ${n}`];
}

test('fifty at once of every sort: log, remind, void and schedule set', async () => {
  const first = await site.runWith(
    { stdin: CODES.map(code => code).join('\n') },
    ...['log', '-', '--by', 'before'],
  );
  const before = idsSaid(first.out);
  expect(before).toHaveLength(12);
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, n) => site.run(...jobOf(n, before), '--wait', '60')),
  );
  expect(results.filter(({ exit }) => exit !== 0).map(({ exit, err }) => ({ exit, err }))).toEqual([]);
  const logged = results.flatMap(({ out }) => idsSaid(out));
  expect(logged).toHaveLength(30);
  expectThere(await expectSound(site), [...before, ...logged], { more: true });
  process.stdout.write(
    `mixed: 50 processes, ${before.length + logged.length} acknowledged, 0 lost, 0 torn\n`,
  );
});

test('row 11: somebody keeps deleting the lock: nobody is told of a round that is not there', async () => {
  const lock = join(site.folder, '.lock');
  const list = Array.from({ length: 25 }, (_, line) => `${CODES[line % 12] ?? ''} --by vandal`).join('\n');
  let writing = 8;
  const writers = Array.from({ length: 8 }, async () => {
    const done = await site.runWith({ stdin: list }, 'log', '-');
    writing -= 1;
    return done;
  });
  while (writing > 0) {
    rmSync(lock, { force: true });
    await turn();
  }
  const results = await Promise.all(writers);
  expect(results.filter(({ exit }) => exit !== 0 && exit !== 6)).toEqual([]);
  const said = saidBy(results);
  expect(new Set(said).size).toBe(said.length);
  expect(said.length).toBeGreaterThan(100);
  const next = await site.run('log', 'BIN-01', '--by', 'next');
  expect(next.exit).toBe(0);
  const { out } = await site.run('history', '--limit', '1000', '--json');
  const there = (JSON.parse(out) as { rounds: { id: string }[] }).rounds.map(({ id }) => id.slice(4));
  expect(new Set(there).size).toBe(there.length);
  expect(there).toEqual(expect.arrayContaining([...said, ...saidBy([next])]));
  const unknown = results.filter(({ exit }) => exit === 6);
  expect(there.length - said.length - 1).toBeLessThanOrEqual(unknown.length);
  // Two who wrote at the same place leave a line that nobody was told of; everything else is in order.
  const check = await site.run('check', '--json');
  const { damage } = JSON.parse(check.out) as { damage: { what: string; saved: number; found: number }[] };
  const isFork = ({ what, saved, found }: (typeof damage)[number]) => what === 'seq' && found < saved;
  expect(damage.filter(each => !isFork(each))).toEqual([]);
});

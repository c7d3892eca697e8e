import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { idsSaid } from './log-audit';
import { needing } from './needing';
import { expectSound, expectThere } from './sound';
import { newSite, type Ended, type How, type Need, type SpawnedSite } from './spawned';

export const LANGUAGES = ['en', 'zh-CN'] as const;

/** A site in which three rounds were logged, and a person who reads one of the two languages. */
export interface Scene {
  readonly site: SpawnedSite;
  readonly language: (typeof LANGUAGES)[number];
  /** Today's file of the log. */
  readonly log: string;
  readonly siteFile: string;
  /** The witness. */
  readonly heads: string;
  /** What was acknowledged. */
  readonly said: string[];
  /** The program, in the scene's language. */
  rounds(...words: readonly string[]): Promise<Ended>;
  roundsUnder(how: How, ...words: readonly string[]): Promise<Ended>;
}

export interface FaultRow {
  /** What does the harm; the answer, if there is one, ends it. */
  readonly harm?: (it: Scene) => unknown;
  /** What is run then; one round is logged unless something else is said. */
  readonly words?: readonly string[];
  readonly run?: (it: Scene) => Promise<Ended>;
  readonly exit: number;
  /** Parts of what is said in either language; none: not a word on stderr. */
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /**
   * Afterwards, with the fault gone: the next round is saved and `check` is silent; or `check` says what is wrong (exit 3,
   * the same parts or others); or it is another matter, which `also` looks at.
   */
  readonly then?: 'goes on' | 'others may be there' | 'other' | { en: string; zh: string };
  readonly also?: (it: Scene, done: Ended) => unknown;
  readonly needs?: readonly Need[];
  /** The log may have grown though the command was refused. */
  readonly grows?: true;
  /** The settings are written anew, as they should be. */
  readonly replaces?: true;
}

export const LOG = ['log', '01-1-ST', '--by', '张三'] as const;

/** A scene for each test of the file; gone after it. */
export async function newScene(language: Scene['language']): Promise<Scene> {
  const site = newSite();
  const first = await site.runWith({ stdin: '01-1-ST\n01-2-ST\n01-1-ST\n' }, 'log', '-', '--by', 'Li');
  const said = idsSaid(first.out);
  expect(said).toHaveLength(3);
  const roundsUnder = async (how: How, ...words: readonly string[]): Promise<Ended> => {
    const done = await site.runWith(how, ...words, '--lang', language);
    said.push(...[...done.out.matchAll(ACKNOWLEDGED)].map(([, id = '']) => id));
    return done;
  };
  return {
    ...{ site, language, log: site.newest(), siteFile: join(site.folder, 'site.json'), said },
    heads: join(site.state, 'testsite00000001', 'heads.json'),
    rounds: (...words) => roundsUnder({}, ...words),
    roundsUnder,
  };
}

/** `saved 1124-004: ...`, in the words of either language; `already saved` is no second one. */
const ACKNOWLEDGED = /^(?:ok|saved|已保存) (\d{4}-\d{3,})(?=[ :：])/gm;

/** Declares each row twice, once a language. Names begin with the number of the row. */
export function faultRows(what: string, rows: readonly (readonly [name: string, row: FaultRow])[]): void {
  describe.each(LANGUAGES)(`${what}, in %s`, language => {
    let it: Scene;
    beforeEach(async () => {
      it = await newScene(language);
    });
    afterEach(() => {
      it.site.remove();
    });
    for (const [name, row] of rows) {
      const able = row.needs === undefined ? test : needing(name, row.needs);
      able.each([name])('%s', () => expectRow(it, row), 60_000);
    }
  });
}

/** Where these are the answer, something was found or done, and it is told on standard output. */
const SPEAKS: ReadonlySet<number> = new Set([0, 3]);

async function expectRow(it: Scene, row: FaultRow): Promise<void> {
  const end: unknown = await row.harm?.(it);
  const before = bytesOf(it);
  const done = await (row.run?.(it) ?? it.rounds(...(row.words ?? LOG)));
  expect({
    exit: done.exit,
    signal: done.signal,
    said: SPEAKS.has(done.exit ?? 0) ? '' : done.out,
    err: done.err,
  }).toEqual({
    ...{ exit: row.exit, signal: null, said: '', err: expect.any(String) },
  });
  expectSaid(done.err, it.language === 'en' ? row.en : row.zh);
  const after = bytesOf(it);
  for (const path of row.replaces ? [it.log] : before.keys())
    expect({ path, kept: isKept(before.get(path), after.get(path), row.exit !== 0 && !row.grows) }).toEqual({
      path,
      kept: true,
    });
  await row.also?.(it, done);
  if (typeof end === 'function') await (end as () => unknown)();
  await expectAfterwards(it, row);
}

/** In a few lines, without a stack; nothing at all where nothing is to be said. */
export function expectSaid(err: string, parts: readonly string[]): void {
  if (parts.length === 0) expect(err).toBe('');
  for (const part of parts) expect(err).toContain(part);
  expect(err).not.toMatch(/^\s+at .*:\d+/m);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(8);
}

async function expectAfterwards(it: Scene, { then = 'goes on' }: FaultRow): Promise<void> {
  if (then === 'other') return;
  if (typeof then === 'object') {
    const { exit, out, err } = await it.rounds('check');
    expect(exit).toBe(3);
    expect(out + err).toContain(it.language === 'en' ? then.en : then.zh);
    return;
  }
  expect(await it.rounds(...LOG)).toMatchObject({ exit: 0 });
  expectThere(await expectSound(it.site), it.said, { more: then === 'others may be there' });
}

/** Of the log and the settings, where they are files. */
function bytesOf({ log, siteFile }: Scene): Map<string, Buffer | null> {
  return new Map([log, siteFile].map(path => [path, isFile(path) ? readFileSync(path) : null]));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile() && statSync(path).size < 1e7;
}

/** Every byte of before is there; `exactly`: and nothing else. */
function isKept(before: Buffer | null = null, after: Buffer | null = null, exactly: boolean): boolean {
  if (before === null || after === null) return before === after || !exactly;
  return exactly ? before.equals(after) : after.subarray(0, before.length).equals(before);
}

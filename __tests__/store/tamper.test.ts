import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Damage } from '../../src/problem';
import { parseSeal, sealOf, type Seal } from '../../src/store/seal';
import { DAYS, rehashed, threeDays } from '../support/lived-log';
import { type Bench } from '../support/store-bench';

let it: Bench;
let texts: ReadonlyMap<string, string>;
let heads: string;

beforeAll(async () => {
  it = await threeDays();
  texts = new Map(DAYS.map(name => [name, it.text(name)]));
  heads = readFileSync(witness(), 'utf8');
});

beforeEach(() => {
  rmSync(it.path('log/2026'), { recursive: true });
  mkdirSync(it.path('log/2026'), { mode: 0o700 });
  for (const [name, text] of texts) it.put(name, text);
  writeFileSync(witness(), heads);
});

function witness(): string {
  return `${it.stateFolder}/testsite00000001/heads.json`;
}

/** As if the account had never seen the site. */
function forget(): void {
  rmSync(witness());
}

function found(...against: Seal[]): readonly Damage[] {
  return it.again().check({ against }).damage;
}

function textOf(name: string): string {
  return texts.get(name) ?? '';
}

function linesOf(name: string): string[] {
  return textOf(name).trimEnd().split('\n');
}

function put(name: string, lines: readonly string[]): void {
  it.put(name, lines.map(line => `${line}\n`).join(''));
}

/** Every line of the log: its file and its place in it. */
const PLACES = DAYS.flatMap(name => Array.from({ length: 10 }, (_, index) => ({ name, index })));

test('thirty lines in three files that nobody touched are passed over in silence', () => {
  expect(it.again().check()).toMatchObject({ damage: [], notices: [], files: 3, lines: 30 });
  const kinds = it
    .again()
    .log({})
    .entries.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(10);
});

describe.each<[string, (lines: string[], index: number) => string[]]>([
  ['deleted', (lines, index) => lines.filter((_, other) => other !== index)],
  ['doubled', (lines, index) => lines.flatMap((line, other) => (other === index ? [line, line] : [line]))],
  [
    'swapped with the next',
    (lines, index) => {
      const next = index === lines.length - 1 ? index - 1 : index;
      return [...lines.slice(0, next), lines[next + 1] ?? '', lines[next] ?? '', ...lines.slice(next + 2)];
    },
  ],
  ['emptied', (lines, index) => lines.map((line, other) => (other === index ? '' : line))],
])('a line that was %s', (_, change) => {
  test.each(PLACES)('is found: $name line $index', ({ name, index }) => {
    put(name, change(linesOf(name), index));
    const [first] = found();
    // What is missing at the end of a day is missed by the first line of the next.
    expect([name, DAYS[DAYS.indexOf(name) + 1]]).toContain(first?.file);
    expect(first?.line ?? 0).toBeLessThanOrEqual(index + 3);
  });
});

test.each(['x\n', 'x', '{"a":1}\n'])('something written behind the last line is found: %j', text => {
  const name = DAYS[2] ?? '';
  it.put(name, `${textOf(name)}${text}`);
  expect(found()).toEqual([{ file: name, line: 11, what: 'not-json' }]);
});

describe('files', () => {
  test.each([
    [0, { file: DAYS[1], line: 1, what: 'seq', saved: 1, found: 11 }],
    [1, { file: DAYS[2], line: 1, what: 'seq', saved: 11, found: 21 }],
    [2, { file: DAYS[2], what: 'behind-witness', saved: 30, found: 20 }],
  ])('removed: that of day %i', (day, damage) => {
    rmSync(it.path(DAYS[day] ?? ''));
    expect(found()).toContainEqual(damage);
  });

  test('removed, all of them', () => {
    for (const name of DAYS) rmSync(it.path(name));
    expect(found()).toContainEqual({ file: DAYS[2], what: 'behind-witness', saved: 30, found: 0 });
  });

  test.each(DAYS)('added: a copy of %s under another day', name => {
    const other = 'log/2026/2026-11-27.jsonl';
    it.put(other, textOf(name));
    expect(found().map(({ file }) => file)).toContain(other);
  });

  test.each(DAYS)('renamed to another day: %s', name => {
    renameSync(it.path(name), it.path('log/2026/2026-11-26.jsonl'));
    expect(found().map(({ file }) => file)).toContain('log/2026/2026-11-26.jsonl');
  });

  test('put back from an older copy: each line that is missing at the end', () => {
    const lines = linesOf(DAYS[2] ?? '');
    for (let kept = 1; kept < 10; kept += 1) {
      put(DAYS[2] ?? '', lines.slice(0, kept));
      expect(found()).toEqual([{ file: DAYS[2], what: 'behind-witness', saved: 30, found: 20 + kept }]);
    }
  });

  test('put back together with the witness: by the seal on paper', () => {
    const seal = sealAt(30);
    put(DAYS[2] ?? '', linesOf(DAYS[2] ?? '').slice(0, 7));
    forget();
    expect(found()).toEqual([]);
    expect(found(seal)).toEqual([{ file: 'log', what: 'seal-differs', saved: 30, found: 27 }]);
  });

  test('cut at any byte of the last three lines', () => {
    const bytes = Buffer.from(textOf(DAYS[2] ?? ''));
    const lines = linesOf(DAYS[2] ?? '');
    const from = Buffer.byteLength(
      lines
        .slice(0, 7)
        .map(line => `${line}\n`)
        .join(''),
    );
    const missed: number[] = [];
    // Without its newline the last line is whole: nothing is lost.
    for (let end = from; end < bytes.length - 1; end += 1) {
      it.put(DAYS[2] ?? '', bytes.subarray(0, end));
      if (!found().some(({ what }) => what === 'behind-witness')) missed.push(end);
    }
    expect(missed).toEqual([]);
  });

  test.each(DAYS)('rewritten with CRLF by an editor: %s can still be read', name => {
    it.put(name, textOf(name).replaceAll('\n', '\r\n'));
    expect(found()).toEqual([{ file: name, line: 1, what: 'line-ends' }]);
    expect(it.again().log({}).entries).toHaveLength(30);
  });

  test.each([
    ['Syncthing', 'sync-conflict-20261125-081200-ABCDEFG.jsonl', '.'],
    ['Dropbox', " (Wang's conflicted copy 2026-11-25).jsonl", ''],
    ['Nutstore', '(冲突副本).jsonl', ''],
    ['OneDrive', '-PC.jsonl', ''],
  ])('copied by %s: with how many rounds are only there', (_, ending, dot) => {
    const [name = ''] = DAYS;
    const copy = name.replace('.jsonl', `${dot}${ending}`);
    const more = (linesOf(DAYS[2] ?? '')[1] ?? '').replace('"seq":22', '"seq":11');
    it.put(copy, `${textOf(name)}${more}\n`);
    expect(found()).toEqual([{ file: copy, what: 'conflict-copy', found: 2 }]);
  });
});

function sealAt(seq: number): Seal {
  const entry = it
    .again()
    .log({})
    .entries.find(one => one.seq === seq);
  const seal = entry && parseSeal(sealOf(entry));
  if (!seal) throw new Error(`there is no line ${seq}`);
  return seal;
}

/** Rewrites one line and all hashes after it, through all files, as somebody does who knows how the chain is made. */
function forge(name: string, index: number, change: (line: string) => string): void {
  let previous = '';
  for (const day of DAYS) {
    const lines = linesOf(day).map((line, other) => (day === name && other === index ? change(line) : line));
    const forged = rehashed(lines.map(line => `${line}\n`).join(''), previous);
    it.put(day, forged);
    previous = forged.trimEnd().slice(-45, -2);
  }
}

describe('somebody who rewrites all hashes to the end', () => {
  const later = (line: string) => line.replace(/"recordedBy":"wang"/, '"recordedBy":"chen"');

  test.each(PLACES)(
    'is betrayed by the witness and by the seal on paper: $name line $index',
    ({ name, index }) => {
      const [before, after] = [DAYS.indexOf(name) * 10 + index, 30];
      const seals = [sealAt(Math.max(before, 1)), sealAt(after)];
      forge(name, index, later);
      expect(found()).toEqual([{ file: DAYS[2], what: 'differs-from-witness', saved: 30 }]);
      forget();
      expect(found()).toEqual([]);
      const damage = found(...seals);
      // What lies before the first rewritten line is proved by the same seals.
      expect(damage).toMatchObject([
        ...(before === 0 ? [{ what: 'seal-differs', saved: 1 }] : []),
        { what: 'seal-differs', saved: 30, file: DAYS[2], line: 10 },
      ]);
    },
  );

  test.each([
    ['a moment', (line: string) => line.replace('"2026-11-23T07:40:00', '"2026-11-23T07:10:00')],
    ['an area', (line: string) => line.replace('"01-1-ST"', '"01-2-ST"')],
    ['a finding', (line: string) => line.replace('"minor"', '"major"')],
    ['supplies', (line: string) => line.replace('12.5', '11.5')],
  ])('in the balance carried forward is betrayed by what lies before it: %s', (_, change) => {
    forge(DAYS[1] ?? '', 0, change);
    forget();
    expect(found()).toContainEqual({ file: DAYS[1], line: 1, what: 'opening-wrong' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { lived, rehashed, TOMORROW } from '../support/lived-log';
import { bench, kindsOf, TODAY } from '../support/store-bench';
import { DAY, MORNING } from '../support/store-world';

describe('check', () => {
  test('is silent about a log that nobody touched', async () => {
    const it = await lived();
    const report = it.again().check();
    expect(report).toMatchObject({ damage: [], notices: [], files: 2, lines: 10 });
    expect(report.head?.seq).toBe(10);
  });

  test('reads back every sort of entry as it was said', async () => {
    const it = await lived();
    const kinds = it
      .again()
      .log({})
      .entries.map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...[
        'opening',
        'setup',
        'rounds',
        'blocked',
        'void',
        'amendment',
        'waiver',
        'setup',
        'opening',
        'rounds',
      ],
    ]);
    expect(it.again().log({}).entries[8]).toMatchObject({
      last: [{ area: '01-1-ST', activity: 'disinfection', at: MORNING }],
      waivers: [{ area: '01-1-ST', slot: 'afternoon', day: '2026-11-23', by: '李四', reason: '记错了' }],
    });
  });

  test('finds a bit that is flipped in any byte', async () => {
    const it = await lived();
    const missed: string[] = [];
    for (const name of [TODAY, TOMORROW]) {
      const bytes = readFileSync(it.path(name));
      // The whole site in the first setup is long and alike: of that line every 29th byte.
      const [from, to] = name === TODAY ? [secondLine(bytes), thirdLine(bytes)] : [0, 0];
      for (let at = 0; at < bytes.length; at += at > from && at < to - 60 ? 29 : 1) {
        const bit = at % 8;
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        writeFileSync(it.path(name), changed);
        if (it.again().check().damage.length === 0) missed.push(`${name} byte ${at} bit ${bit}`);
      }
      writeFileSync(it.path(name), bytes);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('finds bit %i flipped anywhere in a line', async bit => {
    const it = await lived();
    const bytes = readFileSync(it.path(TOMORROW));
    const missed: number[] = [];
    for (let at = secondLine(bytes) + (bit % 3); at < bytes.length; at += 3) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      writeFileSync(it.path(TOMORROW), changed);
      if (it.again().check().damage.length === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ['deleted', lines => lines.filter((_line, index) => index !== 3)],
    ['swapped', lines => [...lines.slice(0, 3), lines[4] ?? '', lines[3] ?? '', ...lines.slice(5)]],
    ['doubled', lines => lines.flatMap((line, index) => (index === 3 ? [line, line] : [line]))],
  ])('finds a line that was %s', async (_what, change) => {
    const it = await lived();
    it.put(TODAY, `${change(it.text(TODAY).trimEnd().split('\n')).join('\n')}\n`);
    expect(kindsOf(it.again().check())).toContain('seq');
  });

  test.each([
    [
      'the opening of a day is missing',
      (text: string) => text.slice(text.indexOf('\n') + 1),
      'opening-missing',
    ],
    ['a day is missing', () => '', 'seq'],
  ])('finds that %s', async (_what, change, kind) => {
    const it = await lived();
    it.put(TOMORROW, change(it.text(TOMORROW)));
    const found = kindsOf(it.again().check());
    expect(found.some(what => what === kind || what === 'behind-witness')).toBe(true);
  });

  test('finds a balance that was forged together with every hash after it', async () => {
    const it = await lived();
    const [before, ...rest] = it.text(TODAY).trimEnd().split('\n').reverse();
    expect(rest).not.toEqual([]);
    const forged = it.text(TOMORROW).replace('"01-1-ST"', '"01-2-ST"');
    it.put(TOMORROW, rehashed(forged, (before ?? '').slice(-45, -2)));
    expect(kindsOf(it.again().check()).sort()).toEqual(['differs-from-witness', 'opening-wrong']);
  });

  test('finds a file that was renamed to another day', async () => {
    const it = await lived();
    renameSync(it.path(TOMORROW), it.path('log/2026/2026-11-25.jsonl'));
    expect(kindsOf(it.again().check())).toContain('misplaced');
  });

  test('finds a number that two records have', async () => {
    const it = await lived();
    const doubled = it.text(TODAY).replace('"id":"20261123-003"', '"id":"20261123-002"');
    it.put(TODAY, rehashed(doubled, ''));
    expect(it.again().check().damage).toContainEqual({
      ...{ file: TODAY, line: 4, what: 'id-twice', detail: '20261123-002' },
    });
  });

  test('finds a copy that a synchroniser left, and how many rounds are only there', async () => {
    const it = await lived();
    const copy = 'log/2026/2026-11-24.sync-conflict-20261124-x.jsonl';
    const extra = (it.text(TOMORROW).trimEnd().split('\n').at(-1) ?? '').replace(
      /.{43}"\}$/,
      `${'B'.repeat(43)}"}`,
    );
    it.put(copy, `${it.text(TOMORROW)}${extra.replace('"seq":10', '"seq":11')}\n`);
    expect(it.again().check().damage).toEqual([{ file: copy, what: 'conflict-copy', found: 1 }]);
  });

  test('finds strange names, leftovers and open modes', async () => {
    const it = await lived();
    it.put('log/notes.txt', 'x');
    it.put('log/2026/old.jsonl', 'x');
    it.put('.site.json.99999.ab12.tmp', 'x');
    it.put('site (conflicted copy).json', 'x');
    it.put('summary.csv', 'of the user');
    chmodSync(it.path(TODAY), 0o644);
    expect(it.again().check().damage).toEqual([
      { file: '.site.json.99999.ab12.tmp', what: 'leftover' },
      { file: 'site (conflicted copy).json', what: 'conflict-copy' },
      { file: 'log/2026/old.jsonl', what: 'strange-file' },
      { file: 'log/notes.txt', what: 'strange-file' },
      { file: TODAY, what: 'mode', detail: '0644' },
    ]);
    await it.log('01-2-ST', MORNING + DAY);
    expect(kindsOf(it.again().check())).not.toContain('leftover');
  });

  test('finds rounds of an area that the site does not hold, once', async () => {
    const it = bench();
    await it.log('01-9-ST');
    await it.log('01-9-ST');
    expect(it.again().check().damage).toEqual([
      { file: TODAY, line: 3, what: 'unknown-area', detail: '01-9-ST' },
    ]);
  });
});

function secondLine(bytes: Buffer): number {
  return bytes.indexOf(10) + 1;
}

function thirdLine(bytes: Buffer): number {
  return bytes.indexOf(10, secondLine(bytes)) + 1;
}

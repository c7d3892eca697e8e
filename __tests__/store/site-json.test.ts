import { describe, expect, test } from '@jest/globals';
import { readdirSync, symlinkSync } from 'node:fs';
import { SimError } from '../support/sim-fs';
import { realFs, type Fs } from '../../src/store/fs';
import { bench, refusalOf, type Bench } from '../support/store-bench';
import { MORNING, roundsDraft } from '../support/store-world';

const good = bench().text('site.json');
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** The file with one piece of it replaced; a piece that is not there would test nothing. */
function changed(piece: string, by: string): string {
  if (!good.includes(piece)) throw new Error(`${piece} is not in site.json`);
  return good.replace(piece, by);
}

describe('a site.json that is not as it should be is refused and left alone', () => {
  test.each<[string, string | Buffer, object]>([
    ['UTF-16', utf16(good), { fault: 'utf-16' }],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), { fault: 'utf-16' }],
    ['cut short', good.slice(0, 50), { fault: 'not-json' }],
    ['empty', '', { fault: 'empty' }],
    ['blank', ' \n', { fault: 'empty' }],
    ['zeros', '\0'.repeat(300), { fault: 'empty' }],
    ['null', 'null', { fault: 'wrong-shape' }],
    ['0', '0', { fault: 'wrong-shape' }],
    ['an empty text', '""', { fault: 'wrong-shape' }],
    ['false', 'false', { fault: 'wrong-shape' }],
    ['a list', '[]', { fault: 'wrong-shape' }],
    ['an empty object', '{}', { fault: 'wrong-shape' }],
    [
      'a key twice',
      changed('"people": []', '"people": [], "people": []'),
      { fault: 'duplicate-key', detail: 'people' },
    ],
    [
      'a key twice, spaced',
      changed('"people": []', '"people": [], "people" : []'),
      { fault: 'duplicate-key' },
    ],
    [
      'a key twice, escaped',
      changed('"people": []', '"people": [], "peopl\\u0065": []'),
      { fault: 'duplicate-key' },
    ],
    [
      'a key twice, and text that looks like one key less',
      changed('"name": "锦绣园"', '"name": "x\\" : y", "name": "锦绣园"'),
      { fault: 'duplicate-key', detail: 'name' },
    ],
    ['__proto__', changed('"people": []', '"people": [], "__proto__": {"x": 1}'), { fault: 'forbidden-key' }],
    [
      '__proto__, escaped',
      changed('"people": []', '"people": [], "\\u005f_proto__": 1'),
      { fault: 'forbidden-key' },
    ],
    [
      'constructor',
      changed('"lateEntryDays":7', '"lateEntryDays":7,"constructor":1'),
      { fault: 'forbidden-key' },
    ],
    ['1e400', changed('"lateEntryDays":7', '"lateEntryDays":1e400'), { fault: 'wrong-shape' }],
    ['2^53 + 1', changed('"lateEntryDays":7', '"lateEntryDays":9007199254740993'), { fault: 'wrong-shape' }],
    ['-0', changed('"lateEntryDays":7', '"lateEntryDays":-0'), { fault: 'wrong-shape' }],
    ['NaN', changed('"lateEntryDays":7', '"lateEntryDays":NaN'), { fault: 'not-json' }],
    [
      'a text for a number',
      changed('"lateEntryDays":7', '"lateEntryDays":"7"'),
      { detail: 'settings.lateEntryDays' },
    ],
    ['a key that nobody knows', changed('"people": []', '"people": [], "poeple": []'), { detail: 'poeple' }],
    ['an area twice', changed('"01-2-ST"', '"01-1-ST"'), { fault: 'wrong-shape', detail: 'areas: 01-1-ST' }],
    [
      'no ISO instant',
      changed('2026-11-22T07:40:00+08:00', '2026-11-22 07:40'),
      { fault: 'wrong-shape', detail: 'areas.0.duties.0.since' },
    ],
    ['invalid UTF-8', Buffer.from(good.replace('锦绣园', 'J\xf6rg'), 'latin1'), { fault: 'not-utf8' }],
    ['100,000 brackets', '['.repeat(100_000), { fault: 'too-deep' }],
    [
      '100,000 brackets, closed',
      changed('"people": []', `"people": ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      { fault: 'too-deep' },
    ],
    ['a merge marker', `${good}<<<<<<< HEAD\n`, { fault: 'not-json', line: good.split('\n').length }],
    ['something behind', `${good}{}`, { fault: 'not-json' }],
    ['a newer format', changed('rounds.site/1', 'rounds.site/2'), { kind: 'newer-version', version: '2' }],
  ])('%s', async (_what, content, problem) => {
    const it = bench();
    it.put('site.json', content);
    const start = process.hrtime.bigint();
    expect((await refusalOf(() => it.again().site())).problem).toMatchObject({
      kind: 'bad-file',
      ...problem,
    });
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(1);
    expect((await refusalOf(() => it.log())).problem).toMatchObject(problem);
    expect(it.text('site.json')).toBe(Buffer.from(content).toString());
    expect({}).not.toHaveProperty('x');
  });

  test('a fault is placed by line and column', async () => {
    const it = bench();
    it.put('site.json', changed('"people": []', '"people": [],\n  oops'));
    const line = good.split('\n').findIndex(text => text.includes('"people"')) + 2;
    expect((await refusalOf(() => it.store.site())).problem).toMatchObject({ line, column: 3 });
  });

  test('invalid UTF-8 is placed by its byte', async () => {
    const it = bench();
    it.put('site.json', Buffer.from([0x7b, 0x22, 0xf6, 0x22]));
    expect((await refusalOf(() => it.store.site())).problem).toMatchObject({
      fault: 'not-utf8',
      detail: '2',
    });
  });
});

describe('a site.json', () => {
  test('with a byte order mark is read, with a note, and not changed by reading', async () => {
    const it = bench();
    it.put('site.json', `\ufeff${good}`);
    expect(it.store.site().name).toBe('锦绣园');
    expect(it.store.log('newest').notices).toEqual([{ kind: 'bom' }]);
    const { notices } = await it.store.write({ waitSeconds: 0 }, tx => tx.append(roundsDraft(MORNING)));
    expect(notices).toEqual([{ kind: 'bom' }]);
    expect(it.text('site.json')).toBe(`\ufeff${good}`);
    expect(it.again().check().damage).toEqual([]);
  });

  test('may have colons and quotation marks in its texts', async () => {
    const it = bench();
    const name = '甲":乙\\" : {"丙": 1}';
    await it.store.write({ waitSeconds: 0 }, tx => {
      tx.saveSite({ ...tx.site, name }, '王芳');
    });
    expect(it.again().site().name).toBe(name);
  });

  test('that is missing is no site', async () => {
    const it = bench();
    const { openStore, hasSite } = await import('../../src/store/open-store');
    expect(hasSite(it.folder)).toBe(true);
    expect(hasSite(`${it.folder}-x`)).toBe(false);
    const { problem } = await refusalOf(() => openStore(`${it.folder}-x`, it.world).site());
    expect(problem).toEqual({ kind: 'no-site', folder: `${it.folder}-x` });
  });

  test('is not made where there is one', async () => {
    const it = bench();
    const { createSite } = await import('../../src/store/create-site');
    const { problem } = await refusalOf(() => {
      createSite(it.folder, it.store.site(), it.world);
    });
    expect(problem.kind).toBe('site-exists');
  });
});

/** A disk on which some calls fail. */
function failing(calls: Partial<Fs>): Fs {
  return { ...realFs, ...calls };
}

const rename = (it: Bench, fs: Fs) =>
  it.again({ fs, wait: () => undefined }).write({ waitSeconds: 0 }, tx => {
    tx.saveSite({ ...tx.site, name: '新名' }, '王芳');
  });

describe('a disk that fails while site.json is written', () => {
  test.each<[string, Partial<Fs>, object]>([
    ['full', { writeSync: onTemp(fail('ENOSPC')) }, { kind: 'not-saved', cause: 'disk-full' }],
    [
      'full in the middle',
      { writeSync: onTemp(shortThen('ENOSPC')) },
      { kind: 'not-saved', cause: 'disk-full' },
    ],
    ['not syncing', { fsyncSync: fail('EIO') }, { kind: 'not-saved', cause: 'disk-error' }],
    ['holding the file', { renameSync: fail('EBUSY') }, { kind: 'not-saved', cause: 'in-use' }],
  ])('%s: the old file stands, nothing is left behind', async (_what, calls, problem) => {
    const it = bench();
    expect((await refusalOf(() => rename(it, failing(calls)))).problem).toMatchObject(problem);
    expect(it.text('site.json')).toBe(good);
    expect(readdirSync(it.folder)).toEqual(['site.json']);
  });

  test('held three times by a virus scanner: it is written', async () => {
    const it = bench();
    let times = 0;
    const renameSync: Fs['renameSync'] = (from, to) => {
      times += 1;
      if (times <= 3) throw new SimError('EBUSY');
      realFs.renameSync(from, to);
    };
    await rename(it, failing({ renameSync }));
    expect(it.again().site().name).toBe('新名');
  });

  test('once there is a log, what the log said is taken back', async () => {
    const it = bench();
    await it.log();
    const renameSync: Fs['renameSync'] = (from, to) => {
      if (to.endsWith('site.json')) throw new SimError('EBUSY');
      realFs.renameSync(from, to);
    };
    expect((await refusalOf(() => rename(it, failing({ renameSync })))).problem.kind).toBe('not-saved');
    expect(it.text('site.json')).toBe(good);
    const kinds = it
      .again()
      .log('newest')
      .entries.map(({ kind }) => kind);
    expect(kinds).toEqual(['opening', 'setup', 'rounds', 'setup', 'setup']);
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
    await it.log();
    expect(it.again().log('newest').entries.at(-1)?.kind).toBe('rounds');
  });
});

test('a symbolic link in the place of a temporary file is never written through', async () => {
  const it = bench();
  it.put('victim', 'mine');
  symlinkSync(it.path('victim'), it.path('.site.json.tmp'));
  await rename(it, realFs);
  expect(it.text('victim')).toBe('mine');
  expect(it.again().site().name).toBe('新名');
});

function fail(code: string): () => never {
  return () => {
    throw new SimError(code);
  };
}

/** Only what is as long as a site is; a lock is short. */
function onTemp(work: Fs['writeSync']): Fs['writeSync'] {
  return (descriptor, buffer, offset, length) =>
    buffer.length > 800
      ? work(descriptor, buffer, offset, length)
      : realFs.writeSync(descriptor, buffer, offset, length);
}

function shortThen(code: string): Fs['writeSync'] {
  let first = true;
  return (descriptor, buffer, offset) => {
    if (!first) throw new SimError(code);
    first = false;
    return realFs.writeSync(descriptor, buffer, offset, 100);
  };
}

import { expect } from '@jest/globals';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultRows, LOG, type FaultRow, type Scene } from '../../support/fault-row';

type Content = (good: string) => string | Buffer;

/** The good one, with one piece replaced; a piece that is not there would test nothing. */
function changed(good: string, piece: string, by: string): string {
  if (!good.includes(piece)) throw new Error(`${piece} is not in site.json`);
  return good.replace(piece, by);
}

const placed =
  (content: Content) =>
  ({ siteFile }: Scene) => {
    const good = readFileSync(siteFile, 'utf8');
    writeFileSync(siteFile, content(good));
    return () => {
      writeFileSync(siteFile, good);
    };
  };

/** Reading and writing are refused, the file stays as it is, and what to do is said. */
const refused = (content: Content, en: string, zh: string): FaultRow => ({
  ...{ harm: placed(content), exit: 3 },
  en: ['site.json', en],
  zh: ['site.json', zh],
  also: async it => {
    const reading = await it.rounds('overdue');
    expect({ exit: reading.exit, out: reading.out }).toEqual({ exit: 3, out: '' });
    expect(reading.err).toContain(it.language === 'en' ? en : zh);
    expect({}).not.toHaveProperty('polluted');
  },
});

const number = (text: string, en: string, zh: string): FaultRow =>
  refused(good => changed(good, '"lateEntryDays":7', `"lateEntryDays":${text}`), en, zh);

faultRows('a site.json that is not as it should be', [
  [
    'row 47: a byte order mark: read, noted, unchanged until the next edit',
    {
      harm: ({ siteFile }) => {
        writeFileSync(siteFile, `\ufeff${readFileSync(siteFile, 'utf8')}`);
      },
      exit: 0,
      en: ['begins with a byte order mark'],
      zh: ['开头有字节顺序标记'],
      then: 'other',
      also: async it => {
        const check = await it.rounds('check');
        expect({ exit: check.exit, out: check.out }).toEqual({ exit: 0, out: '' });
        expect((await it.rounds('area', 'edit', '01-2-ST', '--name', 'B')).exit).toBe(0);
        expect(readFileSync(it.siteFile)[0]).toBe(0x7b);
        expect(await it.rounds('check')).toMatchObject({ exit: 0, out: '', err: '' });
      },
    },
  ],
  [
    'row 48: UTF-16',
    refused(good => Buffer.from(`\ufeff${good}`, 'utf16le'), 'UTF-16, not UTF-8', '另存为 UTF-8'),
  ],
  ['row 49: cut short', refused(good => good.slice(0, 50), 'rounds site rebuild', 'rounds site rebuild')],
  ['row 49: cut short: the place', refused(good => good.slice(0, 50), 'line 3', '第 3 行')],
  ['row 49: empty', refused(() => '', 'the file is empty', '文件是空的')],
  ['row 49: zeros', refused(() => Buffer.alloc(300), 'the file is empty', '文件是空的')],
  ...['null', '0', '""', 'false', '[]'].map(
    text => [`row 50: ${text}`, refused(() => text, 'expected an object', '应为一个对象')] as const,
  ),
  [
    'row 51: a key twice',
    refused(
      good => changed(good, '"people"', '"areas": [],\n  "people"'),
      'a key occurs twice (areas)',
      '有重复的键（areas）',
    ),
  ],
  [
    'row 52: __proto__',
    refused(
      good => changed(good, '"people"', '"__proto__": {"polluted": 1},\n  "people"'),
      '(__proto__)',
      '（__proto__）',
    ),
  ],
  [
    'row 52: constructor',
    refused(
      good => changed(good, '"people"', '"constructor": {"prototype": {"polluted": 1}},\n  "people"'),
      '(constructor)',
      '（constructor）',
    ),
  ],
  ['row 53: 1e400', number('1e400', 'settings.lateEntryDays', 'settings.lateEntryDays')],
  ['row 53: 2^53 + 1', number('9007199254740993', 'settings.lateEntryDays', 'settings.lateEntryDays')],
  ['row 53: -0', number('-0', 'settings.lateEntryDays', 'settings.lateEntryDays')],
  ['row 53: NaN', number('NaN', 'not valid JSON', '不是有效的 JSON')],
  [
    'row 54: no UTF-8',
    refused(
      good => Buffer.from(changed(good, '01-1-ST', 'J\xf6rg').replace(/[\u0100-\uffff]/g, 'x'), 'latin1'),
      'not valid UTF-8 at byte',
      '不是有效的 UTF-8 编码，从第',
    ),
  ],
  [
    'row 56: a hundred thousand brackets',
    refused(
      good => changed(good, '"people": []', `"people": ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      'nested too deep',
      '嵌套太深',
    ),
  ],
  ['row 58: a merge marker', refused(good => `${good}<<<<<<< HEAD\n`, 'not valid JSON', '不是有效的 JSON')],
  ['row 58: something behind', refused(good => `${good}{}`, ', line ', ' 第 ')],
]);

/** A table with a name that every JavaScript object has, in a heading and in a cell. */
const table = (it: Scene, text: string): void => {
  writeFileSync(join(it.site.home, 'areas.csv'), text);
};

faultRows('what is brought in and typed', [
  [
    'row 52: __proto__ as the code of a table',
    {
      harm: it => {
        table(it, 'code,name,kind\n__proto__,x,stairwell\n');
      },
      words: ['area', 'import', 'areas.csv'],
      exit: 2,
      en: ['__proto__', 'nothing was changed'],
      zh: ['__proto__', '未做任何改动'],
    },
  ],
  [
    'row 52: constructor as a column of a table',
    {
      harm: it => {
        table(it, 'code,name,kind,constructor\nA-1,x,stairwell,1\n');
      },
      words: ['area', 'import', 'areas.csv'],
      exit: 2,
      en: ['constructor'],
      zh: ['constructor'],
    },
  ],
  ...['1e400', '9007199254740993', '-0', 'NaN'].map(
    text =>
      [
        `row 53: --strength ${text}`,
        {
          words: [...LOG, `--strength=${text}`],
          exit: 2,
          en: ['strength', text],
          zh: ['浓度', text],
        },
      ] as const,
  ),
]);

faultRows('files beside site.json', [
  [
    'row 27: a temporary file of a writer that died is passed over, and swept away by who writes next',
    {
      harm: ({ site }) => {
        for (const name of ['.site.json.999999999.ab12cd34.tmp', '.site.json.tmp'])
          writeFileSync(join(site.folder, name), 'half');
      },
      words: ['overdue'],
      exit: 0,
      en: [],
      zh: [],
      then: 'other',
      also: async it => {
        expect((await it.rounds(...LOG)).exit).toBe(0);
        expect(existsSync(join(it.site.folder, '.site.json.999999999.ab12cd34.tmp'))).toBe(false);
        expect(existsSync(join(it.site.folder, '.site.json.tmp'))).toBe(true);
      },
    },
  ],
  [
    'row 42: a link under the name of a temporary file: what it points to stays as it was',
    {
      needs: ['linux'],
      harm: ({ site }) => {
        writeFileSync(join(site.home, 'victim'), 'mine');
        for (const name of ['.site.json.tmp', 'site.json.tmp', '.lock.tmp'])
          symlinkSync(join(site.home, 'victim'), join(site.folder, name));
      },
      exit: 0,
      en: [],
      zh: [],
      then: 'other',
      also: async it => {
        expect((await it.rounds('area', 'add', '01-3-ST', '--kind', 'stairwell')).exit).toBe(0);
        expect(readFileSync(join(it.site.home, 'victim'), 'utf8')).toBe('mine');
      },
    },
  ],
]);

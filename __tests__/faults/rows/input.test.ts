import { expect } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultRows, LOG, type FaultRow, type Scene } from '../../support/fault-row';
import { audited } from '../../support/log-audit';

const refused = (words: readonly string[], en: readonly string[], zh: readonly string[]): FaultRow => ({
  ...{ words, exit: 2, en, zh },
});

/** Everything below the home folder, and what is in it. */
const filesOf = ({ site }: Scene): string[] =>
  readdirSync(site.home, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name));

faultRows('text that is typed', [
  [
    'row 55: bytes that are no text',
    {
      needs: ['bash'],
      run: it =>
        it.roundsUnder({ under: ['bash', '-c', `exec "$0" "$@" --note $'a\\xed\\xa0\\x80'`] }, ...LOG),
      exit: 2,
      en: ['note', 'U+FFFD', 'nothing was saved'],
      zh: ['备注', 'U+FFFD', '未保存任何内容'],
    },
  ],
  [
    'row 55: a letter and its accent are stored as one',
    {
      ...{ words: [...LOG, '--note', 'E\u0301lan'], exit: 0, en: [], zh: [] },
      also: ({ site }) => {
        expect(audited(site.dayFiles()).lines.at(-1)?.note).toBe('\u00c9lan');
      },
    },
  ],
  [
    'row 70: an area that does not exist',
    refused(
      ['log', '01-1-TS'],
      ['no area 01-1-TS', 'did you mean 01-1-ST'],
      ['没有区域 01-1-TS', '是不是 01-1-ST'],
    ),
  ],
  [
    'row 70: a product that does not exist',
    refused(
      [...LOG, '--agent', 'bleach-48'],
      ['no agent bleach-48', 'did you mean bleach-84'],
      ['没有药剂 bleach-48', '是不是 bleach-84'],
    ),
  ],
  [
    'row 70: a person who does not exist',
    {
      ...refused(
        ['log', '01-1-ST', '--by', '王方'],
        ['no person 王方', 'did you mean 王芳'],
        ['没有人员 王方', '是不是 王芳'],
      ),
      harm: async it => {
        for (const name of ['王芳', '张三']) expect((await it.rounds('person', 'add', name)).exit).toBe(0);
      },
    },
  ],
  ...[
    '../../x',
    'a/b',
    'a\\b',
    'CON',
    'nul.txt',
    'x.',
    '..',
    '__proto__',
    'x'.repeat(500),
    '=1+1',
    'a b',
  ].map(
    code =>
      [
        `row 71: ${code.slice(0, 12)} as a code`,
        {
          ...refused(
            ['area', 'add', code, '--kind', 'stairwell'],
            ['cannot be a code', 'at most 40'],
            ['不能用作编号', '最多 40 个字符'],
          ),
          harm: (it: Scene) => {
            writeFileSync(join(it.site.home, 'files'), filesOf(it).join('\n'));
          },
          also: (it: Scene) => {
            const before = readFileSync(join(it.site.home, 'files'), 'utf8').split('\n');
            expect(filesOf(it).filter(path => !before.includes(path) && !path.endsWith('/files'))).toEqual(
              [],
            );
          },
        },
      ] as const,
  ),
  [
    'row 72: a terminal is told to do something',
    refused([...LOG, '--note', '\u001b]52;c;eA==\u0007'], ['note', 'U+001B'], ['备注', 'U+001B']),
  ],
  [
    'row 72: text that runs backwards',
    refused(['area', 'add', 'N-1', '--kind', 'stairwell', '--name', 'a\u202eb'], ['U+202E'], ['U+202E']),
  ],
  [
    'row 72: brought in with a table: refused by line, and shown escaped',
    {
      ...refused(['area', 'import', 'a.csv'], ['line 2', 'U+001B'], ['第 2 行', 'U+001B']),
      harm: ({ site }) => {
        writeFileSync(join(site.home, 'a.csv'), 'code,name,kind\nN-1,a\u001b[31mb,stairwell\n');
      },
      also: (_, { err }) => {
        expect(err).not.toContain('\u001b');
      },
    },
  ],
  [
    'row 73: a note of a hundred thousand characters',
    refused(
      [...LOG, '--note', 'x'.repeat(100_000)],
      ['note is too long: the limit is 1000'],
      ['备注太长：最多 1000 个字符'],
    ),
  ],
  [
    'row 73: a note of a megabyte in a list',
    {
      run: async it => {
        const done = await it.roundsUnder({ stdin: `01-1-ST --note ${'x'.repeat(1_000_000)}\n` }, 'log', '-');
        expect(done.out).toContain(it.language === 'en' ? 'the limit is 1000' : '最多 1000 个字符');
        return { ...done, out: '' };
      },
      exit: 2,
      en: [],
      zh: [],
    },
  ],
  [
    'row 73: ten thousand words',
    refused(
      ['log', ...Array.from({ length: 10_000 }, (_, n) => `N-${n}`)],
      ['no area N-0'],
      ['没有区域 N-0'],
    ),
  ],
  [
    'row 74: the same twice with one key is one',
    {
      harm: async it => {
        expect((await it.rounds(...LOG, '--id', 'X')).exit).toBe(0);
      },
      words: [...LOG, '--id', 'X'],
      exit: 0,
      en: [],
      zh: [],
      also: (it, { out }) => {
        expect(out).toContain(it.language === 'en' ? 'already saved' : '先前已保存');
        expect(audited(it.site.dayFiles()).lines.filter(({ kind }) => kind === 'rounds')).toHaveLength(4);
      },
    },
  ],
]);

import { expect } from '@jest/globals';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { faultRows, LOG, type FaultRow, type Scene } from '../../support/fault-row';
import { rehashed } from '../../support/lived-log';

const MB = 1024 * 1024;

const rewrite = ({ log }: Scene, change: (lines: string[]) => string[]): void => {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  writeFileSync(log, `${change(lines).join('\n')}\n`);
};

/** What `check` says of it on standard output, with exit 3. */
const found = (
  harm: (it: Scene) => unknown,
  en: string,
  zh: string,
  more: Partial<FaultRow> = {},
): FaultRow => ({
  ...{ harm, words: ['check'], exit: 3, en: [], zh: [], then: { en, zh } },
  ...more,
});

const GAP: [string, string] = ['a record is missing at seq', '有记录缺失'];
const FORK: [string, string] = ['fork: a number occurs twice', '出现分叉，编号重复'];

faultRows('what check finds', [
  [
    'row 59: an editor made CRLF of the line ends',
    found(
      it => {
        writeFileSync(it.log, readFileSync(it.log, 'utf8').replaceAll('\n', '\r\n'));
      },
      'line ends changed by an editor',
      '换行符被编辑器改过',
      {
        also: async it => {
          expect((await it.rounds('history', '--json')).out).toContain('01-2-ST');
        },
      },
    ),
  ],
  [
    'row 64: a line was deleted',
    found(
      it => {
        rewrite(it, lines => lines.filter((_, n) => n !== 3));
      },
      ...GAP,
    ),
  ],
  [
    'row 64: two lines were swapped',
    found(
      it => {
        rewrite(it, ([a = '', b = '', c = '', d = '', e = '']) => [a, b, d, c, e]);
      },
      ...GAP,
    ),
  ],
  [
    'row 64: a line was doubled',
    found(
      it => {
        rewrite(it, lines => lines.flatMap((line, n) => (n === 3 ? [line, line] : [line])));
      },
      ...FORK,
    ),
  ],
  [
    'row 65: the last three lines were deleted',
    found(
      it => {
        rewrite(it, lines => lines.slice(0, -3));
      },
      'saved up to 5, found 2',
      '已保存到第 5 号，只找到第 2 号',
    ),
  ],
  [
    'row 66: a line was edited and every hash after it made anew: the witness disagrees',
    found(
      it => {
        forge(it);
      },
      'the log was rewritten: it differs from the witness',
      '日志被改写',
    ),
  ],
  [
    'row 66: the same with the witness deleted: the seal on paper disagrees',
    {
      harm: async it => {
        const { out } = await it.rounds('seal', '--json');
        const seal = /\d+:[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(out)?.[0] ?? 'none';
        forge(it);
        rmSync(it.site.state, { recursive: true });
        writeFileSync(join(it.site.home, 'seal'), seal);
      },
      run: it => it.rounds('check', '--against', readFileSync(join(it.site.home, 'seal'), 'utf8')),
      exit: 3,
      en: ['witness rebuilt from the log'],
      zh: ['已根据日志重建存证'],
      also: (it, { out, err }) => {
        expect(out + err).toContain(
          it.language === 'en' ? 'not the seal of record 5' : '不是第 5 号记录的封签',
        );
      },
      then: 'other',
    },
  ],
  [
    'row 67: a file was renamed to another day',
    found(
      it => {
        renameSync(
          it.log,
          it.log.replace(/\d\d\.jsonl$/, day => (day === '01.jsonl' ? '02.jsonl' : '01.jsonl')),
        );
      },
      'an entry lies in the file of another day',
      '记录放在了别的日期的文件里',
    ),
  ],
  [
    'row 68: a copy that a synchroniser left, with a round that is only there',
    found(
      it => {
        const copy = it.log.replace('.jsonl', '.sync-conflict-x.jsonl');
        copyFileSync(it.log, copy);
        const line = readFileSync(it.log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
        appendFileSync(copy, `${line.replace('"seq":5', '"seq":6').replace(/"hash":"./, '"hash":"_')}\n`);
      },
      '1 round is only there',
      '其中 1 条记录只在这里有',
    ),
  ],
]);

function forge({ log }: Scene): void {
  const text = readFileSync(log, 'utf8').replace('"by":"Li"', '"by":"Wu"');
  writeFileSync(log, rehashed(text, ''));
}

/** Prints the greatest memory of the process to a file, in kB. */
const metered = async (it: Scene, words: readonly string[]) => {
  const hook = join(it.site.home, 'meter.cjs');
  const peak = join(it.site.home, 'peak');
  const write = `require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(hook, `process.on('exit', () => ${write});`);
  const done = await it.roundsUnder({ env: { NODE_OPTIONS: `--require ${hook}` } }, ...words);
  expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(300 * 1024);
  return done;
};

const huge = (megabytes: number): FaultRow => ({
  harm: ({ log }) => {
    truncateSync(log, megabytes * MB);
  },
  run: async it => {
    const began = Date.now();
    const done = await metered(it, LOG);
    // Two seconds are meant; a busy machine takes its time.
    expect(Date.now() - began).toBeLessThan(15_000);
    return done;
  },
  exit: 3,
  en: ['line too long'],
  zh: ['行太长'],
  then: 'other',
});

faultRows('what is too large, too new or elsewhere', [
  ['row 57: a line of a hundred megabytes', huge(100)],
  ['row 57: a file of six hundred megabytes', huge(600)],
  [
    'row 60: an entry of a newer version: reading goes on',
    {
      harm: it => {
        rewrite(it, lines => [...lines, (lines[4] ?? '').replace('"v":1,"seq":5', '"v":99,"seq":6')]);
      },
      words: ['overdue'],
      exit: 0,
      en: ['entries of a newer version', '99', 'update rounds'],
      zh: ['更新版本', '99', '请升级'],
      then: 'other',
      also: async it => {
        const before = readFileSync(it.log);
        const { exit, err } = await it.rounds(...LOG);
        expect(exit).toBe(3);
        expect(err).toContain(
          it.language === 'en' ? 'made by a newer version of rounds (99)' : '由更新版本的 rounds 写成',
        );
        expect(readFileSync(it.log)).toEqual(before);
      },
    },
  ],
  [
    'row 69: the state folder is lost',
    {
      harm: it => {
        rmSync(it.site.state, { recursive: true });
      },
      words: ['overdue'],
      exit: 0,
      en: ['witness rebuilt from the log'],
      zh: ['已根据日志重建存证'],
    },
  ],
  [
    'row 69: the folder of the site was copied',
    {
      harm: it => {
        cpSync(it.site.folder, join(it.site.home, 'copy'), { recursive: true });
      },
      run: it => it.rounds('overdue', '--site', join(it.site.home, 'copy')),
      exit: 0,
      en: ['known in another folder'],
      zh: ['还登记在另一个文件夹'],
    },
  ],
]);

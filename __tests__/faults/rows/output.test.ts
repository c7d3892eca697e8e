import { expect } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultRows, LOG, type FaultRow, type Scene } from '../../support/fault-row';

const refused = (words: readonly string[], en: readonly string[], zh: readonly string[]): FaultRow => ({
  ...{ words, exit: 2, en, zh },
});

/** Everything below the home folder, and what is in it. */
const filesOf = ({ site }: Scene): string[] =>
  readdirSync(site.home, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name));

faultRows('what is asked for and handed out', [
  [
    'row 81: a pattern is no pattern',
    {
      words: ['history', '--note', '(\\w+\\s?)*$'],
      harm: async it => {
        expect((await it.rounds(...LOG, '--note', `${'a'.repeat(900)}!`)).exit).toBe(0);
      },
      exit: 0,
      en: [],
      zh: [],
      also: async it => {
        expect(
          (await it.rounds('history', '--note', 'A'.repeat(30), '--json')).out.match(/"id"/g),
        ).toHaveLength(1);
        expect((await it.rounds('history', '--note', '(a+)+', '--json')).out).not.toContain('"id"');
      },
    },
  ],
  [
    'row 82: cells that a spreadsheet would run',
    {
      harm: async it => {
        for (const note of ['=1+1', '@x', '-2', '+3', '＝1', '=HYPERLINK("http://x","y")'])
          expect((await it.rounds(...LOG, `--note=${note}`)).exit).toBe(0);
      },
      words: ['export', '--of', 'rounds'],
      exit: 0,
      en: [],
      zh: [],
      also: (_, { out }) => {
        for (const cell of [
          `"'=1+1"`,
          `"'@x"`,
          `"'-2"`,
          `"'+3"`,
          `"'＝1"`,
          `"'=HYPERLINK(""http://x"",""y"")"`,
        ])
          expect(out).toContain(cell);
      },
    },
  ],
  [
    'row 83: there is no HTML to write markup into',
    refused(['export', '--format', 'html'], ['html', 'csv, json'], ['html', 'csv, json']),
  ],
  [
    'row 84: a line break in the name of the folder',
    {
      ...refused(
        [],
        ['a crontab line cannot hold a line break', '\\u{a}'],
        ['定时任务的一行中不能有换行', '\\u{a}'],
      ),
      run: async it => {
        const folder = join(it.site.home, 'a\nb');
        const init = ['init', '--yes', '--name', 'x', '--template', 'residential', '--site', folder];
        expect((await it.rounds(...init)).exit).toBe(0);
        return it.rounds('cron', 'show', '--site', folder);
      },
    },
  ],
  ...['http://example.org', 'https://169.254.169.254/x', 'file:///etc/passwd'].map(
    url =>
      [
        `row 85: there are no web hooks: ${url}`,
        refused(['site', 'set', 'webhook', url], ['no setting webhook'], ['没有设置项 webhook']),
      ] as const,
  ),
  [
    'row 86: there is nothing to send with',
    {
      words: ['remind'],
      exit: 0,
      en: [],
      zh: [],
      also: () => {
        const dist = join(process.cwd(), 'dist');
        for (const name of readdirSync(dist).filter(each => each.endsWith('.js')))
          expect([name, readFileSync(join(dist, name), 'latin1')]).toEqual([
            name,
            expect.not.stringMatching(/require\("(?:node:)?(?:https?|http2|net|tls|dgram|dns)"\)|\bfetch\(/),
          ]);
      },
    },
  ],
  [
    'row 87: a secret that is no setting is kept nowhere',
    {
      ...refused(
        ['site', 'set', 'webhook', 'https://u:s3cr3t@example.org'],
        ['no setting webhook'],
        ['没有设置项 webhook'],
      ),
      also: async (it, { err }) => {
        expect(err + (await it.rounds('site', 'show')).out).not.toContain('s3cr3t');
        for (const path of filesOf(it)) expect(readFileSync(path, 'latin1')).not.toContain('s3cr3t');
      },
    },
  ],
  [
    'row 90: a backup is not put back over something',
    {
      ...refused([], ['is not an empty folder', 'name a new folder'], ['不是空文件夹', '请指定新文件夹']),
      run: async it => {
        expect((await it.rounds('backup', 'b.tar.gz')).exit).toBe(0);
        const target = join(it.site.home, 'target');
        mkdirSync(target);
        writeFileSync(join(target, 'mine'), 'mine');
        const done = await it.rounds('restore', 'b.tar.gz', '--site', target);
        expect(readdirSync(target)).toEqual(['mine']);
        return done;
      },
    },
  ],
  [
    'row 91: something unexpected: one line, no stack, and nothing is written',
    {
      run: it => {
        const hook = join(it.site.home, 'hook.cjs');
        writeFileSync(
          hook,
          `const fail = () => { throw new TypeError('boom \\u001b[31m'); }; const real = JSON.stringify; JSON.stringify = (value, ...more) => (value?.kind === 'rounds' ? fail() : real(value, ...more));`,
        );
        return it.roundsUnder({ env: { NODE_OPTIONS: `--require ${hook}` } }, ...LOG);
      },
      exit: 70,
      en: ['this is a bug in rounds', 'rounds history', 'boom \\u{1b}[31m'],
      zh: ['程序错误', 'rounds history', 'boom \\u{1b}[31m'],
      also: (_, { err }) => {
        expect(err.trim().split('\n')).toHaveLength(1);
      },
    },
  ],
]);

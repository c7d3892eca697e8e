import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../support/messages';
import type { Damage, DamageKind, Notice, Problem } from '../../src/problem';
import { damageLines, noticeLines, refusalLines } from '../../src/views/problem-lines';
import { damages, notices, problems } from './examples';

const zh = messagesIn('zh-CN');
const en = messagesIn('en');

const everyProblem: Problem[] = Object.values(problems).flat();
const everyDamage: Damage[] = Object.entries(damages).flatMap(([what, all]) =>
  all.map(each => ({ file: '2026-11-23.jsonl', what: what as DamageKind, ...each })),
);
const everyNotice: Notice[] = Object.values(notices).flat();
const written = () => '2026-11-23 08:00';

/** What somebody types or finds on the disk is the same in every language. */
const TYPED = [
  /rounds( [a-z]+)*/g,
  /--[a-z-]+/g,
  /\b(BIN|GATE)-[\d.]+/g,
  /Asia\/Shanghai/g,
  /site\.json/g,
  /\b(CSV|JSON|UTF-8|UTF-16|CRLF|CON|ulimit|csv|json|residential|hospital|school|empty|summary|windows|findings|stock)\b/g,
];

/** These name a case, which has words of its own. */
const CASES = new Set(['kind', 'what', 'cause', 'fault']);

function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (CASES.has(key) ? [] : valuesIn(member)));
}

function withoutValues(text: string, given: unknown): string {
  const values = valuesIn(given).filter(value => value.length > 2);
  const bare = values
    .sort((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.replaceAll(value, ''), text);
  return TYPED.reduce((rest, pattern) => rest.replace(pattern, ''), bare);
}

describe('every problem has words', () => {
  test.each(everyProblem.map(p => [`${p.kind} ${JSON.stringify(p).slice(0, 70)}`, p] as const))(
    '%s',
    (_, problem) => {
      for (const say of [zh, en]) {
        const lines = refusalLines(say, { problem, saved: 'no' }, true);
        expect(lines.length).toBeGreaterThan(0);
        if (problem.kind !== 'damaged' && problem.kind !== 'rows')
          expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) {
          expect(line.trim()).toBe(line);
          expect(line).not.toBe('');
          expect(line).not.toMatch(/undefined|null|NaN|\[object|\n/);
        }
      }
      const chinese = refusalLines(zh, { problem, saved: 'no' }, true).join('\n');
      expect(withoutValues(chinese, problem)).not.toMatch(/[A-Za-z]{3}/);
      expect(refusalLines(en, { problem, saved: 'no' }, true).join('\n')).not.toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('every damage and notice has words', () => {
  test.each(everyDamage.map(d => [JSON.stringify(d), d] as const))('%s', (_, damage) => {
    const [chinese = '', ...adviceZh] = damageLines(zh, [damage]);
    const [english = '', ...adviceEn] = damageLines(en, [damage]);
    expect(withoutValues(chinese, damage)).not.toMatch(/[A-Za-z]{3}|undefined/);
    expect(english).toMatch(/^2026-11-23\.jsonl(, line \d)?: \S/);
    expect(english).not.toMatch(/\p{Script=Han}|undefined/u);
    expect([adviceZh.length, adviceEn.length]).toEqual([1, 1]);
  });

  test.each(everyNotice.map(n => [n.kind, n] as const))('%s', (_, notice) => {
    const [chinese = ''] = noticeLines(zh, [notice], written);
    const [english = ''] = noticeLines(en, [notice], written);
    expect(withoutValues(chinese, notice)).not.toMatch(/[A-Za-z]{3}|undefined/);
    expect(english).not.toMatch(/\p{Script=Han}|undefined/u);
    expect(english.length).toBeGreaterThan(10);
  });

  test('nothing damaged, nothing said', () => {
    expect(damageLines(en, [])).toEqual([]);
  });
});

/** What a person must be told in each case, and in Chinese. */
describe('a message tells', () => {
  const path = '/srv/log/2026-11-23.jsonl';
  const notSaved = (cause: Extract<Problem, { kind: 'not-saved' }>['cause'], detail?: string): Problem => ({
    kind: 'not-saved',
    path,
    cause,
    id: '1123-017',
    ...(detail === undefined ? {} : { detail }),
  });
  const bad = (fault: Extract<Problem, { kind: 'bad-file' }>['fault'], more: object = {}): Problem => ({
    kind: 'bad-file',
    path: '/srv/site.json',
    fault,
    ...more,
  });
  test.each<[string, Problem, RegExp[], RegExp[]]>([
    [
      'who holds the lock, where, how long, and not saved',
      { kind: 'busy', owner: '4711', host: 'desk', heldSeconds: 30, path: '/srv/.lock' },
      [/4711/, /desk/, /30 s/, /not saved/, /--wait/],
      [/4711/, /desk/, /30 秒/, /未保存/],
    ],
    [
      'minutes when it is long',
      { kind: 'busy', owner: '4711', host: 'desk', heldSeconds: 600, path: '/srv/.lock' },
      [/10 min/],
      [/10 分钟/],
    ],
    [
      'how to clear an unreadable lock',
      { kind: 'lock-unreadable', path: '/srv/.lock' },
      [/unreadable lock/, /not saved/, /rounds doctor --clear-lock/, /\/srv\/\.lock/],
      [/锁文件/, /未保存/, /rounds doctor --clear-lock/],
    ],
    [
      'disk full, NOT saved, the id',
      notSaved('disk-full'),
      [/disk full, NOT saved, id 1123-017/],
      [/磁盘已满，未保存，编号 1123-017/],
    ],
    ['the limit', notSaved('file-too-large', '8 kB'), [/file size limit.*8 kB.*NOT saved/], [/上限.*8 kB/]],
    ['path and read-only', notSaved('read-only'), [/read-only/, /2026-11-23\.jsonl/], [/只读/]],
    [
      'owner and mode',
      notSaved('no-permission', '1000 0555'),
      [/no permission \(owner 1000, mode 0555\)/],
      [/没有权限（所有者 1000，权限 0555）/],
    ],
    ['that it is a directory', notSaved('is-directory'), [/is a directory/], [/文件夹/]],
    ['that links are refused', notSaved('symlink'), [/symlink refused/], [/符号链接/]],
    ['that it is no regular file', notSaved('not-regular'), [/not a regular file/], [/普通文件/]],
    ['that another program holds the file', notSaved('in-use'), [/another program holds the file/], [/占用/]],
    [
      'a disk error and the backup',
      notSaved('disk-error'),
      [/disk error/, /copy the whole folder/],
      [/磁盘出错/, /整个文件夹复制/],
    ],
    [
      'unknown, the id, the disk, the safe retry',
      { kind: 'outcome-unknown', path, cause: 'disk-error', id: '1123-017' },
      [/unknown/, /rounds history/, /1123-017/, /check the disk/, /--id/],
      [/不能确定/, /rounds history/, /1123-017/, /检查磁盘/, /--id/],
    ],
    [
      'that the read-back differs',
      { kind: 'outcome-unknown', path, cause: 'read-back-differs' },
      [/read-back differs/],
      [/回读/],
    ],
    [
      'that the data folder is missing',
      { kind: 'folder-missing', path: '/media/usb/q' },
      [/data folder missing: \/media\/usb\/q/],
      [/不存在/],
    ],
    ['to save as UTF-8', bad('utf-16'), [/UTF-16/, /save it as UTF-8/], [/UTF-16/, /UTF-8/]],
    [
      'line and column',
      bad('not-json', { line: 4, column: 7 }),
      [/site\.json, line 4, column 7/, /rounds site rebuild/],
      [/第 4 行第 7 列/, /rounds site rebuild/],
    ],
    ['the line alone', bad('not-json', { line: 4 }), [/line 4: /], [/第 4 行：/]],
    [
      'the key that occurs twice',
      bad('duplicate-key', { detail: 'areas' }),
      [/twice \(areas\)/],
      [/重复.*areas/],
    ],
    ['the byte', bad('not-utf8', { detail: '17' }), [/UTF-8 at byte 17/], [/17/]],
    ['what was expected', bad('wrong-shape'), [/expected an object/], [/应为一个对象/]],
    [
      'where the shape is wrong',
      bad('wrong-shape', { detail: 'areas.3.code' }),
      [/\(areas\.3\.code\)/],
      [/（areas\.3\.code）/],
    ],
    ['that it is too deep', bad('too-deep'), [/too deep/], [/太深/]],
    [
      'newer version, update',
      { kind: 'newer-version', path, version: '99' },
      [/newer version/, /update/, /99/],
      [/更新版本/, /升级/],
    ],
    [
      'the date of the clock and --accept-clock',
      { kind: 'clock-wrong', now: '1970-01-01 08:00' },
      [/1970-01-01/, /--accept-clock/],
      [/1970-01-01/, /--accept-clock/],
    ],
    [
      'did you mean',
      { kind: 'unknown', what: 'area', value: '01-1-TS', near: ['01-1-ST'] },
      [/no area 01-1-TS; nothing was saved\ndid you mean 01-1-ST\?/, /nothing was saved/],
      [/没有区域 01-1-TS；未保存[^\n]*\n是不是 01-1-ST？/, /未保存/],
    ],
    [
      'the form that is allowed',
      { kind: 'bad-code', code: 'a/b' },
      [/a\/b/, /letters/, /40/],
      [/a\/b/, /字母/, /40/],
    ],
    [
      'the code point',
      { kind: 'bad-character', field: '--note', codePoint: 'U+001B' },
      [/U\+001B/],
      [/U\+001B/],
    ],
    ['the limit of a text', { kind: 'too-long', field: '--note', limit: 1000 }, [/1000/], [/1000/]],
    [
      'not delivered',
      { kind: 'not-delivered', to: 'https://x', why: 'time-out' },
      [/not delivered/, /time-out/],
      [/未能送达/],
    ],
    [
      'how to begin',
      { kind: 'no-site', folder: '/srv' },
      [/rounds init/, /rounds demo/, /--site/],
      [/rounds init/],
    ],
  ])('%s', (_, problem, english, chinese) => {
    const textIn = (say: typeof en) => refusalLines(say, { problem, saved: 'no' }, true).join('\n');
    for (const pattern of english) expect(textIn(en)).toMatch(pattern);
    for (const pattern of chinese) expect(textIn(zh)).toMatch(pattern);
  });

  test.each<[string, Damage, RegExp]>([
    [
      'how much is lost',
      { file: 'log', what: 'behind-witness', saved: 12, found: 0 },
      /log lost or rolled back: saved up to 12, found 0/,
    ],
    [
      'which record is damaged',
      { file: 'log', line: 3, what: 'hash', saved: 12 },
      /line 3: record 12 was saved and is damaged/,
    ],
    [
      'which record the witness knows otherwise',
      { file: 'log', what: 'differs-from-witness', saved: 12 },
      /differs from the witness at record 12/,
    ],
    [
      'a fork',
      { file: 'log', line: 3, what: 'seq', saved: 12, found: 11 },
      /fork: a number occurs twice at seq 12/,
    ],
    ['a gap', { file: 'log', line: 3, what: 'seq', saved: 12, found: 14 }, /missing at seq 12: found 14/],
    ['line ends', { file: 'log', what: 'line-ends' }, /line ends changed by an editor/],
    ['a line too long', { file: 'log', line: 1, what: 'too-long' }, /line too long/],
    ['what only the copy holds', { file: 'log', what: 'conflict-copy', found: 1 }, /1 round is only there/],
  ])('%s', (_, damage, pattern) => expect(damageLines(en, [damage])[0]).toMatch(pattern));
});

describe('whether anything was saved', () => {
  const problem: Problem = { kind: 'too-long', field: '--note', limit: 10 };
  test.each([
    [
      'is said by a command that writes',
      'no',
      true,
      '--note is too long: the limit is 10 characters; nothing was saved',
    ],
    ['is not said by one that reads', 'no', false, '--note is too long: the limit is 10 characters'],
    [
      'is said whenever something was',
      'yes',
      false,
      '--note is too long: the limit is 10 characters; what was entered is saved',
    ],
  ] as const)('%s', (_, saved, writes, line) => {
    expect(refusalLines(en, { problem, saved }, writes)[0]).toBe(line);
  });

  test('is said once', () => {
    for (const each of everyProblem) {
      const text = refusalLines(en, { problem: each, saved: 'no' }, true).join('\n');
      const told = text.match(
        /not saved|nothing was saved|nothing was changed|saved is unknown|this was saved is/gi,
      );
      expect([each.kind, told?.length]).toEqual([each.kind, 1]);
    }
  });
});

describe('what people typed', () => {
  test('is shown escaped', () => {
    const problem: Problem = {
      kind: 'unknown',
      what: 'area',
      value: '\u001b]52;c;eA==\u0007',
      near: ['a\u202eb'],
    };
    const text = refusalLines(en, { problem, saved: 'no' }, false).join('\n');
    expect(text).toBe('no area \\u{1b}]52;c;eA==\\u{7}\ndid you mean a\\u{202e}b?');
  });

  test('is cut to 60 columns, a path is not', () => {
    const long = '很'.repeat(50);
    const lineOf = (problem: Problem) => refusalLines(en, { problem, saved: 'no' }, false)[0];
    expect(lineOf({ kind: 'nothing-selected', selector: long, near: [] })).toBe(
      `no area fits "${'很'.repeat(29)}…"`,
    );
    expect(lineOf({ kind: 'no-site', folder: long })).toBe(`no site in ${long}`);
  });

  test('in bad rows is told row by row, with what is left out', () => {
    const [problem] = problems.rows;
    expect(problem && refusalLines(en, { problem, saved: 'no' }, true)).toEqual([
      'areas.csv: 3 bad rows; nothing was changed',
      'line 2, code: "CON" cannot be a code',
      'line 5: no kind of area Q7',
      'and 1 more row',
    ]);
  });
});

test('a bug is one line that asks to be reported', () => {
  expect(en.problems.bug('x is not a function', 'no')).toEqual([
    'this is a bug in rounds, not saved; please report it: x is not a function',
  ]);
  expect(zh.problems.bug('x')).toHaveLength(1);
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activitiesIn, activityOf } from '../../src/domain/activities';
import { AGENTS, agentOf, METHODS, methodOf } from '../../src/domain/trade';
import { messagesIn } from '../support/messages';
import { refusalLines } from '../../src/views/problem-lines';
import { courtAt } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;

beforeEach(() => {
  machine = courtAt('2026-03-02T09:00:00+08:00');
});
afterEach(() => {
  machine.remove();
});

const LONG = 'x'.repeat(2000);
const LATIN = /(?<![-\w./])[A-Za-z]{3,}/;

describe('a refusal says what to do, in both languages', () => {
  test.each<[string, string[], RegExp, RegExp]>([
    [
      'an unknown method',
      ['log', '01-1-ST', '--by', 'a', '--method', 'qqqqq'],
      /there are: wipe, mop/,
      /可用的有：擦拭/,
    ],
    [
      'an unknown agent',
      ['log', '01-1-ST', '--by', 'a', '--agent', 'qqqqq'],
      /there are: bleach-84/,
      /可用的有：84消毒液/,
    ],
    [
      'an unknown activity',
      ['log', '01-1-ST', '--by', 'a', '-a', 'qqqqq'],
      /there are: disinfection/,
      /可用的有：消毒/,
    ],
    [
      'an unknown field',
      ['log', '01-1-ST', '--by', 'a', '--set', 'qqqqq=1'],
      /disinfection takes: method/,
      /消毒的字段有/,
    ],
    [
      'an unknown kind',
      ['area', 'add', 'X', '--kind', 'qqqqq'],
      /see: rounds kind list/,
      /查看全部区域类型：rounds kind list/,
    ],
    [
      'an unknown kind in an edit',
      ['area', 'edit', '01-1-ST', '--kind', 'qqqqq'],
      /see: rounds kind list/,
      /查看全部区域类型：rounds kind list/,
    ],
    [
      'a long note',
      ['log', '01-1-ST', '--by', 'a', '--note', LONG],
      /limit is 1000.*\n.*shorten it/,
      /备注太长[^]*缩短/,
    ],
    ['a long name', ['log', '01-1-ST', '--by', LONG], /limit is 100.*\n.*shorten it/, /执行人太长[^]*缩短/],
    ['an empty person', ['person', 'add', ''], /NAME is missing[^]*nor empty/, /缺少姓名[^]*不能为空/],
    [
      'an empty name of the site',
      ['site', 'set', 'name', ''],
      /name is missing[^]*nor empty/,
      /缺少名称[^]*不能为空/,
    ],
    ['no areas named', ['area', 'close', '--reason', 'x'], /SELECTOR is missing/, /缺少区域/],
    ['no code', ['area', 'add', '', '--kind', 'stairwell'], /CODE is missing/, /缺少区域编号/],
    [
      'an end before the beginning',
      ['area', 'add', 'X', '--kind', 'stairwell', '--since', '2026-03-05', '--until', '2026-03-04'],
      /--until must be later than 2026-03-05 00:00/,
      /--until 必须晚于 2026-03-05 00:00/,
    ],
    ['a field without a value', ['log', '01-1-ST', '--by', 'a', '--set', 'x'], /field=value/, /字段=值/],
  ])('%s', async (_, argv, english, chinese) => {
    const en = await machine.run(...argv, '--lang', 'en');
    expect({ exit: en.exit, out: en.out }).toEqual({ exit: 2, out: '' });
    expect(en.err).toMatch(english);
    expect(en.err.trim().split('\n').length).toBeGreaterThan(1);
    const zh = await machine.run(...argv, '--lang', 'zh-CN');
    expect(zh.err).toMatch(chinese);
    expect(zh.err.replace(/rounds kind list|q{5}/g, '')).not.toMatch(LATIN);
  });

  test('what is listed are names that are understood', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const listed = (what: 'activity' | 'method' | 'agent'): string[] => {
        const problem = { kind: 'unknown', what, value: 'q', near: [] } as const;
        const line = refusalLines(messagesIn(language), { problem, saved: 'no' }, false)[1] ?? '';
        return line
          .replace(/^[^:：]*[:：]\s*/, '')
          .replace(/ \.\.\.$|等$|[;；].*$/g, '')
          .split(/, |、/);
      };
      expect(listed('activity').map(word => activityOf({}, word)?.id)).toEqual(
        activitiesIn({})
          .slice(0, 8)
          .map(({ id }) => id),
      );
      expect(listed('method').map(word => methodOf(word)?.id)).toEqual(METHODS.map(({ id }) => id));
      expect(listed('agent').map(word => agentOf(word)?.id)).toEqual(AGENTS.slice(0, 8).map(({ id }) => id));
    }
  });
});

describe('an owner', () => {
  test('who is not on the list is refused, with the nearest', async () => {
    await machine.run('person', 'add', '张三丰');
    for (const argv of [
      ['edit', '01-1-ST', '--owner', '张三风'],
      ['add', 'X', '--kind', 'stairwell', '--owner', '张三风'],
    ]) {
      const { exit, err } = await machine.run('area', ...argv);
      expect(exit).toBe(2);
      expect(err).toContain('did you mean 张三丰?');
    }
    expect((await machine.run('area', 'edit', '01-1-ST', '--owner', '张三丰')).exit).toBe(0);
    expect((await machine.run('area', 'edit', '01-1-ST', '--owner', '')).exit).toBe(0);
  });

  test('may be anybody where there is no list', async () => {
    expect((await machine.run('area', 'edit', '01-1-ST', '--owner', '保洁一队')).exit).toBe(0);
  });
});

test('a quotation mark that nothing closes is named as that, with its line', async () => {
  writeFileSync(join(machine.home, 'bad.csv'), 'code,kind\nX,"stairwell\n');
  const { err } = await machine.run('area', 'import', 'bad.csv');
  expect(err).toMatch(/line \d+: .*a quotation mark is not closed/);
  const zh = await machine.run('area', 'import', 'bad.csv', '--lang', 'zh-CN');
  expect(zh.err).toContain('有引号没有成对');
  expect(zh.err).not.toContain('CSV_');
});

test('work before the duty is not told to be given a later time', async () => {
  const late = ['log', '01-1-ST', '--by', 'a', '--reason', 'x'];
  await machine.run('area', 'add', 'NEW', '--kind', 'stairwell');
  const { err } = await machine.run(...late.with(1, 'NEW'), '--at', '08:00');
  expect(err).toContain('NEW is owed from 2026-03-02 09:00 on; what was done there before cannot be logged');
  expect(err).not.toMatch(/later moment/);
  const zh = await machine.run(...late.with(1, 'NEW'), '--at', '08:00', '--lang', 'zh-CN');
  expect(zh.err).toContain('此前做的不能登记');
});

test('the choices of an option stand in the help in its language', async () => {
  expect((await machine.run('export', '--help', '--lang', 'zh-CN')).out).toMatch(/（可选：/);
  expect((await machine.run('export', '--help', '--lang', 'zh-CN')).out).not.toContain('choices');
  expect((await machine.run('export', '--help', '--lang', 'en')).out).not.toContain('choices');
});

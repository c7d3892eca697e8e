import { expect, test } from '@jest/globals';
import { taskDaily, taskEvery, taskOf } from '../../src/domain/schtasks';

test.each([
  [
    'plain words stay as they are',
    ['C:\\node.exe', 'remind', '--lang', 'zh-CN'],
    String.raw`C:\node.exe remind --lang zh-CN`,
  ],
  ['a blank is quoted inside the quotes', ['D:\\my site'], String.raw`\"D:\my site\"`],
  ['Chinese is quoted', ['D:\\锦绣园'], String.raw`\"D:\锦绣园\"`],
  [
    'a backslash before the closing quote is doubled, and again outside',
    ['D:\\a b\\'],
    String.raw`\"D:\a b\\\\\"`,
  ],
  ['an empty word is a word', [''], String.raw`\"\"`],
])('taskOf: %s', (_, words, command) => {
  expect(taskOf('rounds k3', '/sc DAILY', words).line).toBe(
    `schtasks /create /f /tn "rounds k3" /sc DAILY /tr "${command}"`,
  );
});

test('the length is that of the command, without the quotes of the command prompt', () => {
  expect(taskOf('t', '', ['a b', 'c']).length).toBe('"a b" c'.length);
});

test.each([
  ['10 minutes', taskEvery(10), '/sc MINUTE /mo 10'],
  ['an hour', taskEvery(60), '/sc HOURLY /mo 1'],
  ['12 hours', taskEvery(720), '/sc HOURLY /mo 12'],
  ['a day', taskDaily('21:35'), '/sc DAILY /st 21:35'],
  ['a day, at its end', taskDaily('24:00'), '/sc DAILY /st 00:00'],
])('every %s', (_, schedule, expected) => {
  expect(schedule).toBe(expected);
});

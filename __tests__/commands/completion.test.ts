import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/commands/all';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

beforeEach(async () => {
  machine = machineAt('2026-03-02T15:00:00+08:00');
  await machine.run('init', '--name', 'Court', '--timezone', 'Asia/Shanghai', '--yes');
  await machine.run('area', 'add', 'EB-1', '--kind', 'elevator-button', '--building', '1');
  await machine.run('area', 'add', 'ST-1', '--kind', 'stairwell', '--building', '2');
  await machine.run('person', 'add', '张三');
  await machine.run('person', 'add', 'Zhang San');
});
afterEach(() => {
  machine.remove();
});

async function answered(...words: string[]): Promise<string[]> {
  const { exit, out, err } = await machine.run('completion', 'answer', '--', ...words);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return out.split('\n').filter(line => line !== '');
}

describe('the tab key', () => {
  test.each<[string, string[], string[]]>([
    ['a command', ['ov'], ['overdue']],
    ['the second word of a command', ['area', 're'], ['retire', 'reopen']],
    ['an area, whatever its case', ['log', 'e'], ['EB-1']],
    ['a kind that areas are of', ['log', 'kind:s'], ['kind:stairwell']],
    ['a building', ['overdue', 'building:'], ['building:1', 'building:2']],
    ['a state', ['log', '@o'], ['@overdue', '@open']],
    ['a second area', ['log', 'EB-1', 'S'], ['ST-1']],
    ['a person, blanks and all', ['log', 'EB-1', '--by', 'Z'], ['Zhang San']],
    ['an agent', ['log', 'EB-1', '--agent', 'alc'], ['alcohol-75']],
    ['a method', ['log', 'EB-1', '--method', 'spray'], ['spray', 'spray-truck']],
    ['a field', ['log', 'EB-1', '--set', 'wat'], ['waterTemp=']],
    ['a field of the activity that is named', ['log', 'EB-1', '-a', 'waste', '--set', 'ba'], ['bags=']],
    ['an option', ['export', '--tot'], ['--totals']],
    ['one of a few words', ['export', '--of', 'w'], ['windows']],
    ['a language', ['board', '--lang', 'z'], ['zh-CN']],
    ['a level', ['level', 'l'], ['lockdown']],
    ['a rule', ['rule', 'set', 'r10'], ['R10']],
    ['a schedule', ['area', 'add', 'X', '--schedule', 'twice'], ['twice-daily']],
    ['a setting', ['site', 'set', 'day'], ['dayStart']],
    ['a slot after its area', ['waive', 'EB-1', 'aft'], ['afternoon']],
    ['nothing that could be meant', ['lgo', ''], []],
    ['nothing where any text may stand', ['log', 'EB-1', '--note', 'E'], []],
  ])('completes %s', async (_what, words, completed) => {
    expect(await answered(...words)).toEqual(completed);
  });

  test('offers every command at the beginning', async () => {
    const firsts = new Set(COMMANDS.map(({ name }) => name.split(' ')[0] ?? ''));
    expect((await answered('')).sort()).toEqual([...firsts, 'help'].sort());
  });

  test('knows what ships where there is no site', async () => {
    const bare = machineAt('2026-03-02T15:00:00+08:00');
    const { exit, out } = await bare.run('completion', 'answer', '--', 'dilute', '--agent', 'bleach-8');
    expect({ exit, out }).toEqual({ exit: 0, out: 'bleach-84\n' });
    bare.remove();
  });
});

test.each(['bash', 'zsh', 'fish', 'powershell'])(
  'the script for %s says where it belongs and asks us',
  async shell => {
    const { exit, out } = await machine.run('completion', shell);
    expect(exit).toBe(0);
    expect(out).toContain(`rounds completion ${shell} >`);
    expect(out).toContain('rounds completion answer --');
  },
);

test.each([
  ['a shell that there is none for', ['completion', 'tcsh'], /bash, zsh, fish, powershell/],
  ['no shell', ['completion'], /bash\|zsh\|fish\|powershell/],
])('%s is refused', async (_what, words, message) => {
  const { exit, err } = await machine.run(...words);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});

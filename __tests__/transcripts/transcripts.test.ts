import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellWords } from '../../src/domain/shell-words';
import { machineAt, type Machine } from '../support/run';

/**
 * What a person types and sees, replayed in-process. A line of a transcript is
 *   # a sentence            @ ISO          the clock is put there
 *   + NAME and | lines      a file in the home folder
 *   $ rounds ...            a command, `< ` lines after it are its standard input
 *   anything else           what it prints; `! ` before what goes to standard error, `[exit N]` where N is not 0
 * ROUNDS_GOLDEN=write writes them anew; read the difference.
 */
const folder = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(folder).filter(name => name.endsWith('.txt'));
const machines: Machine[] = [];

interface Step {
  readonly head: readonly string[];
  readonly command: string;
  readonly input: readonly string[];
}

function stepsOf(text: string): { steps: Step[]; tail: string[] } {
  const steps: Step[] = [];
  let head: string[] = [];
  let inHead = true;
  for (const line of text.split('\n')) {
    if (line.startsWith('$ ')) {
      steps.push({ head, command: line.slice(2), input: [] });
      head = [];
      inHead = false;
    } else if (/^[#@+|]/.test(line) || (inHead && line === '')) {
      inHead = true;
      head.push(line);
    } else if (line.startsWith('< ')) {
      const last = steps.at(-1);
      if (last) steps.splice(-1, 1, { ...last, input: [...last.input, line.slice(2)] });
    } else if (line === '') {
      inHead = true;
      head.push(line);
    }
  }
  return { steps, tail: head };
}

async function replayed(text: string): Promise<string> {
  const machine = machineAt('2026-03-02T06:30:00+08:00');
  machines.push(machine);
  const lines: string[] = [];
  const { steps, tail } = stepsOf(text);
  for (const { head, command, input } of steps) {
    lines.push(...head);
    prepare(head, machine);
    const words = shellWords(command);
    if (!words.ok || words.words[0] !== 'rounds') throw new Error(`not a command of ours: ${command}`);
    const ran = await machine.feed(input, ...words.words.slice(1));
    lines.push(
      `$ ${command}`,
      ...input.map(line => `< ${line}`),
      ...shown(ran.out, '', machine),
      ...shown(ran.err, '! ', machine),
    );
    if (ran.exit !== 0) lines.push(`[exit ${ran.exit}]`);
  }
  return [...lines, ...tail].join('\n');
}

function prepare(head: readonly string[], machine: Machine): void {
  let file: string | null = null;
  const contents = new Map<string, string[]>();
  for (const line of head) {
    if (line.startsWith('@ ')) machine.at(line.slice(2));
    if (line.startsWith('+ ')) contents.set((file = line.slice(2)), []);
    if (line.startsWith('| ') && file !== null) contents.get(file)?.push(line.slice(2));
  }
  for (const [name, rows] of contents) writeFileSync(join(machine.home, name), `${rows.join('\n')}\n`);
}

/** The machine's own paths and, by the site's random id, the seals differ from run to run, and no line of a transcript may end in a blank. */
function shown(text: string, mark: string, machine: Machine): string[] {
  if (text === '') return [];
  return text
    .replaceAll(machine.home, '~')
    .replaceAll(/\b(\d+):[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\b/g, '$1:XXXX-XXXX-XXXX')
    .replaceAll('\uFEFF', '')
    .replaceAll('\r', '')
    .replace(/\n$/, '')
    .split('\n')
    .map(line => `${mark}${line}`.trimEnd() || '.');
}

describe('transcripts', () => {
  afterAll(() => {
    for (const machine of machines) machine.remove();
  });

  test.each([
    ['README.md', '.en.txt'],
    ['README.zh-CN.md', '.zh-CN.txt'],
  ])('%s shows what the transcripts %s replay', (readme, ending) => {
    const blocks =
      readFileSync(join(folder, '../..', readme), 'utf8').match(/(?<=```\n)\$ [^`]*(?=\n```)/g) ?? [];
    const examples = blocks.flatMap(block => block.split(/\n(?=\$ )/));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    const told = files
      .filter(name => name.endsWith(ending))
      .map(name => readFileSync(join(folder, name), 'utf8').replaceAll('rounds --lang zh-CN ', 'rounds '));
    for (const example of examples) expect(told.join('\n')).toContain(example);
  });

  test.each(files)('%s', async name => {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const now = await replayed(before);
    if (process.env.ROUNDS_GOLDEN === 'write') writeFileSync(path, now);
    expect(now).toBe(process.env.ROUNDS_GOLDEN === 'write' ? now : before);
  });
});

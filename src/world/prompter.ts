import inquirer from 'inquirer';
import process from 'node:process';
import { Refusal } from '../problem';
import type { Choice, Person } from './world';

const DONE = -1;

/** The library speaks English under its lists; the messages say themselves which keys do what. */
const WORDLESS = { style: { keysHelpTip: () => undefined, error: () => '-' } };
/** Likewise after a yes or no: the two keys are said, and nothing else. */
const YES_NO = { keywords: { yes: 'y', no: 'n', error: () => 'y / n ?' } };

/** The person at the terminal, by inquirer. Questions go to standard error, so that standard output stays data. */
export function prompter(): Person {
  const ask = inquirer.createPromptModule({ output: process.stderr });
  const search = (message: string, source: (term: string | undefined) => Numbered[]): Promise<number> =>
    answered<number>(() =>
      ask([{ type: 'search', name: 'answer', message, pageSize: 12, theme: WORDLESS, source }]),
    );
  return {
    text: ({ message, fallback, check }) =>
      answered<string>(() =>
        ask([
          {
            type: 'input',
            name: 'answer',
            message,
            ...(fallback === undefined ? {} : { default: fallback }),
            validate: (text: string) => check?.(text) ?? true,
          },
        ]),
      ),
    pickOne: async ({ message, choices }) => chosen(choices, await search(message, narrowing(choices))),
    pickMany: async ({ message, choices, done }) => {
      const ticked = new Set(choices.flatMap((choice, index) => (choice.checked ? [index] : [])));
      for (;;) {
        const marked = choices.map((choice, index) => ({
          ...choice,
          name: `${ticked.has(index) ? '[x]' : '[ ]'} ${choice.name}`,
          // What stays on the screen once it is chosen: ticked, or taken back.
          short: `${ticked.has(index) ? '-' : '+'} ${choice.name}`,
        }));
        const narrow = narrowing(marked);
        const answer = await search(message, term => [
          ...(term ? [] : [{ name: done(ticked.size), value: DONE }]),
          ...narrow(term),
        ]);
        if (answer === DONE) return [...ticked].sort((a, b) => a - b).map(index => chosen(choices, index));
        if (!ticked.delete(answer)) ticked.add(answer);
      }
    },
    confirm: ({ message, fallback }) =>
      answered<boolean>(() =>
        ask([{ type: 'confirm', name: 'answer', message, default: fallback, theme: YES_NO }]),
      ),
  };
}

interface Numbered {
  readonly name: string;
  readonly short?: string;
  readonly value: number;
}

function chosen<T>(choices: readonly Choice<T>[], index: number): T {
  const choice = choices[index];
  if (choice === undefined) throw new RangeError(`no choice ${index}`);
  return choice.value;
}

/** The choices whose name holds every typed word, without regard to case and width. */
function narrowing(
  choices: readonly { readonly name: string; readonly short?: string }[],
): (term: string | undefined) => Numbered[] {
  const numbered = choices.map(({ name, short }, value) => ({
    name,
    value,
    folded: fold(name),
    ...(short === undefined ? {} : { short }),
  }));
  return term => {
    const words = fold(term ?? '')
      .split(/\s+/)
      .filter(Boolean);
    return numbered.filter(({ folded }) => words.every(word => folded.includes(word)));
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Ctrl-C, Ctrl-D and a closed terminal all come as one error, known by its name. */
async function answered<T>(question: () => Promise<{ answer: T }>): Promise<T> {
  try {
    return (await question()).answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Refusal({ kind: 'cancelled' });
    throw error;
  }
}

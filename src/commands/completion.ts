import { isRefusal, Refusal } from '../problem';
import { COMPLETIONS, isShell, SHELLS } from './completion-scripts';
import { completionsOf } from './completion-words';
import { command, type Command } from './command';
import type { Kit } from './kit';

/** Asked by the scripts: what may stand in the place of the last word. */
const ANSWER = 'answer';

/** `commands` is asked for only when it is needed: the list holds this command too. */
export function completionOf(commands: () => readonly Command[]): Command {
  return command({
    name: 'completion',
    mode: 'reads',
    ofNow: true,
    arguments: ['bash|zsh|fish|powershell', '[WORD...]'],
    options: {},
    run: (kit, [shell = '', ...words]) => {
      if (shell === ANSWER) {
        const vocabulary = { commands: commands(), site: siteIn(kit), now: kit.now };
        return { text: completionsOf(words, vocabulary), quiet: true };
      }
      if (!isShell(shell))
        throw new Refusal({
          kind: 'option-value',
          option: 'SHELL',
          value: shell,
          allowed: SHELLS.join(', '),
        });
      return { text: COMPLETIONS[shell] };
    },
  });
}

/** Without a site, or with one that cannot be read, commands and options are completed all the same. */
function siteIn(kit: Kit): Kit['site'] | null {
  try {
    return kit.site;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

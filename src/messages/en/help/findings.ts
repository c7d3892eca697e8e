import type { CommandHelp } from '../../words/help';

const severity = 'how grave it is: minor (the default), major, critical';

/** finding. */
export const findings: Readonly<Record<string, CommandHelp>> = {
  'finding list': {
    summary: 'what was found wrong and is not put right yet, overdue first',
    options: {
      all: 'also what was put right',
      except: 'leave these out; may be given several times',
    },
    examples: [
      ['rounds finding list', 'what is open'],
      ['rounds finding list building:3 --all', 'all that was ever found in one building'],
    ],
    more: ['Open findings also stand under the board; overdue ones are told by remind.'],
  },
  'finding show': {
    summary: 'one finding, from when it was noticed to when it was put right',
    examples: [['rounds finding show 1123-017', 'by its number']],
  },
  'finding add': {
    summary: 'write down something wrong that no round noticed; with a round: rounds log --finding',
    options: {
      text: 'what is wrong',
      severity,
      due: 'by when it is to be put right: a day, a time, or 24h after it was noticed',
      owner: 'who is to put it right',
      at: 'when it was noticed; else now',
      except: 'leave these out; may be given several times',
    },
    examples: [
      [
        'rounds finding add BIN-07 --text "lid broken" --severity major --due tomorrow --owner Wang',
        'due by the end of tomorrow',
      ],
    ],
  },
  'finding resolve': {
    summary: 'it is put right',
    options: { note: 'what was done', at: 'when; else now' },
    examples: [['rounds finding resolve 1123-017 --note "lid replaced"', 'by its number']],
  },
  'finding reopen': {
    summary: 'it was not put right after all; both stay on record',
    options: { reason: 'why' },
    examples: [['rounds finding reopen 1123-017 --reason "broken again"', 'open as before']],
  },
};

import type { CommandHelp } from '../../words/help';

const reason = 'why; asked for at a terminal';
const dryRun = 'say what it would be, change nothing';

/** amend, void, undo, redo, waive, show. Nothing is deleted: each correction is an entry of its own. */
export const corrections: Readonly<Record<string, CommandHelp>> = {
  show: {
    summary: 'the whole story of one record: who, when, what changed, what it covers',
    examples: [
      ['rounds show 1123-017', 'the newest 23 November'],
      ['rounds show 20251123-017', 'of 2025'],
    ],
  },
  amend: {
    summary: 'set one round right: its time, its person, its fields',
    options: {
      at: 'when it was really done',
      doneBy: 'who really did it; --by is who corrects',
      method: 'how: wipe, mop, spray ...',
      agent: 'with what: bleach-84, alcohol-75 ...',
      strength: "in the agent's unit: mg/L, per cent for alcohol",
      contact: 'minutes that the agent was left to act',
      volume: 'litres used',
      set: 'any other field of the activity',
      unset: 'take a field away, or the note',
      note: 'another remark',
      reason,
    },
    examples: [
      ['rounds amend 1123-017 --strength 1000 --reason "misread the label"', 'a field'],
      ['rounds amend 1123-017 --at 08:10 --done-by Li --reason "wrong slip"', 'time and person'],
    ],
    more: ['What log would refuse is refused; days that are locked stay as they are.'],
  },
  void: {
    summary: 'what was never done counts no more; also takes back waivers',
    options: { tour: 'everything that one command logged; any number of it', reason },
    examples: [
      ['rounds void 1123-017 1123-020 --reason "wrong area"', 'two rounds'],
      ['rounds void 1123-017..040 --reason "typed twice"', 'a run, as log prints it'],
      ['rounds void --tour 1123-017 --reason "typed twice"', 'a whole tour'],
    ],
  },
  undo: {
    summary: 'take back what you recorded last, after showing it',
    options: { reason, dryRun },
    examples: [
      ['rounds undo --by Zhang', "Zhang's last entry"],
      ['rounds undo --dry-run', 'only show it'],
      ['rounds undo --yes --reason "typed twice"', 'without a question'],
    ],
    more: ['Each undo goes one entry further back; rounds redo brings back the last one.'],
  },
  redo: {
    summary: 'bring back what you undid last',
    options: { reason, dryRun },
    examples: [['rounds redo --yes --reason "it was right"', 'while you recorded nothing since']],
  },
  waive: {
    summary: 'excuse one window afterwards: it is not owed, and counts as waived',
    options: {
      day: 'today, yesterday, -2, 2026-11-22',
      activity: 'which, where the area is owed several',
      reason,
    },
    examples: [
      ['rounds waive 01-1-ST morning --reason "burst pipe"', 'of today'],
      ['rounds waive BIN-07 afternoon --day yesterday --reason "no access"', 'of yesterday'],
    ],
    more: ['To take it back: rounds undo, or rounds void with the number of the waiver.'],
  },
};

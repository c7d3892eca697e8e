import type { Concerned, CorrectionWords } from '../words/correction';

const counted = (n: number, one: string, many: string): string[] =>
  n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${many}`];

const things = ({ rounds, blocked, waivers, others }: Concerned): string =>
  [
    ...counted(rounds, 'round', 'rounds'),
    ...counted(blocked, 'blocked', 'blocked'),
    ...counted(waivers, 'waiver', 'waivers'),
    ...counted(others, 'entry', 'entries'),
  ].join(', ');

const named = (facts: Concerned): string =>
  facts.areas === '' ? things(facts) : `${things(facts)}, ${facts.areas}`;

export const correction: CorrectionWords = {
  voided: facts => `voided ${facts.ids}: ${named(facts)}`,
  restored: facts => `restored ${facts.ids}: ${named(facts)}`,
  amended: ({ id, area }) => `amended ${id} (${area})`,
  change: ({ what, from, to }) => `  ${what}: ${from ?? '(none)'} -> ${to ?? '(none)'}`,
  flag: value => (value ? 'yes' : 'no'),
  waived: ({ id, area, slot, day }) => `waived ${area} ${slot} of ${day} (${id})`,
  reason: ({ by, reason }) => `  by ${by}: ${reason}`,
  nowStands: ({ standing, slot, day, n, areas }) => `  now ${standing} (${slot}, ${day}): ${n} ${areas}`,
  nothingSaved: 'nothing was saved',
  willUndo: what => `the last entry: ${what}`,
  willRedo: what => `what the last undo took away: ${what}`,
  askUndo: 'Take it back?',
  askRedo: 'Bring it back?',
  whyCorrected: 'Why is it corrected?',
  entry: {
    rounds: facts => `${things(facts)} at ${facts.at} (${facts.ids}: ${facts.areas})`,
    void: facts => `the voiding of ${facts.ids} (${facts.areas})`,
    restored: facts => `the restoring of ${facts.ids} (${facts.areas})`,
    other: ({ id, what, at }) => `${what} of ${at} (${id})`,
    amendment: ({ id, area }) => `the amendment of ${id} (${area})`,
    waiver: ({ id, area, slot, day }) => `the waiver of ${area} ${slot} of ${day} (${id})`,
  },
  story: {
    title: ({ id, what }) => `${id}: ${what}`,
    what: {
      round: 'round',
      blocked: 'blocked',
      waiver: 'waiver',
      finding: 'finding',
      resolution: 'resolution',
      stock: 'movement of supplies',
      correction: 'correction',
    },
    step: {
      recorded: 'recorded',
      blocked: 'blocked',
      waived: 'waived',
      voided: 'voided',
      restored: 'restored',
      amended: 'amended',
    },
    heads: { when: 'Recorded at', what: 'What', who: 'By', why: 'Reason' },
    field: (what, value) => `${what}: ${value}`,
    undo: ' (undo)',
    redo: ' (redo)',
    who: (by, account) => (by === account ? by : `${by} (account ${account})`),
    covers: ({ slot, day, standing }) => `covers ${slot} of ${day}: ${standing}`,
    coversNothing: {
      voided: 'covers nothing: it is voided',
      incident: 'covers nothing: it is on record as a dangerous act',
      outside: 'covers nothing: it lies in no window',
      'not-owed': 'covers nothing: the window was not owed yet',
      closed: 'covers nothing: the area was closed',
      waived: 'covers nothing: the window is waived',
      'already-covered': 'covers nothing: an earlier round covers the window',
      'no-duty': 'covers nothing: nothing is owed there',
    },
    line: seal => `Seal of its line: ${seal}`,
    holds: { yes: 'it holds', voided: 'it was taken back' },
    concerns: ids => `concerns ${ids}`,
  },
};

import type { KindOnRecords, ProblemWords } from '../words/problems';

const is = {
  blocked: 'an area that was blocked',
  waiver: 'a waiver',
  finding: 'a finding',
  resolution: 'the resolution of a finding',
  stock: 'a movement of supplies',
  correction: 'a correction',
};

const why = {
  waived: 'it is waived already',
  closed: 'it is not owed: the area was closed',
  upcoming: 'it has not opened yet',
  done: 'it was done on time',
};

export const onRecords: Pick<ProblemWords['problem'], KindOnRecords> = {
  'id-unreadable': p => [
    `not the number of a record: "${p.text}"`,
    'write it as in 1123-017 or 20261123-017; see: rounds history',
  ],
  'voided-already': p => [
    `${p.id} was voided already, by ${p.by} at ${p.at}: ${p.reason}`,
    `its whole story: rounds show ${p.id}`,
  ],
  'corrected-since': p => [
    `${p.id} was corrected again since, by ${p.by}`,
    `see rounds show ${p.id}; set it right with rounds amend, rounds void or rounds waive`,
  ],
  'other-record': p => [
    `${p.id} is ${is[p.is]}`,
    p.is === 'correction'
      ? `who made the correction takes it back: rounds undo; see: rounds show ${p.id}`
      : `it can only be taken back: rounds void ${p.id}`,
  ],
  'nothing-changed': p => [
    `${p.id} says so already: there is nothing to amend`,
    'say what is to change: --at, --done-by, --note, --strength ..., --set FIELD=VALUE, --unset FIELD; --by is who corrects',
  ],
  'nothing-to-undo': p => [
    `${p.by} has recorded nothing in the days that are not locked`,
    p.others.length > 0
      ? `say whose last entry: --by ${p.others.join(' or --by ')}`
      : 'say whose last entry: --by NAME; or name it: rounds void ID',
  ],
  'nothing-to-redo': p => [
    `${p.by} has undone nothing, or has recorded something since`,
    'only what the last undo took away can be brought back',
  ],
  'not-waivable': p => [
    `${p.area} ${p.slot} of ${p.day} cannot be waived: ${why[p.why]}`,
    p.why === 'upcoming'
      ? `what is to come is closed: rounds area close ${p.area}`
      : `see: rounds board ${p.area} --day ${p.day}`,
  ],
  'recorded-before': p => [
    `written down at ${p.recordedAt}, before it was done at ${p.at}`,
    'one of the two times is wrong',
  ],
  'moment-sealed': p => [
    `${p.at} is too far back: days before ${p.oldest} are locked`,
    `a round can be entered or corrected up to ${p.lateEntryDays} days later`,
  ],
  'key-reused': p => [
    `the key ${p.key} belongs to an entry with other content`,
    'a retry repeats the first command word by word; a new entry takes a new key',
  ],
};

import type { KindOnAreas, ProblemWords } from '../words/problems';

export const onAreas: Pick<ProblemWords['problem'], KindOnAreas> = {
  'not-closed': p => [
    p.areas.length === 0 ? 'nothing is closed then' : `not closed: ${p.areas.slice(0, 5).join(', ')}`,
    p.planned === undefined
      ? 'see: rounds area list'
      : `the next closure begins ${p.planned}; cancel it: --from "${p.planned}"`,
  ],
  'closed-already': p => [
    `${p.areas.length === 0 ? 'the whole site' : p.areas.slice(0, 5).join(', ')}: closed already, ${p.until === undefined ? 'until reopened' : `until ${p.until}`}`,
    'open it again: rounds area reopen; to close it longer, give a later --until',
  ],
  'finding-open': p => [`finding ${p.id} is open; there is nothing to reopen`],
  'finding-resolved': p => [
    `finding ${p.id} was resolved by ${p.by} ${p.at}`,
    `if it was not: rounds finding reopen ${p.id} --reason "why"`,
  ],
  'household-over': p => [
    `the quarantine of ${p.code} ended ${p.day}; it cannot be changed any more`,
    'for the same room again: rounds household add ROOM --owner NAME',
  ],
};

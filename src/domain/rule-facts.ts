import { agentOf, type Agent } from './trade';
import type { RuleFacts } from './rule';

// What rules ask of a round.

const SPRAYING = ['spray', 'ulv', 'spray-truck'];

export function agentIn({ draft }: RuleFacts): Agent | undefined {
  const { agent } = draft.fields;
  return typeof agent === 'string' ? agentOf(agent) : undefined;
}

export function isChlorine(facts: RuleFacts): boolean {
  return agentIn(facts)?.family === 'chlorine';
}

export function numberIn({ draft }: RuleFacts, field: string): number | undefined {
  const value = draft.fields[field];
  return typeof value === 'number' ? value : undefined;
}

/** A moment that a field holds, as it is stored. */
export function momentIn({ draft }: RuleFacts, field: string): number | undefined {
  const value = draft.fields[field];
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** When it began: as the activity says, else the round's own moment. */
export function beginOf(facts: RuleFacts): number {
  return momentIn(facts, 'start') ?? facts.draft.at;
}

export function isSpraying({ draft }: RuleFacts): boolean {
  return SPRAYING.includes(String(draft.fields.method));
}

export function isOutdoors({ kinds }: RuleFacts): boolean {
  return kinds.some(({ tier }) => tier === 'C');
}

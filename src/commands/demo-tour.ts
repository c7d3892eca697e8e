import type { Outcome } from './command';
import type { Kit } from './kit';
import { findingListCommand } from './finding-list';
import { patrolCommand } from './patrol';
import { postListCommand } from './post-list';
import { stockListCommand } from './stock-list';

/** What else there is to see: a command each, and how it ends. */
export interface Sight {
  readonly line: string;
  readonly end: readonly string[];
}

export async function sightsOf(kit: Kit): Promise<Sight[]> {
  const day = 'yesterday';
  const told: readonly (readonly [line: string, outcome: Outcome | Promise<Outcome>])[] = [
    [`patrol --day ${day}`, patrolCommand.run(kit, [], { day })],
    [`post list --day ${day}`, postListCommand.run(kit, [], { day })],
    ['finding list', findingListCommand.run(kit, [], {})],
    ['stock list', stockListCommand.run(kit, [], {})],
  ];
  const sights: Sight[] = [];
  for (const [line, outcome] of told) {
    const { sheet } = await outcome;
    sights.push({ line: `rounds ${line}`, end: sheet?.foot ?? [] });
  }
  return sights;
}

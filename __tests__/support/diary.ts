import { expect } from '@jest/globals';
import { idsSaid } from './log-audit';
import { expectSound, expectThere } from './sound';
import type { Ended, SpawnedSite } from './spawned';

/** Somebody who logs rounds of 01-1-ST and remembers what was acknowledged. */
export interface Diary {
  readonly said: string[];
  log(...more: string[]): Promise<Ended>;
  /**
   * Whatever happened before: the next round is saved, all that was acknowledged is there, `check` is silent. `more`:
   * others may be there too, of which nobody was told.
   */
  expectGoesOn(options?: { more?: boolean }): Promise<void>;
}

export function diaryOf(site: SpawnedSite): Diary {
  const said: string[] = [];
  const log = async (...more: string[]): Promise<Ended> => {
    const done = await site.run('log', '01-1-ST', '--by', 'Li', ...more);
    said.push(...idsSaid(done.out));
    return done;
  };
  const expectGoesOn = async ({ more = false } = {}): Promise<void> => {
    expect(await log()).toMatchObject({ exit: 0 });
    expectThere(await expectSound(site), said, { more });
  };
  return { said, log, expectGoesOn };
}

/** Refused with this code and these words, in one to three lines. */
export function expectRefused({ exit, out, err }: Ended, code: number, ...words: string[]): void {
  expect({ exit, out }).toEqual({ exit: code, out: '' });
  for (const word of words) expect(err).toContain(word);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
}

/** Two hundred entries for `log -`, of a kilobyte each. */
export const LONG_NOTE = '消毒水味道已散，门窗都已关好，地面没有积水。'.repeat(8);
export const LONG_LINES = Array.from(
  { length: 200 },
  (_, line) => `01-1-ST --note '${line} ${LONG_NOTE}'`,
).join('\n');

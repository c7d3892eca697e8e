import { chainedHash } from '../../src/store/digest';
import { bench, type Bench } from './store-bench';
import { DAY, MORNING, roundsDraft } from './store-world';

/** The newest file of `lived`. */
export const TOMORROW = 'log/2026/2026-11-24.jsonl';

/** Two days, ten lines, one of every sort of entry. */
export async function lived(): Promise<Bench> {
  const it = bench();
  await it.store.write({ waitSeconds: 0 }, tx => {
    tx.append(roundsDraft(MORNING, ['01-1-ST', '01-2-ST']));
    tx.append({
      ...roundsDraft(MORNING, []),
      kind: 'blocked',
      blocked: [{ area: '01-1-ST', reason: '锁着' }],
    });
    const said = { recordedAt: MORNING + 1000, by: '李四', reason: '记错了' };
    const restores = [{ area: '01-2-ST', activity: 'disinfection', at: null }];
    tx.append({ ...said, kind: 'void', rounds: ['20261123-002'], restores });
    tx.append({
      ...said,
      kind: 'amendment',
      round: '20261123-001',
      changes: { strength: 1000 },
      restores: [],
    });
    tx.append({
      ...{ ...said, kind: 'waiver', area: '01-1-ST', activity: 'disinfection' },
      ...{ slot: 'afternoon', day: '2026-11-23' },
    });
    tx.saveSite({ ...tx.site, name: '锦绣园二期' }, '王芳');
  });
  it.world.set(MORNING + DAY);
  await it.log('01-2-ST', MORNING + DAY);
  return it;
}

/** As somebody forges it who knows how the chain is made. */
export function rehashed(text: string, before: string): string {
  let previous = before;
  return text.replace(/^(.*)"hash":"[^"]*"\}$/gm, (_line, part: string) => {
    previous = chainedHash(previous, part);
    return `${part}"hash":"${previous}"}`;
  });
}

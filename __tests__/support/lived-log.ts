import { chainedHash } from '../../src/store/digest';
import { bench, type Bench } from './store-bench';
import { DAY, HOUR, MORNING, roundsDraft } from './store-world';

/** The newest file of `lived`. */
export const TOMORROW = 'log/2026/2026-11-24.jsonl';

/** Two days, ten lines, with corrections and a change of the setup. */
export async function lived(): Promise<Bench> {
  const it = bench();
  await firstDay(it);
  it.world.set(MORNING + DAY);
  await it.log('01-2-ST', MORNING + DAY);
  return it;
}

async function firstDay(it: Bench): Promise<void> {
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
}

/** Names of the day files of `threeDays`. */
export const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'].map(day => `log/2026/${day}.jsonl`);

/** Three days, thirty lines, ten of them every day, with a finding and supplies that openings carry forward. */
export async function threeDays(): Promise<Bench> {
  const it = bench();
  await firstDay(it);
  const at = MORNING + 2000;
  const noticed = { areas: ['01-1-ST'], finding: { text: '三楼感应灯不亮', severity: 'minor' as const } };
  const lines = [{ item: 'bleach-84', quantity: 12.5, lot: 'A7', expiry: '2027-06-30' }];
  await it.again().write({ waitSeconds: 0 }, tx => {
    tx.append({ ...noticed, kind: 'finding', recordedAt: at, at, by: '李四' });
    tx.append({ kind: 'stock', move: 'receipt', recordedAt: at, at, by: '王芳', lines });
  });
  for (const day of [1, 2]) {
    it.world.set(MORNING + day * DAY);
    await it.again().write({ waitSeconds: 0 }, tx => {
      for (let tour = 0; tour < (day === 1 ? 8 : 9); tour += 1) {
        const now = MORNING + day * DAY + tour * 60_000;
        const areas = tour % 3 === 0 ? ['01-1-ST', '01-2-ST'] : ['01-2-ST'];
        tx.append({ ...roundsDraft(now, areas), ...(tour % 4 === 0 && { note: '地面湿😀' }) });
      }
      const solved = MORNING + DAY + HOUR;
      if (day === 1)
        tx.append({
          ...{ kind: 'resolution', finding: '20261123-007', recordedAt: solved, at: solved, by: '王芳' },
        });
    });
  }
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

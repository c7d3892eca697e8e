import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoundsDraft } from '../../src/domain/entry';
import type { Site } from '../../src/domain/site';
import type { Zone } from '../../src/domain/zone';
import type { StoreWorld } from '../../src/store/store';

/** Shanghai, without Intl. */
export const SHANGHAI: Zone = { offsetMinutesAt: () => 480 };

/** 2026-11-23 07:40 in Shanghai. */
export const MORNING = Date.parse('2026-11-23T07:40:00+08:00');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface TestWorld extends StoreWorld {
  /** Moves the clock. */
  set(now: number): void;
  readonly slept: number[];
}

/** A machine whose clock moves only when told, or when somebody sleeps. */
export function testWorld(
  stateFolder: string,
  { pid = process.pid, now = MORNING }: { pid?: number; now?: number } = {},
): TestWorld {
  const slept: number[] = [];
  return {
    now: () => now,
    set: next => {
      now = next;
    },
    slept,
    sleep: milliseconds => {
      slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    zone: () => SHANGHAI,
    account: 'wang',
    stateFolder,
    process: { pid, host: 'pc', platform: 'linux', isRunning: other => other === pid },
  };
}

/** A folder of its own under the system's temporary one. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'rounds-test-')));
}

export function testSite(codes: readonly string[] = ['01-1-ST', '01-2-ST'], extra: Partial<Site> = {}): Site {
  return {
    id: 'testsite00000001',
    revision: 0,
    name: '锦绣园',
    timezone: 'Asia/Shanghai',
    dayStart: '00:00',
    language: 'zh-CN',
    template: 'residential',
    settings: { backfillAfterMinutes: 240, lateEntryDays: 7 },
    kinds: [
      {
        id: 'stairwell',
        name: { 'zh-CN': '楼梯间', en: 'stairwell' },
        activity: 'disinfection',
        schedule: 'twice-daily',
      },
    ],
    schedules: [
      {
        id: 'twice-daily',
        revisions: [
          {
            slots: [
              { name: 'morning', opens: '06:00', due: '10:00' },
              { name: 'afternoon', opens: '14:00', due: '18:00' },
            ],
          },
        ],
      },
    ],
    people: [],
    areas: codes.map(code => ({
      ...{ code, name: `${code} 楼梯间`, kind: 'stairwell', building: '1' },
      duties: [{ activity: 'disinfection', schedule: 'twice-daily', since: MORNING - DAY }],
    })),
    closures: [],
    ...extra,
  };
}

export function roundsDraft(now: number, areas: readonly string[] = ['01-1-ST'], by = '张三'): RoundsDraft {
  return {
    kind: 'rounds',
    ...{ recordedAt: now, by, areas, activity: 'disinfection', at: now },
    fields: { method: 'spray', agent: 'bleach-84', strength: 500, contact: 30 },
  };
}

import type { Round } from '../../src/domain/round';
import type { Schedule } from '../../src/domain/schedule';
import type { Area, Site } from '../../src/domain/site';
import { at } from './vectors';

/** Morning 06:00-10:00 and afternoon 14:00-18:00, as in the worked example of the manual. */
export const TWICE_DAILY: Schedule = {
  id: 'twice-daily',
  revisions: [
    {
      slots: [
        { name: 'morning', opens: '06:00', due: '10:00' },
        { name: 'afternoon', opens: '14:00', due: '18:00' },
      ],
    },
  ],
};

/** An area with one duty on `twice-daily` since 1 March 2026 in Shanghai, unless told otherwise. */
export function areaOf(code: string, parts: Partial<Area> = {}): Area {
  const since = at('2026-03-01T00:00:00+08:00');
  const duties = [{ activity: 'disinfection', schedule: 'twice-daily', since }];
  return { code, name: code, kind: 'stairwell', duties, ...parts };
}

/** A site in Asia/Shanghai with `twice-daily` and whatever else is given. */
export function siteOf(parts: Partial<Site> = {}): Site {
  return {
    id: 'site',
    revision: 1,
    name: '锦绣园',
    timezone: 'Asia/Shanghai',
    dayStart: '00:00',
    language: 'zh-CN',
    template: 'empty',
    settings: { backfillAfterMinutes: 240, lateEntryDays: 7 },
    kinds: [],
    schedules: [TWICE_DAILY],
    people: [],
    areas: [areaOf('A')],
    closures: [],
    ...parts,
  };
}

let number = 0;

/** A round of area A, written down when it was done, unless told otherwise. */
export function roundOf(when: string, parts: Partial<Round> = {}): Round {
  number += 1;
  const id = `20260301-${String(number).padStart(3, '0')}`;
  return {
    id,
    tour: id,
    area: 'A',
    activity: 'disinfection',
    at: at(when),
    recordedAt: at(when),
    by: '张三',
    recordedBy: 'desk',
    fields: {},
    backfilled: false,
    imported: false,
    amended: [],
    seq: number,
    ...parts,
  };
}

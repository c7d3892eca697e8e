import type { Language, Site } from '../../src/domain/site';
import { machineAt, type Machine } from './run';
import { settle } from './settle';
import { areaOf, siteOf } from './sites';

/** Three areas on `twice-daily`, with names that a CSV file must quote or defuse. */
export function courtOf(language: Language = 'en', parts: Partial<Site> = {}): Site {
  const name = { 'zh-CN': '楼梯间', en: 'stairwell' };
  return siteOf({
    language,
    name: 'Court',
    kinds: [{ id: 'stairwell', name, activity: 'disinfection', schedule: 'twice-daily' }],
    areas: [
      areaOf('01-1-ST', { name: '1栋1单元楼梯间', building: '1' }),
      areaOf('02-1-ST', { name: 'East, "old" wing', building: '2' }),
      areaOf('BIN-01', { name: '=1+1' }),
    ],
    ...parts,
  });
}

/** A machine with that site, before its first round. */
export function courtAt(iso: string, language: Language = 'en', parts: Partial<Site> = {}): Machine {
  const machine = machineAt(iso);
  settle(machine.folder, courtOf(language, parts));
  return machine;
}

/**
 * Monday 2 March 2026: 01-1-ST twice in time and once more than owed, 02-1-ST half an hour late and then not at all,
 * BIN-01 never. The day is final on Tuesday at 06:00.
 */
export async function liveMonday(machine: Machine): Promise<Machine> {
  const sprayed = ['--method', 'spray', '--agent', 'bleach-84', '--strength', '500'];
  const at = (time: string): Machine => machine.at(`2026-03-02T${time}:00+08:00`);
  await at('07:05').run('log', '01-1-ST', '--by', '张三', ...sprayed, '--note', '地面湿');
  await at('10:30').run('log', '02-1-ST', '--by', '李四');
  await at('15:10').run('log', '01-1-ST', '--by', '张三', ...sprayed);
  await at('15:20').run('log', '01-1-ST', 'BIN-01', '--by', '李四', '--except', 'BIN-01=locked');
  return machine.at('2026-03-03T06:00:00+08:00');
}

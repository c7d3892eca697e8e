import { nearSchedules, scheduleNamed } from '../domain/schedule-edit';
import { Refusal } from '../problem';
import { scheduleSheet } from '../views/schedule-sheet';
import { command } from './command';

export const scheduleShowCommand = command({
  name: 'schedule show',
  mode: 'reads',
  arguments: ['ID'],
  options: {},
  run: ({ site, say }, [id = '']) => {
    const schedule = scheduleNamed(site, id);
    if (schedule !== undefined) return { sheet: scheduleSheet(site, schedule, say) };
    throw new Refusal({ kind: 'unknown', what: 'schedule', value: id, near: nearSchedules(site, id) });
  },
});

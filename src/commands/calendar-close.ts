import { closeAreas } from '../domain/closure-edit';
import { calendarIn } from '../messages/calendar';
import { Refusal } from '../problem';
import { closuresSheet } from '../views/closure-sheet';
import { shown } from '../views/shown';
import { areasText, concernedBy, daysOf } from './calendar-days';
import { command } from './command';
import { changeSite } from './setup';

export const calendarCloseCommand = command({
  name: 'calendar close',
  mode: 'writes',
  arguments: ['DAY', '[SELECTOR...]'],
  options: { kind: { value: 'KIND', many: true }, reason: { value: 'TEXT' } },
  run: async (kit, [typed = '', ...selectors], options) => {
    const { kind = [], reason } = options;
    if (reason === undefined) throw new Refusal({ kind: 'reason-needed', why: 'closure' });
    const { site, calendar, result } = await changeSite(kit, options, setting => {
      const { from, to, text } = daysOf(typed, setting);
      const areas = concernedBy(kit, selectors, kind, setting);
      const closed = closeAreas(setting.site, { areas, from, to, reason, by: setting.by }, setting);
      return closed.ok ? { ...closed, days: text } : closed;
    });
    const { closure, days } = result;
    const { say } = kit;
    const facts = { days, areas: areasText(closure.areas ?? null, say), reason: shown(closure.reason) };
    return {
      sheet: closuresSheet(site, [closure], calendar.zone, say, 'rounds.calendar-close/1'),
      text: [calendarIn(say.language).closed(facts)],
    };
  },
});

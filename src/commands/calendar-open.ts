import { openDays } from '../domain/closure-open';
import { calendarIn } from '../messages/calendar';
import { closuresSheet } from '../views/closure-sheet';
import { areasText, concernedBy, daysOf } from './calendar-days';
import { command } from './command';
import { changeSite } from './setup';

export const calendarOpenCommand = command({
  name: 'calendar open',
  mode: 'writes',
  arguments: ['DAY', '[SELECTOR...]'],
  options: { kind: { value: 'KIND', many: true } },
  run: async (kit, [typed = '', ...selectors], options) => {
    const { site, calendar, result } = await changeSite(kit, options, setting => {
      const { from, to, text } = daysOf(typed, setting);
      const areas = concernedBy(kit, selectors, options.kind ?? [], setting);
      const opened = openDays(setting.site, areas, from, to);
      const codes = areas === null ? null : areas.map(({ code }) => code);
      return opened.ok ? { ...opened, days: text, codes } : opened;
    });
    const { days, codes, before } = result;
    const { say } = kit;
    return {
      sheet: closuresSheet(site, before, calendar.zone, say, 'rounds.calendar-open/1'),
      text: [calendarIn(say.language).opened({ days, areas: areasText(codes, say) })],
    };
  },
});

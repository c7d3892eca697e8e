import type { CalendarWords } from '../words/calendar';

export const calendar: CalendarWords = {
  title: ({ site, n }) => `${site}：停用${n}项（含未到的）`,
  none: ({ site }) => `${site}：没有停用。`,
  closed: ({ days, areas, reason }) => `${days} 停用：${areas}（${reason}）`,
  opened: ({ days, areas }) => `${days} 恢复：${areas}`,
};

import type { Language } from '../domain/site';
import { calendar as en } from './en/calendar';
import type { CalendarWords } from './words/calendar';
import { calendar as zhCN } from './zh-CN/calendar';

/** What is said of days on which nothing is owed: loaded only with the commands for them. */
export function calendarIn(language: Language): CalendarWords {
  return language === 'zh-CN' ? zhCN : en;
}

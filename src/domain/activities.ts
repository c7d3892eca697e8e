import type { Activity, Field } from './activity';
import { SHIPPED } from './shipped-activities';
import type { Site } from './site';
import { termOf, wordsOf } from './terms';

/** Where activities are looked up: what a site made for itself stands beside what ships. */
export type Trade = Pick<Site, 'activities'>;

/** All activities of a site, what ships first. */
export function activitiesIn({ activities }: Trade): readonly Activity[] {
  return activities === undefined ? SHIPPED : [...SHIPPED, ...activities];
}

/** By id, by either language's name or by another word for it. */
export function activityOf(trade: Trade, text: string): Activity | undefined {
  return termOf(SHIPPED, text) ?? (trade.activities && termOf(trade.activities, text));
}

/** By its id. What nobody declares any more still has its name in the log, and no fields. */
export function activityNamed(trade: Trade, id: string): Activity {
  return activityOf(trade, id) ?? { id, name: { 'zh-CN': id, en: id }, fields: [] };
}

/** Every id and name that may be typed, for guessing what was meant. */
export function activityWords(trade: Trade): string[] {
  return wordsOf(activitiesIn(trade));
}

/** The fields that an activity declares, by its id; none for one that is not known. */
export function fieldsOf(trade: Trade, activity: string): readonly Field[] {
  return activityOf(trade, activity)?.fields ?? [];
}

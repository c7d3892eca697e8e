import type { Trade } from '../domain/activities';
import type { Term } from '../domain/activity';
import { SHIPPED } from '../domain/shipped-activities';
import type { Language } from '../domain/site';

/** The name of an activity; its id where the site no longer has it. */
export function activityText({ activities = [] }: Trade, activity: string, language: Language): string {
  const isIt = ({ id }: Term): boolean => id === activity;
  return (SHIPPED.find(isIt) ?? activities.find(isIt))?.name[language] ?? activity;
}

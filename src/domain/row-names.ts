import { nearest } from './near';
import { SEPARATORS, type AreaFinder } from './row-areas';
import { textOf, type Cells } from './row-cells';
import type { Complain } from './row-fault';
import { activityOf, activityWords, type Trade } from './activities';

/** One name, or several as one list. */
export function peopleOf(cells: Cells, complain: Complain): string {
  const names = cells
    .text('by')
    .split(SEPARATORS)
    .map(name => name.trim())
    .filter(name => name !== '');
  if (names.length === 0) complain('by', { kind: 'missing', what: 'by', example: '--set by=…' });
  return textOf(names.join('; '), 'by', complain);
}

/** Undefined where the row does not say; complains where it says something else. */
export function activityNamed(cells: Cells, trade: Trade, complain: Complain): string | undefined {
  const text = cells.text('activity');
  const activity = activityOf(trade, text);
  if (text !== '' && activity === undefined) {
    const near = nearest(text, activityWords(trade));
    complain('activity', { kind: 'unknown', what: 'activity', value: text, near });
  }
  return activity?.id;
}

/** The one activity that all these areas owe. */
export function sharedActivity(codes: readonly string[], areas: AreaFinder): string | undefined {
  const activities = new Set(
    codes.flatMap(code => areas.find(code)?.duties.map(({ activity }) => activity) ?? []),
  );
  return activities.size === 1 ? [...activities][0] : undefined;
}

import { fieldsOf, type Trade } from '../domain/activities';
import type { ActivityTotals } from '../domain/activity-totals';
import type { Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { activityText } from './activity-text';
import { fieldCell, fieldPhrase } from './field-cell';

interface Around {
  readonly zone: Zone;
  readonly say: Messages;
}

/** `门岗查验：12条记录，人次 12，方向 进 7、出 5`: of each activity that comes to something, in a line. */
export function totalsTexts(all: readonly ActivityTotals[], trade: Trade, around: Around): string[] {
  return all
    .filter(({ sums, counts, flags }) => [sums, counts, flags].some(each => Object.keys(each).length > 0))
    .map(totals => totalsText(totals, trade, around));
}

function totalsText(totals: ActivityTotals, trade: Trade, around: Around): string {
  const { activity, rounds, sums, counts, flags } = totals;
  const { common, language, report } = around.say;
  const declared = new Map(fieldsOf(trade, activity).map(field => [field.name, field]));
  const countText = (name: string, words: Readonly<Record<string, number>>): string => {
    const field = declared.get(name);
    const told = Object.entries(words).map(([word, n]) => {
      const value = field?.type === 'boolean' ? word === 'true' : word;
      return `${fieldCell(field ?? name, value, around).text} ${n}`;
    });
    return `${field?.label[language] ?? name} ${common.list(told)}`;
  };
  return [
    `${activityText(trade, activity, language)} ${common.rounds(rounds)}`,
    ...Object.entries(sums).map(([name, sum]) => fieldPhrase(declared.get(name) ?? name, sum, around)),
    ...Object.entries(counts).map(([name, words]) => countText(name, words)),
    ...Object.entries(flags).map(([id, n]) => `${report.flagged([id])} ${n}`),
  ].join(common.comma);
}

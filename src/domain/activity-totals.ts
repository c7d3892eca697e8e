import { activityOf, fieldsOf, type Trade } from './activities';
import { JOINT } from './field-joint';
import type { Round } from './round';

/** What the rounds of one activity come to: numbers added up, words and yes or no counted. */
export interface ActivityTotals {
  readonly activity: string;
  readonly rounds: number;
  /** By field. */
  readonly sums: Readonly<Record<string, number>>;
  /** By field and value. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By the id of the rule that flags them. */
  readonly flags: Readonly<Record<string, number>>;
}

/** Of every activity that declares a summary and has rounds, in the order of the rounds. */
export function activityTotals(trade: Trade, rounds: readonly Round[]): ActivityTotals[] {
  const byActivity = new Map<string, Round[]>();
  for (const round of rounds) {
    const own = byActivity.get(round.activity);
    if (own) own.push(round);
    else byActivity.set(round.activity, [round]);
  }
  return [...byActivity].flatMap(([activity, own]) => {
    const { summary } = activityOf(trade, activity) ?? {};
    return summary === undefined ? [] : [totalsOf(trade, activity, summary, own)];
  });
}

function totalsOf(
  trade: Trade,
  activity: string,
  summary: readonly string[],
  rounds: readonly Round[],
): ActivityTotals {
  const sums: Record<string, number> = {};
  const counts: Record<string, Record<string, number>> = {};
  const flags: Record<string, number> = {};
  const decimals = new Map(fieldsOf(trade, activity).map(field => [field.name, field.decimals ?? 6]));
  for (const round of rounds) {
    for (const flag of round.flags ?? []) flags[flag] = (flags[flag] ?? 0) + 1;
    for (const name of summary) {
      const value = round.fields[name];
      if (value === undefined) continue;
      if (typeof value === 'number')
        sums[name] = Number(((sums[name] ?? 0) + value).toFixed(decimals.get(name) ?? 6));
      else for (const word of String(value).split(JOINT)) count((counts[name] ??= {}), word);
    }
  }
  return { activity, rounds: rounds.length, sums, counts, flags };
}

function count(counts: Record<string, number>, word: string): void {
  counts[word] = (counts[word] ?? 0) + 1;
}

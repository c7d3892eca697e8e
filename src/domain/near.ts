import { foldText } from './text';

/** Longer words are no typing errors of anything. */
const LONGEST = 80;
/** Below a substitution, so that of two candidates one slip away the swapped letters come first. */
const SWAP = 0.9;

/**
 * The candidates that somebody who typed `word` may have meant, the likeliest first: few slips (a swap of
 * neighbours is one), what begins with the word, what contains it. Ties keep the candidates' order.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = [...foldText(word.slice(0, LONGEST + 1)).trim()];
  if (wanted.length === 0 || wanted.length > LONGEST) return [];
  const best: { candidate: string; score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = scoreOf(wanted, [...foldText(candidate)]);
    if (score === Infinity) continue;
    const place = best.findIndex(other => score < other.score);
    best.splice(place < 0 ? best.length : place, 0, { candidate, score });
    if (best.length > most) best.pop();
  }
  return best.map(({ candidate }) => candidate);
}

/**
 * Slips; or 1.5 for a beginning, 2.5 for a part, 1.5 and the slips for a beginning with slips. A third of the word
 * may be wrong (one slip always), of a beginning a quarter.
 */
function scoreOf(wanted: readonly string[], candidate: readonly string[]): number {
  const allowed = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  const slips = slipsToBeginnings(wanted, candidate, allowed);
  const whole = slips[candidate.length] ?? Infinity;
  const beginning = Math.min(...slips);
  const text = candidate.join('');
  return Math.min(
    whole <= allowed ? whole : Infinity,
    beginning <= Math.floor(wanted.length / 4) ? 1.5 + beginning : Infinity,
    wanted.length > 1 && text.includes(wanted.join('')) ? 2.5 : Infinity,
  );
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that make of `a` each beginning of `b`, by its length;
 * as far as they can be `allowed` or fewer.
 * @example slipsToBeginnings([...'01-1-ts'], [...'01-1-st'], 2).at(-1) //=> 0.9
 */
function slipsToBeginnings(a: readonly string[], b: readonly string[], allowed: number): readonly number[] {
  const length = Math.min(b.length, a.length + allowed);
  let beforeLast: number[] = [];
  let last = Array.from({ length: length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + SWAP);
      }
      row.push(least);
    }
    if (Math.min(...row) > allowed && Math.min(...last) > allowed) return [];
    [beforeLast, last] = [last, row];
  }
  return last;
}

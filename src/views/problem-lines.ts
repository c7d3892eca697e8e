import type { Instant } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { ProblemWords } from '../messages/words/problems';
import type { Damage, Notice, Problem, Saved } from '../problem';
import { shown } from './shown';
import { cutTo } from './width';

/** What a person typed is quoted so far and no further; what they must find again (a path, an id) is quoted whole. */
const QUOTED_COLUMNS = 60;
const WHOLE = new Set(['path', 'folder', 'file', 'id', 'allowed', 'example', 'detail', 'why']);

/** These kinds say themselves whether anything was saved. */
const SAYS_IF_SAVED: ReadonlySet<Problem['kind']> = new Set([
  'not-saved',
  'outcome-unknown',
  'busy',
  'lock-unreadable',
  'rows',
]);

/** A refusal in words, a line each. `writes`: the command would have written, so that it must say whether it has. */
export function refusalLines(
  say: Messages,
  { problem, saved }: { readonly problem: Problem; readonly saved: Saved },
  writes: boolean,
): string[] {
  const words = say.problems;
  const [first = '', ...rest] = problemLines(words, tamed(problem));
  const tells = (writes || saved !== 'no') && !SAYS_IF_SAVED.has(problem.kind);
  return [tells ? words.withSaved(first, words.saved[saved]) : first, ...rest];
}

/** Damage in words, a line each, and what to do about it. */
export function damageLines(say: Messages, damage: readonly Damage[]): string[] {
  if (damage.length === 0) return [];
  return [...damage.map(each => say.damage.damageLine(tamed(each))), say.damage.advice(damage)];
}

/** Notices in words, a line each. `written` turns an instant into the site's wall-clock time. */
export function noticeLines(
  say: Messages,
  notices: readonly Notice[],
  written: (at: Instant) => string,
): string[] {
  return notices.map(notice => {
    const word = say.damage.notice[notice.kind] as (n: Notice, written: (at: Instant) => string) => string;
    return word(tamed(notice), written);
  });
}

/** Of a bad file every bad row is told, in the words of its own problem. */
function problemLines(words: ProblemWords, problem: Problem): string[] {
  const word = words.problem[problem.kind] as (p: Problem) => readonly string[];
  const lines = [...word(problem)];
  if (problem.kind !== 'rows') return lines;
  const rows = problem.rows.map(row => {
    const [what = '', guess] = problemLines(words, row.problem);
    const isGuessed = row.problem.kind === 'unknown' && isHelped(row.problem) && guess !== undefined;
    return words.row(row.line, row.column, isGuessed ? words.withSaved(what, guess) : what, row.entry);
  });
  const more = problem.total - new Set(problem.rows.map(({ line }) => line)).size;
  return [...lines, ...rows, ...(more > 0 ? [words.moreRows(more)] : [])];
}

function isHelped({ near, known }: Extract<Problem, { kind: 'unknown' }>): boolean {
  return near.length > 0 || known !== undefined;
}

/** The same data with every text in it escaped and cut, whatever a person or a file put there. */
function tamed<T>(value: T, key = ''): T {
  return tame(value, key) as T;
}

function tame(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    const text = shown(value);
    return WHOLE.has(key) ? text : cutTo(text, QUOTED_COLUMNS);
  }
  if (Array.isArray(value)) return value.map(each => tame(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tame(member, name)]));
}

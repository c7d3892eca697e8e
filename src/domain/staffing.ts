import { judgeDay, type JudgedWindow } from './board';
import type { FieldValue, Round, Waiver } from './round';
import type { Area, Site } from './site';
import type { WindowBook } from './windows';
import type { Day, Instant } from './zone';

/** The activity of a post that must be manned; its numbers of people are fields. */
export const POST = 'post';

export interface Shortage {
  /** A field of the activity: `guards`, `managers`. */
  readonly role: string;
  readonly least: number;
  readonly present: number;
}

/** Of which roles too few are there. A role that was not named counts as nobody. */
export function shortagesOf(
  { least = {} }: Pick<Area, 'least'>,
  fields: Readonly<Record<string, FieldValue>>,
): Shortage[] {
  return Object.entries(least).flatMap(([role, needed]) => {
    const present = Number(fields[role] ?? 0);
    return present < needed ? [{ role, least: needed, present }] : [];
  });
}

/** `gap`: nobody says that the post was manned; `pending`: it is not yet due. */
export type PostStatus = 'manned' | 'short' | 'gap' | 'pending' | 'closed' | 'waived';

export interface PostWindow {
  readonly area: Area;
  readonly window: JudgedWindow;
  readonly status: PostStatus;
  readonly shortages: readonly Shortage[];
}

/** Every slot of every post on a day as of `at`. Parameters as for `judgeDay`. */
export function postsOf(
  site: Site,
  rounds: readonly Round[],
  waivers: readonly Waiver[],
  book: WindowBook,
  day: Day,
  at: Instant,
): PostWindow[] {
  const posts = new Map(site.areas.filter(({ least }) => least).map(area => [area.code, area]));
  const isPost = (area: string, activity: string): boolean => activity === POST && posts.has(area);
  const { windows } = judgeDay(site, rounds, waivers, book, day, at, isPost);
  return windows.flatMap(window => {
    const area = posts.get(window.area);
    if (area === undefined) return [];
    const shortages = window.round ? shortagesOf(area, window.round.fields) : [];
    return [{ area, window, status: statusOf(window, shortages), shortages }];
  });
}

function statusOf({ standing }: JudgedWindow, shortages: readonly Shortage[]): PostStatus {
  switch (standing) {
    case 'closed':
    case 'waived':
      return standing;
    case 'done':
    case 'late':
      return shortages.length > 0 ? 'short' : 'manned';
    case 'missed':
    case 'overdue':
      return 'gap';
    case 'upcoming':
    case 'open':
      return 'pending';
  }
}

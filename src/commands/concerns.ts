import type { Entry } from '../domain/entry';
import type { Instant } from '../domain/zone';
import type { Concern } from '../views/concerns';
import type { Kit } from './kit';

type Asked = Pick<Kit, 'site' | 'calendar' | 'say'>;

/** What there is to be told of at `at`, the worst first within each kind. `entries` begin with an opening. */
export type ConcernsOf = (kit: Asked, entries: readonly Entry[], at: Instant) => readonly Concern[];

/** The same; with `named`, only what is about one of these areas. */
export type Concerned = (
  ...asked: [...Parameters<ConcernsOf>, named?: ReadonlySet<string> | null]
) => readonly Concern[];

const NONE: Concerned = () => [];

/**
 * Loads what there is to be concerned about at `now`: nothing on the many sites whose entries carry no findings and that
 * keep no supplies.
 */
export async function concernedWith(
  kit: Pick<Kit, 'store' | 'site' | 'calendar'>,
  entries: readonly Entry[],
  now: Instant,
): Promise<Concerned> {
  const readers: ConcernsOf[] = [];
  if (entries.some(carriesFindings)) readers.push((await import('./finding-concerns')).findingConcerns);
  if (kit.site.supplies?.length) readers.push((await import('./stock-concerns')).stockConcerns(kit, now));
  if (readers.length === 0) return NONE;
  return (asked, read, at, named = null) => {
    const all = readers.flatMap(concernsOf => concernsOf(asked, read, at));
    return named === null ? all : all.filter(({ areas }) => areas?.some(area => named.has(area)));
  };
}

function carriesFindings(entry: Entry): boolean {
  if (entry.kind === 'opening') return entry.findings !== undefined;
  if (entry.kind === 'rounds' || entry.kind === 'blocked') return entry.finding !== undefined;
  return entry.kind === 'finding' || ('reopens' in entry && entry.reopens !== undefined);
}

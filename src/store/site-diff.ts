import type { SiteChange } from '../domain/entry';
import { LISTS, type DiskSite } from './site-codec';
import { without } from './without';

type Member = Readonly<Record<string, unknown>>;

/** All of `site.json` as one change: the first setup entry of a log. */
export function wholeOf(disk: DiskSite): SiteChange[] {
  return [{ of: 'site', to: disk }];
}

/** What makes `after` of `before`: single members of lists where that is enough, whole lists where the order changed. */
export function changesBetween(before: DiskSite, after: DiskSite): SiteChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap(of => {
    if (isSame(before[of], after[of])) return [];
    const whole = { of, to: after[of] ?? null };
    const key = LISTS[of];
    if (key === undefined) return [whole];
    const changes = memberChanges(of, key, membersOf(before, of), membersOf(after, of));
    return isSame(applyChanges(before, changes)[of], after[of]) ? changes : [whole];
  });
}

function memberChanges(
  of: string,
  key: string,
  before: readonly Member[],
  after: readonly Member[],
): SiteChange[] {
  const old = new Map(before.map(member => [String(member[key]), member]));
  const kept = new Set(after.map(member => String(member[key])));
  return [
    ...[...old.keys()].filter(name => !kept.has(name)).map(name => ({ of, key: name, to: null })),
    ...after
      .filter(member => !isSame(old.get(String(member[key])), member))
      .map(member => ({ of, key: String(member[key]), to: member })),
  ];
}

/** Changed members keep their place, new ones go to the end. */
export function applyChanges(disk: DiskSite, changes: readonly SiteChange[]): DiskSite {
  return changes.reduce(applyChange, disk);
}

function applyChange(disk: DiskSite, { of, key, to }: SiteChange): DiskSite {
  if (of === 'site') return to as DiskSite;
  if (key === undefined) {
    return to === null ? without(disk, of) : { ...disk, [of]: to };
  }
  const name = LISTS[of];
  if (name === undefined) return disk;
  const members = membersOf(disk, of);
  const others = members.filter(member => member[name] !== key);
  if (to === null) return { ...disk, [of]: others };
  const next =
    others.length === members.length
      ? [...members, to]
      : members.map(member => (member[name] === key ? to : member));
  return { ...disk, [of]: next };
}

function membersOf(disk: DiskSite, of: string): readonly Member[] {
  const members = disk[of];
  return Array.isArray(members) ? (members as readonly Member[]) : [];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

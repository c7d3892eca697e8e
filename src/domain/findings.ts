import type { CorrectionEntry, Entry, Recorded, ResolutionDraft } from './entry';
import type { Finding, Severity } from './finding';
import { byCodePoint } from './order';
import type { RoundId } from './round';
import type { Instant } from './zone';

/** What became of a finding: by whom and when it was put right. */
export interface Resolved {
  readonly id: RoundId;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string;
}

/** A finding with what became of it. */
export interface FindingFile extends Finding {
  readonly resolved?: Resolved;
}

/**
 * Every finding of a stretch of the log, voided ones left out, in the order of their numbers. The first opening carries
 * those that were open before it.
 */
export function findingsOf(entries: readonly Entry[]): FindingFile[] {
  const files = new Map<RoundId, FindingFile>();
  const resolutions = new Map<RoundId, Resolved>();

  function close(id: RoundId): void {
    const [file, resolved] = [files.get(id), resolutions.get(id)];
    if (file !== undefined && resolved !== undefined) files.set(id, { ...file, resolved });
  }

  function correct({ reopens, closes }: CorrectionEntry): void {
    for (const finding of reopens ?? []) files.set(finding.id, finding);
    closes?.forEach(close);
  }

  for (const [index, entry] of entries.entries()) {
    switch (entry.kind) {
      case 'opening':
        if (index === 0) for (const open of entry.findings ?? []) files.set(open.id, open);
        break;
      case 'rounds':
      case 'blocked':
      case 'finding': {
        const { id, areas, at, by, finding } = entry;
        const tried = entry.kind === 'finding' ? [] : (entry.blocked ?? []);
        const all = [...areas, ...tried.map(({ area }) => area)];
        if (finding !== undefined) files.set(id, { ...finding, id, areas: all, at, by });
        break;
      }
      case 'resolution':
        resolutions.set(entry.finding, resolvedOf(entry));
        close(entry.finding);
        break;
      case 'void':
        for (const id of entry.rounds) files.delete(id);
        correct(entry);
        break;
      case 'restored':
      case 'amendment':
        correct(entry);
        break;
      case 'setup':
      case 'waiver':
      case 'stock':
      case 'restoration':
        break;
    }
  }
  return [...files.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

function resolvedOf({ id, at, by, note }: Recorded<ResolutionDraft>): Resolved {
  return { id, at, by, ...(note !== undefined && { note }) };
}

/** Known by `at`, and not put right by then. */
export function isOpenAt({ at, resolved }: FindingFile, moment: Instant): boolean {
  return at <= moment && (resolved === undefined || resolved.at > moment);
}

/** Open, and it should have been put right. */
export function isOverdueAt(file: FindingFile, moment: Instant): boolean {
  return isOpenAt(file, moment) && file.due !== undefined && file.due < moment;
}

const WEIGHT: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 2 };

/** What is overdue first, longest first; then what weighs most, then the oldest. */
export function byUrgency(moment: Instant): (a: FindingFile, b: FindingFile) => number {
  const late = (file: FindingFile): number => (isOverdueAt(file, moment) ? (file.due ?? Infinity) : Infinity);
  const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
  return (a, b) =>
    compare(late(a), late(b)) ||
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    a.at - b.at ||
    byCodePoint(a.id, b.id);
}

import type { Finding } from '../domain/finding';
import { isOverdueAt, type FindingFile } from '../domain/findings';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Calendar, Instant, Zone } from '../domain/zone';
import { findingsIn } from '../messages/findings';
import type { Messages } from '../messages/messages';
import { shownCodes, shortId } from './log-sheet';
import { shown } from './shown';

const MINUTE = 60_000;

/** One line: number, areas, what it is, how grave, whose, by when, and how long overdue at `at`. */
export function findingLine(file: FindingFile, zone: Zone, at: Instant, say: Messages): string {
  const { id, areas, text, severity, due, owner } = file;
  return findingsIn(say.language).line({
    id: shortId(id),
    areas: shownCodes(areas, say),
    text: shown(text),
    severity,
    ...(due !== undefined && { due: dateTimeOf(zone, due) }),
    ...(owner !== undefined && { owner: shown(owner) }),
    ...(due !== undefined &&
      isOverdueAt(file, at) && { overdueBy: say.common.minutes(Math.floor((at - due) / MINUTE)) }),
  });
}

/** A finding for programs, with its keys in their order. */
export function findingFacts(file: FindingFile, zone: Zone, at: Instant): Record<string, unknown> {
  const { id, areas, text, severity, by, due, owner, resolved } = file;
  return {
    id,
    areas,
    text,
    severity,
    at: isoOf(zone, file.at),
    by,
    due: due === undefined ? null : isoOf(zone, due),
    owner: owner ?? null,
    resolvedAt: resolved === undefined ? null : isoOf(zone, resolved.at),
    resolvedBy: resolved?.by ?? null,
    note: resolved?.note ?? null,
    overdue: isOverdueAt(file, at),
  };
}

/** What `log` says of what was noticed on the tour: a line, and for programs a member. */
export function findingTold(
  finding: Finding,
  { calendar: { zone }, say, now }: Place,
): { readonly lines: readonly string[]; readonly facts: Record<string, unknown> } {
  // A dry run has no number.
  const facts = { ...findingFacts(finding, zone, now), ...(finding.id === '' && { id: null }) };
  return { lines: [findingLine(finding, zone, now, say)], facts: { finding: facts } };
}

interface Place {
  readonly calendar: Calendar;
  readonly say: Messages;
  readonly now: Instant;
}

import { isOpenAt, isOverdueAt, type FindingFile } from '../domain/findings';
import type { Site } from '../domain/site';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { findingsIn } from '../messages/findings';
import type { Messages } from '../messages/messages';
import { momentCell, shortMomentCell, termCell, textCell } from './cells';
import { shortId, shownCodes } from './log-sheet';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet, Tone } from './sheet';

interface Around {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
}

/** The keys of a finding in JSON and CSV, in their order. */
const KEYS = [
  ...['id', 'areas', 'severity', 'text', 'at', 'by', 'due', 'owner'],
  ...['resolvedAt', 'resolvedBy', 'note', 'overdue'],
] as const;

/** `rounds.finding-list/1`, and what else holds findings: in the order given. */
export function findingsSheet(
  files: readonly FindingFile[],
  around: Around,
  format = 'rounds.finding-list/1',
): Sheet {
  const { site, zone, at, say } = around;
  const { title, none } = findingsIn(say.language);
  const written = { site: site.name, at: dateTimeOf(zone, at) };
  const open = files.filter(file => isOpenAt(file, at)).length;
  const overdue = files.filter(file => isOverdueAt(file, at)).length;
  return {
    format,
    facts: { site: site.name, ...demoFact(site), at: isoOf(zone, at), open, overdueCount: overdue },
    rowsKey: 'findings',
    columns: columnsOf(say),
    rows: files.map(file => rowOf(file, around)),
    title: demoMarked(site, say, title({ ...written, open, overdue })),
    empty: demoMarked(site, say, none(written)),
  };
}

function columnsOf({ headings, language }: Messages): Column[] {
  const own = findingsIn(language).headings;
  const names: Readonly<Record<string, string>> = { ...headings, ...own };
  const data = (key: string): Column => ({ key, heading: names[key] ?? key, only: 'data' });
  const eye = (key: string, heading: string): Column => ({ key, heading, only: 'table' });
  return [
    ...KEYS.map(data),
    eye('short', headings.id),
    eye('shownAreas', headings.areas),
    eye('severity', headings.severity),
    eye('text', headings.text),
    eye('shortDue', own.due),
    eye('owner', headings.owner),
    eye('status', headings.status),
  ];
}

function rowOf(file: FindingFile, { zone, at, say }: Around): Row {
  const { id, areas, severity, text, by, due, owner, resolved } = file;
  const words = findingsIn(say.language);
  const tone = toneOf(file, at);
  return {
    id: textCell(id),
    short: textCell(shortId(id), tone),
    areas: { value: areas, text: areas.join('; ') },
    shownAreas: textCell(shownCodes(areas, say), tone),
    severity: termCell(severity, words.severity[severity], tone),
    text: textCell(text, tone),
    at: momentCell(zone, file.at),
    by: textCell(by),
    due: momentCell(zone, due),
    shortDue: { ...shortMomentCell(zone, due ?? null), tone },
    owner: textCell(owner, tone),
    resolvedAt: momentCell(zone, resolved?.at),
    resolvedBy: textCell(resolved?.by),
    note: textCell(resolved?.note),
    overdue: { value: isOverdueAt(file, at), text: isOverdueAt(file, at) ? words.status.overdue : '' },
    status: textCell(statusOf(file, zone, at, say), tone),
  };
}

function toneOf(file: FindingFile, at: Instant): Tone {
  if (!isOpenAt(file, at)) return 'dim';
  return isOverdueAt(file, at) ? 'bad' : 'plain';
}

function statusOf(file: FindingFile, zone: Zone, at: Instant, say: Messages): string {
  const { status, resolvedIs } = findingsIn(say.language);
  const { resolved, due } = file;
  if (resolved !== undefined && !isOpenAt(file, at)) {
    const { by, note } = resolved;
    return resolvedIs({ at: dateTimeOf(zone, resolved.at), by, ...(note !== undefined && { note }) });
  }
  if (due === undefined || !isOverdueAt(file, at)) return status.open;
  return say.board.overdueBy(say.common.minutes(Math.floor((at - due) / 60_000)));
}

import { dutiesWith, type Wish } from './area-duty';
import { parseDayOrMoment } from './moment';
import { nearest } from './near';
import { kindNamed, SEPARATORS } from './row-areas';
import type { Complain } from './row-fault';
import type { Area, AreaKind, Site } from './site';
import { cleanText, foldText, isCode } from './text';
import { activityOf, activityWords } from './activities';
import type { Calendar, Instant } from './zone';

/** The cell of a column, without blanks at its ends; empty where there is none. */
export type AreaCells = (key: string) => string;

export interface AreaRowContext {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly hasLog: boolean;
  /** How the file has described its areas so far. */
  readonly named: Map<string, string>;
  /** The line of the row, and those in which earlier duties stand; absent where there is no file. */
  readonly place?: { readonly line: number; readonly earlier: Map<string, number> };
}

const TEXTS = ['name', 'building', 'unit', 'floor', 'owner'] as const;
const LIMIT = 100;

/** The area as the row wants it; null where the row is bad. A blank cell leaves what was there. */
export function areaOf(
  cells: AreaCells,
  known: Area | undefined,
  context: AreaRowContext,
  complain: Complain,
): Area | null {
  let isGood = true;
  const tell: Complain = (column, problem) => {
    isGood = false;
    complain(column, problem);
  };
  const code = cells('code').normalize('NFC');
  if (code === '') tell('code', { kind: 'missing', what: 'code', example: '01-1-ST' });
  else if (!isCode(code)) tell('code', { kind: 'bad-code', code });
  if (known?.retired !== undefined) tell('code', { kind: 'area-retired', area: known.code });
  sayTwice(cells, code, context, tell);
  const kind = kindOf(cells('kind'), known, context.site, tell);
  const texts = TEXTS.map(key => [key, textOf(cells(key), key, tell)] as const).filter(
    ([, text]) => text !== '',
  );
  const tags = [
    ...new Set(
      cells('tags')
        .split(SEPARATORS)
        .map(tag => textOf(tag, 'tags', tell))
        .filter(Boolean),
    ),
  ];
  const wish = wishOf(cells, kind, context, tell);
  if (!isGood || kind === undefined || wish === undefined) return null;
  const duties = dutiesWith(known?.duties ?? [], wish, context, tell);
  if (duties === null) return null;
  return {
    ...{ code, name: code },
    ...known,
    ...Object.fromEntries(texts),
    kind: kind.id,
    ...(tags.length === 0 ? {} : { tags }),
    duties,
  };
}

/** A duty that stands in the file twice, or an area that it describes in two ways. */
function sayTwice(cells: AreaCells, code: string, { named, place }: AreaRowContext, tell: Complain): void {
  const area = foldText(code);
  const activity = foldText(cells('activity'));
  const first = place?.earlier.get(`${area}\t${activity}`);
  if (place !== undefined && first !== undefined && code !== '')
    tell('code', { kind: 'code-twice', code, lines: [first, place.line] });
  else place?.earlier.set(`${area}\t${activity}`, place.line);
  for (const key of [...TEXTS, 'kind', 'tags']) {
    const text = cells(key);
    const earlier = named.get(`${area}\t\t${key}`);
    if (text === '') continue;
    if (earlier === undefined) named.set(`${area}\t\t${key}`, text);
    else if (earlier !== text)
      tell(key, { kind: 'ambiguous', what: 'area', value: code, matches: [earlier, text] });
  }
}

function kindOf(word: string, known: Area | undefined, site: Site, tell: Complain): AreaKind | undefined {
  const kind = word === '' && known ? site.kinds.find(({ id }) => id === known.kind) : kindNamed(site, word);
  if (kind !== undefined) return kind;
  const ids = site.kinds.map(({ id }) => id);
  if (word === '')
    tell('kind', { kind: 'missing', what: 'kind', ...(ids[0] === undefined ? {} : { example: ids[0] }) });
  else {
    const words = site.kinds.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
    tell('kind', { kind: 'unknown', what: 'kind', value: word, near: nearest(word, words) });
  }
  return undefined;
}

function textOf(text: string, field: string, tell: Complain): string {
  const cleaned = cleanText(text, { limit: LIMIT });
  if (cleaned.ok) return cleaned.value;
  if ('limit' in cleaned.fault) tell(field, { kind: 'too-long', field, ...cleaned.fault });
  else tell(field, { kind: 'bad-character', field, ...cleaned.fault });
  return '';
}

/** What the row says is owed; what it leaves open is the kind's. */
function wishOf(
  cells: AreaCells,
  kind: AreaKind | undefined,
  context: AreaRowContext,
  tell: Complain,
): Wish | undefined {
  const activity = activityNamed(cells('activity'), kind, context.site, tell);
  const schedule = scheduleNamed(cells('schedule'), kind, context.site, tell);
  const since = instantOf(cells('since'), 'since', context, tell);
  const until = instantOf(cells('until'), 'until', context, tell);
  if (activity === undefined || schedule === undefined || since === null || until === null) return undefined;
  return {
    activity,
    schedule: cells('schedule') === '' ? { fallback: schedule } : { id: schedule },
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

function activityNamed(
  word: string,
  kind: AreaKind | undefined,
  site: Site,
  tell: Complain,
): string | undefined {
  const activity = word === '' ? kind?.activity : activityOf(site, word)?.id;
  if (activity !== undefined || word === '') return activity;
  const near = nearest(word, activityWords(site));
  tell('activity', { kind: 'unknown', what: 'activity', value: word, near });
  return undefined;
}

function scheduleNamed(
  word: string,
  kind: AreaKind | undefined,
  site: Site,
  tell: Complain,
): string | undefined {
  const wanted = word === '' ? kind?.schedule : word;
  if (wanted === undefined) return undefined;
  const schedule = site.schedules.find(({ id }) => foldText(id) === foldText(wanted));
  if (schedule !== undefined) return schedule.id;
  const near = nearest(
    wanted,
    site.schedules.map(({ id }) => id),
  );
  tell('schedule', { kind: 'unknown', what: 'schedule', value: wanted, near });
  return undefined;
}

/** Undefined where the cell is empty, null where it cannot be read. */
function instantOf(
  text: string,
  column: string,
  { calendar, now }: AreaRowContext,
  tell: Complain,
): Instant | null | undefined {
  if (text === '') return undefined;
  const read = parseDayOrMoment(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'), calendar, now);
  if (read.ok) return read.at;
  tell(column, { kind: 'moment-unreadable', text });
  return null;
}

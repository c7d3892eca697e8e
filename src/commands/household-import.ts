import { columnsOf, isHeading, type Headings } from '../domain/columns';
import { endOf, householdIn, withArea, withHousehold, type HouseholdArea } from '../domain/household';
import type { Site } from '../domain/site';
import { headed } from '../domain/table-rows';
import { isRefusal, Refusal, type RowProblem } from '../problem';
import { readCsv, type CsvFile } from '../store/csv';
import { resolve } from '../store/folder';
import { readWholeFile } from '../store/whole-file';
import { householdsIn } from '../messages/households';
import { householdsSheet } from '../views/household-sheet';
import { shown } from '../views/shown';
import { command, type Outcome } from './command';
import { columnsMapped, refusedRows } from './file-rows';
import { householdsAt } from './household-known';
import {
  channelOf,
  newHousehold,
  peopleOf,
  responsible,
  type HouseholdWords,
  type Place,
} from './household-wish';
import type { Kit } from './kit';
import { changeSite, dayOf, isSame } from './setup';

const HEADINGS: Headings = {
  room: ['户号', '房号', '房间', '门牌', 'household'],
  owner: ['责任人', '负责人'],
  people: ['人数'],
  start: ['开始', '起始', '开始日期', '隔离开始'],
  end: ['结束', '截止', '结束日期', '隔离结束'],
  days: ['天数'],
  channel: ['联系方式', '方式'],
  code: ['代号', '编号'],
  reason: ['原因', '说明'],
};
const FIELDS = Object.keys(HEADINGS) as (keyof HouseholdWords)[];

export const householdImportCommand = command({
  name: 'household import',
  mode: 'writes',
  arguments: ['FILE'],
  options: {
    map: { value: 'NAME=COLUMN', many: true },
    ignore: { value: 'COLUMN', many: true },
    dryRun: {},
  },
  run: async (kit, [file = ''], options) => {
    const rows = wordsOf(file, csvOf(file, kit), columnsMapped(options.map ?? []), options.ignore ?? []);
    if (options.dryRun === true) {
      const { site, calendar, now } = kit;
      return answered(file, kit, { ...understood(file, rows, { site, calendar, now }), isDry: true });
    }
    const { result } = await changeSite(kit, options, setting => ({
      ok: true,
      ...understood(file, rows, setting),
    }));
    return answered(file, kit, { ...result, isDry: false });
  },
});

interface WordsRow {
  readonly line: number;
  readonly words: HouseholdWords;
}

function csvOf(file: string, { world }: Kit): CsvFile {
  const path = resolve(world.cwd, file);
  try {
    return readCsv(readWholeFile(path), path);
  } catch (error) {
    if (!isRefusal(error) || error.problem.kind !== 'bad-file') throw error;
    throw refusedRows(file, [{ line: error.problem.line ?? 1, problem: error.problem }]);
  }
}

function wordsOf(
  file: string,
  csv: CsvFile,
  map: Readonly<Record<string, readonly string[]>>,
  ignore: readonly string[],
): WordsRow[] {
  const { header, line, rows } = headed(csv.header, csv.rows, isHeading({ headings: HEADINGS, map }));
  const required = [{ field: 'room', ways: ['--map room=…'] }];
  const read = columnsOf(header, { headings: HEADINGS, map, ignore, line, required });
  if (!read.ok) throw refusedRows(file, read.problems);
  return rows
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
    .map(({ line: number, cells }) => {
      const texts = FIELDS.map(field => {
        const parts = (read.columns.get(field) ?? []).map(index => (cells[index] ?? '').trim());
        return [field, parts.join(' ').trim()] as const;
      }).filter(([field, text]) => field === 'room' || text !== '');
      return { line: number, words: { room: '', ...Object.fromEntries(texts) } };
    });
}

interface Understood {
  readonly site: Site;
  readonly added: number;
  readonly changed: number;
}

/** All rows or none: every bad one is named. A room that is in quarantine already keeps its household. */
function understood(file: string, rows: readonly WordsRow[], place: Place): Understood {
  const problems: RowProblem[] = [];
  let [site, added, changed] = [place.site, 0, 0];
  for (const { line, words } of rows) {
    try {
      const known = householdIn(site, words.room, place.now, place.calendar);
      const here = { ...place, site };
      if (known === undefined) {
        site = withHousehold(site, newHousehold(words, here), here);
        added += 1;
        continue;
      }
      const next = changedBy(known, words, here);
      if (isSame(next, known)) continue;
      site = withArea(site, next);
      changed += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      problems.push({ line, problem: error.problem });
    }
  }
  if (problems.length > 0) throw refusedRows(file, problems);
  return { site, added, changed };
}

/** Who looks after it, how many live there and how they are reached; another start or end is not for a list to say. */
function changedBy(known: HouseholdArea, words: HouseholdWords, place: Place): HouseholdArea {
  const { owner, people, channel, start, end } = words;
  const { household } = known;
  if (start !== undefined && dayOf(start, place) !== household.start)
    throw fixed('start', start, household.start);
  if (end !== undefined && dayOf(end, place) !== endOf(household)) throw fixed('end', end, endOf(household));
  return {
    ...known,
    owner: owner === undefined ? responsible(known.owner, place) : responsible(owner, place),
    household: {
      ...household,
      ...(people !== undefined && { people: peopleOf(people) }),
      ...(channel !== undefined && { channel: channelOf(channel) }),
    },
  };
}

function fixed(option: string, value: string, allowed: string): Refusal {
  return new Refusal({ kind: 'option-value', option, value, allowed });
}

function answered(
  file: string,
  kit: Kit,
  { site, added, changed, isDry }: Understood & { readonly isDry: boolean },
): Outcome {
  const { store, calendar, now, say } = kit;
  const lines = householdsAt({ store, site, calendar, now }, now).filter(({ phase }) => phase !== 'over');
  const around = { site, zone: calendar.zone, at: now, say, reveal: false };
  const sheet = householdsSheet(lines, around, 'rounds.household-import/1');
  return {
    sheet: { ...sheet, facts: { ...sheet.facts, file, dryRun: isDry, added, changed } },
    text: [
      householdsIn(say.language).imported({ file: shown(file), added, changed, isDry }),
      ...(sheet.foot ?? []),
    ],
  };
}

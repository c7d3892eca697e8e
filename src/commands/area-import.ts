import { understandAreas, type AreaRows } from '../domain/area-rows';
import type { Site } from '../domain/site';
import { dateTimeOf } from '../domain/wall';
import type { Calendar, Instant } from '../domain/zone';
import { isRefusal, Refusal } from '../problem';
import { readCsv, type CsvFile } from '../store/csv';
import { resolve } from '../store/folder';
import { readWholeFile } from '../store/whole-file';
import { areasSheet } from '../views/area-sheet';
import { command, type Outcome } from './command';
import type { Kit } from './kit';
import { changeSite, isSame } from './setup';

/** Bad rows that are named one by one; of the rest the number is told. */
const MOST_NAMED = 20;

export const areaImportCommand = command({
  name: 'area import',
  mode: 'writes',
  arguments: ['FILE'],
  options: { dryRun: {} },
  run: async (kit, [file = ''], options) => {
    const csv = csvOf(file, kit);
    if (options.dryRun) {
      const { site, calendar, now, store } = kit;
      const read = understood(file, csv, { site, calendar, now, hasLog: store.hasLog() });
      return answered(file, kit, { before: site, calendar, now, read, isDry: true });
    }
    const { before, calendar, now, result } = await changeSite(kit, options, setting => {
      const read = understood(file, csv, setting);
      return { ok: true, site: read.site, read };
    });
    return answered(file, kit, { before, calendar, now, read: result.read, isDry: false });
  },
});

type Understood = Extract<AreaRows, { readonly ok: true }>;

/** A file that cannot be read as a table is bad input, not damage of the site. */
function csvOf(file: string, { world }: Kit): CsvFile {
  const path = resolve(world.cwd, file);
  try {
    return readCsv(readWholeFile(path), path);
  } catch (error) {
    if (!isRefusal(error) || error.problem.kind !== 'bad-file') throw error;
    const row = { line: error.problem.line ?? 1, problem: error.problem };
    throw new Refusal({ kind: 'rows', file, rows: [row], total: 1 });
  }
}

function understood(
  file: string,
  { header, rows }: CsvFile,
  present: { site: Site; calendar: Calendar; now: Instant; hasLog: boolean },
): Understood {
  const read = understandAreas(header, rows, present);
  if (read.ok) return read;
  const { problems } = read;
  throw new Refusal({ kind: 'rows', file, rows: problems.slice(0, MOST_NAMED), total: problems.length });
}

interface Answer {
  readonly before: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly read: Understood;
  readonly isDry: boolean;
}

function answered(file: string, { say }: Kit, { before, calendar, now, read, isDry }: Answer): Outcome {
  const { zone } = calendar;
  const touched = new Set([...read.added, ...read.changed]);
  const areas = read.site.areas.filter(({ code }) => touched.has(code));
  const sheet = areasSheet(areas, { site: read.site, zone, at: now, say }, 'rounds.area-import/1');
  const counts = { added: read.added.length, changed: read.changed.length };
  const line = isDry ? say.setup.wouldImport : say.setup.imported;
  const begun = new Set(newDuties(before, read.site).map(since => dateTimeOf(zone, since)));
  const [from] = begun;
  return {
    sheet: { ...sheet, facts: { ...sheet.facts, file, dryRun: isDry, ...counts } },
    text: [
      line({ file, ...counts }),
      ...(from === undefined ? [] : [say.setup.newDuties(begun.size === 1 ? from : null)]),
    ],
  };
}

/** Since when those duties are owed that were not there before. */
function newDuties(before: Site, after: Site): Instant[] {
  const old = new Map(before.areas.map(area => [area.code, area.duties]));
  return after.areas.flatMap(({ code, duties }) =>
    duties
      .filter(duty => !old.get(code)?.some(other => isSame(other, duty)))
      .filter(({ until }) => until === undefined)
      .map(({ since }) => since),
  );
}

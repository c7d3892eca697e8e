import { understandAreas, type AreaRows, type AreaRowsOptions } from '../domain/area-rows';
import type { Site } from '../domain/site';
import { dateTimeOf } from '../domain/wall';
import type { Calendar, Instant } from '../domain/zone';
import { isRefusal } from '../problem';
import { readCsv, type CsvFile } from '../store/csv';
import { resolve } from '../store/folder';
import { readWholeFile } from '../store/whole-file';
import { areasSheet } from '../views/area-sheet';
import { command, type Outcome } from './command';
import { columnsMapped, refusedRows } from './file-rows';
import type { Kit } from './kit';
import { changeSite, isSame } from './setup';

export const areaImportCommand = command({
  name: 'area import',
  mode: 'writes',
  arguments: ['FILE'],
  options: {
    map: { value: 'NAME=COLUMN', many: true },
    ignore: { value: 'COLUMN', many: true },
    dryRun: {},
  },
  run: async (kit, [file = ''], options) => {
    const csv = csvOf(file, kit);
    const wishes = { map: columnsMapped(options.map ?? []), ignore: options.ignore ?? [] };
    if (options.dryRun) {
      const { site, calendar, now, store } = kit;
      const read = understood(file, csv, { site, calendar, now, hasLog: store.hasLog(), ...wishes });
      return answered(file, kit, { before: site, calendar, now, read, isDry: true });
    }
    const { before, calendar, now, result } = await changeSite(kit, options, setting => {
      const read = understood(file, csv, { ...setting, ...wishes });
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
    throw refusedRows(file, [{ line: error.problem.line ?? 1, problem: error.problem }]);
  }
}

function understood(file: string, { header, rows }: CsvFile, options: AreaRowsOptions): Understood {
  const read = understandAreas(header, rows, options);
  if (read.ok) return read;
  throw refusedRows(file, read.problems);
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
    ...(read.headerLine === 1 ? {} : { note: [say.importing.headingsIn(read.headerLine)] }),
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

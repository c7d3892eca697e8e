import type { RoundsDraft } from '../domain/entry';
import { understandRows, type RoundRows } from '../domain/round-rows';
import type { Person, Site } from '../domain/site';
import { foldText } from '../domain/text';
import { siteDayOf } from '../domain/wall';
import type { Calendar, Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { CsvFile } from '../store/csv';
import { writeHistory } from '../store/history';
import { importLines, importSheet, type ImportFacts } from '../views/import-sheet';
import { command, type Outcome, type OptionValues } from './command';
import { columnsMapped, pairs, refusedRows } from './file-rows';
import type { Kit } from './kit';
import { storeWorldOf } from './open-kit';
import { readTable } from './read-table';
import { changeSite } from './setup';

const OPTIONS = {
  map: { value: 'NAME=COLUMN', many: true },
  set: { value: 'NAME=VALUE', many: true },
  ignore: { value: 'COLUMN', many: true },
  createAreas: {},
  kind: { value: 'KIND' },
  dryRun: {},
} as const;
type Options = OptionValues<typeof OPTIONS>;

export const importCommand = command({
  name: 'import',
  mode: 'writes',
  arguments: ['FILE'],
  options: OPTIONS,
  run: async (kit, [file = ''], options): Promise<Outcome> => {
    refuseLog(kit);
    const table = readTable(file, kit.world);
    if (options.dryRun) {
      const { site, calendar, now } = kit;
      const read = understood(file, table, options, { site, calendar, now });
      const sheet = sheetOf(read, factsOf(file, true, read, calendar), calendar, kit);
      return { sheet, note: noteOf(read, kit) };
    }
    const { calendar, result } = await changeSite(kit, options, setting => {
      // Somebody may have logged while the lock was waited for.
      refuseLog(kit);
      const read = understood(file, table, options, setting);
      return { ok: true, site: read.site, read, by: setting.by };
    });
    const { read, by } = result;
    const { world, waitSeconds, say } = kit;
    await writeHistory(kit.folder, read.drafts, storeWorldOf(world), { waitSeconds, by });
    const facts = factsOf(file, false, read, calendar);
    const sheet = sheetOf(read, facts, calendar, kit);
    return { sheet, text: importLines(facts, say), note: noteOf(read, kit) };
  },
});

function refuseLog({ store }: Pick<Kit, 'store'>): void {
  if (store.hasLog()) throw new Refusal({ kind: 'log-not-empty' });
}

type Rows = Extract<RoundRows, { readonly ok: true }>;

interface Understood extends Rows {
  /** With the areas and people that the file brings along. */
  readonly site: Site;
  readonly newPeople: readonly Person[];
}

function understood(
  file: string,
  { header, rows }: CsvFile,
  options: Options,
  present: { readonly site: Site; readonly calendar: Calendar; readonly now: Instant },
): Understood {
  const read = understandRows(header, rows, { ...present, ...wishesOf(options) });
  if (!read.ok) throw refusedRows(file, read.problems);
  if (read.drafts.length === 0) {
    const problem = { kind: 'bad-file', path: file, fault: 'empty' } as const;
    throw refusedRows(file, [{ line: read.headerLine, problem }]);
  }
  const { site } = present;
  const newPeople = strangersIn(read.drafts, site);
  return {
    ...read,
    newPeople,
    site: { ...site, areas: [...site.areas, ...read.newAreas], people: [...site.people, ...newPeople] },
  };
}

/** Those whom the list of the site does not hold yet; a site without a list needs none. */
function strangersIn(drafts: readonly RoundsDraft[], { people }: Site): Person[] {
  if (people.length === 0) return [];
  const known = new Set(people.map(({ name }) => foldText(name)));
  const names = new Set(drafts.flatMap(({ by }) => by.split('; ')));
  return [...names].filter(name => !known.has(foldText(name))).map(name => ({ name }));
}

function wishesOf({ map = [], set = [], ignore = [], kind, createAreas = false }: Options) {
  return {
    map: columnsMapped(map),
    ignore,
    set: {
      ...(kind === undefined ? {} : { kind }),
      ...Object.fromEntries(pairs('--set', set, 'activity=cleaning')),
    },
    createAreas,
  };
}

function factsOf(file: string, dryRun: boolean, read: Understood, calendar: Calendar): ImportFacts {
  const days = read.drafts.map(({ at }) => siteDayOf(calendar, at)).sort();
  return {
    file,
    dryRun,
    entries: read.drafts.length,
    rounds: read.drafts.reduce((sum, { areas }) => sum + areas.length, 0),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    newAreas: read.newAreas.map(({ code }) => code),
    newPeople: read.newPeople.map(({ name }) => name),
  };
}

function noteOf({ headerLine }: Understood, { say }: Kit): string[] {
  return headerLine === 1 ? [] : [say.importing.headingsIn(headerLine)];
}

function sheetOf({ shown, site }: Understood, facts: ImportFacts, { zone }: Calendar, { say }: Kit) {
  return importSheet(shown, facts, { trade: site, zone, say });
}

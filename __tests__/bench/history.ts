// Makes the made-up compound's log for the bench, or lets a kept one live on until now:
// `make FOLDER DAYS ZONE`, `grow FOLDER`. FOLDER then holds site/, state/, rounds.tsv and about.json.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSite, demoStart } from '../../src/domain/demo';
import { demoDrafts } from '../../src/domain/demo-rounds';
import type { Draft } from '../../src/domain/entry';
import type { Site } from '../../src/domain/site';
import type { Calendar, Instant } from '../../src/domain/zone';
import { createSite } from '../../src/store/create-site';
import { writeHistory } from '../../src/store/history';
import { newSiteId } from '../../src/store/ids';
import { openStore } from '../../src/store/open-store';
import type { StoreWorld } from '../../src/store/store';
import { machine } from '../../src/world/real';

interface About {
  readonly days: number;
  readonly zone: string;
  /** Everything recorded up to here is in the log. */
  readonly until: Instant;
  readonly rounds: number;
  readonly entries: number;
  readonly areas: readonly string[];
  /** Of whom and where the measured rounds are. */
  readonly person: string;
  readonly area: string;
}

const SEED = 1;
const DAY = 86_400_000;
/** A slip of paper may be typed in a day after the round. */
const LATEST_SLIP = 2 * DAY;

const outside = machine({ writeAll: () => undefined, isDevice: () => false });

async function make(place: string, days: number, timezone: string): Promise<void> {
  const now = outside.now();
  const calendar: Calendar = { zone: outside.zone(timezone), dayStart: '00:00' };
  const lived = { seed: SEED, days, now, language: 'zh-CN', timezone, calendar } as const;
  const site = demoSite({ ...lived, id: newSiteId() });
  const world = worldAt(place, () => now);
  createSite(join(place, 'site'), site, world);
  writeFileSync(rowsIn(place), `id\tarea\tactivity\tat\trecordedAt\tby\tmethod\tagent\tstrength\n`);
  const rows = rowWriter(place, 0);
  const drafts = demoDrafts(site, calendar, { seed: SEED, from: demoStart(lived), until: now });
  const { entries } = await writeHistory(join(place, 'site'), rows.passing(drafts), world, {
    waitSeconds: 0,
    by: 'bench',
  });
  rows.finish();
  const areas = site.areas.map(({ code }) => code);
  keep(place, { days, zone: timezone, until: now, rounds: rows.count(), entries, areas, ...measured(site) });
}

/** What happened since is appended as the compound would have done it: one command a tour. */
async function grow(place: string): Promise<void> {
  const about = JSON.parse(readFileSync(join(place, 'about.json'), 'utf8')) as About;
  const calendar: Calendar = { zone: outside.zone(about.zone), dayStart: '00:00' };
  let clock = outside.now();
  const until = clock;
  const store = openStore(
    join(place, 'site'),
    worldAt(place, () => clock),
  );
  const from = about.until - LATEST_SLIP;
  const rows = rowWriter(place, about.rounds);
  let entries = 0;
  for (const draft of rows.passing(
    demoDrafts(store.site(), calendar, { seed: SEED, from, until }),
    about.until,
  )) {
    clock = draft.recordedAt;
    await store.write({ waitSeconds: 0 }, tx => tx.append(draft));
    entries += 1;
  }
  rows.finish();
  keep(place, { ...about, until, rounds: rows.count(), entries: about.entries + entries });
}

function measured(site: Site): Pick<About, 'person' | 'area'> {
  const [person, area] = [site.people[0]?.name, site.areas.find(({ kind }) => kind === 'stairwell')?.code];
  if (person === undefined || area === undefined)
    throw new Error('the made-up compound has nobody or no stairwell');
  return { person, area };
}

/** Notes the rounds as tab-separated rows on their way by, for those who keep them in other ways. */
function rowWriter(place: string, before: number) {
  let count = before;
  let waiting: string[] = [];
  function finish(): void {
    appendFileSync(rowsIn(place), waiting.join(''));
    waiting = [];
  }
  function* passing(drafts: Iterable<Draft>, after = -Infinity): Generator<Draft> {
    for (const draft of drafts) {
      if (draft.recordedAt <= after) continue;
      for (const row of rowsOf(draft)) waiting.push(`${String((count += 1))}\t${row}\n`);
      if (waiting.length > 10_000) finish();
      yield draft;
    }
  }
  return { passing, finish, count: () => count };
}

function rowsOf(draft: Draft): string[] {
  if (draft.kind !== 'rounds') return [];
  const iso = (instant: Instant): string => new Date(instant).toISOString();
  const { method = '', agent = '', strength = '' } = draft.fields;
  const shared = [
    draft.activity,
    iso(draft.at),
    iso(draft.recordedAt),
    draft.by,
    method,
    agent,
    strength,
  ].join('\t');
  return draft.areas.map(area => `${area}\t${shared}`);
}

function worldAt(place: string, now: () => Instant): StoreWorld {
  return { ...outside, now, account: 'bench', stateFolder: join(place, 'state', 'rounds') };
}

function keep(place: string, about: About): void {
  writeFileSync(join(place, 'about.json'), `${JSON.stringify(about)}\n`);
}

function rowsIn(place: string): string {
  return join(place, 'rounds.tsv');
}

const [verb, place = '', days, zone = ''] = process.argv.slice(2);
void (verb === 'make' ? make(place, Number(days), zone) : grow(place));

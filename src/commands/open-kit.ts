import { parseMoment } from '../domain/moment';
import type { Language, Site } from '../domain/site';
import type { Calendar, Instant } from '../domain/zone';
import { isRefusal, Refusal, type Damage, type Notice } from '../problem';
import type { Messages } from '../messages/messages';
import { openStore } from '../store/open-store';
import { stateFolderOf } from '../store/folder';
import type { Store } from '../store/store';
import type { World } from '../world/world';
import type { Kit } from './kit';

/** What the readings turned up on the way: told on standard error after the answer. */
export interface Findings {
  readonly damage: Damage[];
  readonly notices: Notice[];
}

interface KitOptions {
  readonly by?: string;
  readonly at?: string;
  readonly wait?: string;
  readonly yes?: boolean;
}

const DEFAULT_WAIT_SECONDS = 10;

/** The chosen folder, read when it is first asked for and only once. */
export interface Opened {
  readonly folder: string;
  readonly store: () => Store;
  readonly site: () => Site;
  readonly findings: Findings;
}

export function openFolder(folder: string, world: World): Opened {
  const findings: Findings = { damage: [], notices: [] };
  const store = once(() => watched(openStore(folder, storeWorldOf(world)), findings));
  return { folder, store, site: once(() => store().site()), findings };
}

/** The language of the site, where there is one that can be read: what cannot is said by the command itself. */
export function languageOfSite(opened: Opened): Language | undefined {
  try {
    return opened.site().language;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Everything a command may touch, each part made when it is first asked for. `knownAt`: `--known-at`, where given. */
export function openKit(
  opened: Opened,
  world: World,
  say: Messages,
  options: KitOptions,
  reads: boolean,
  knownAt?: Instant,
): Kit {
  const { store, site } = opened;
  const now = world.now();
  const calendar = once((): Calendar => calendarOf(site(), world));
  return {
    now,
    folder: opened.folder,
    say,
    world,
    get store() {
      return store();
    },
    get site() {
      return site();
    },
    get calendar() {
      return calendar();
    },
    get by() {
      return options.by ?? world.env.ROUNDS_BY ?? world.account;
    },
    get at() {
      // What was known at a moment is judged as of that moment: so the report of then comes out once more.
      return reads && options.at !== undefined ? momentOf(options.at, calendar(), now) : (knownAt ?? now);
    },
    waitSeconds: waitOf(options.wait),
    yes: options.yes === true,
    canAsk: world.out.isTerminal && world.in.isTerminal,
  };
}

export function calendarOf(site: Site, world: World): Calendar {
  return { zone: world.zone(site.timezone), dayStart: site.dayStart };
}

export function storeWorldOf(world: World): Parameters<typeof openStore>[1] {
  return {
    now: () => world.now(),
    sleep: milliseconds => world.sleep(milliseconds),
    zone: name => world.zone(name),
    get account() {
      return world.account;
    },
    stateFolder: stateFolderOf(world.env, world.process.platform),
    process: world.process,
  };
}

/** A MOMENT as typed, or a Refusal. */
export function momentOf(text: string, calendar: Calendar, now: Instant): Instant {
  const moment = parseMoment(text, calendar, now);
  if (!moment.ok) throw new Refusal({ kind: 'moment-unreadable', text });
  return moment.at;
}

function waitOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_WAIT_SECONDS;
  const seconds = Number(text);
  if (!/^\d{1,5}(\.\d+)?$/.test(text))
    throw new Refusal({ kind: 'option-value', option: '--wait', value: text, allowed: '0..99999' });
  return seconds;
}

/** The store, with the damage and the notices of every reading and writing noted down, each once. */
function watched(store: Store, findings: Findings): Store {
  const note = <T extends object>(known: T[], found: readonly T[]): void => {
    for (const each of found) if (!known.some(other => isSame(other, each))) known.push(each);
  };
  return {
    ...store,
    log: span => {
      const reading = store.log(span);
      note(findings.damage, reading.damage);
      note(findings.notices, reading.notices);
      return reading;
    },
    write: async (options, work) => {
      const written = await store.write(options, work);
      note(findings.notices, written.notices);
      return written;
    },
  };
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

import { newBalance } from '../domain/balance';
import type { Entry } from '../domain/entry';
import { addDays } from '../domain/day';
import { numbersOf } from '../domain/entry-rounds';
import { dayStartOf } from '../domain/wall';
import type { Calendar, Day, Instant } from '../domain/zone';
import { isRefusal, Refusal, type Damage, type Notice } from '../problem';
import { damageOfFolder } from './check-folder';
import { damageOfLine, damageOfLineEnds, damageOfOpening, type Proof } from './check-line';
import { compareSite } from './check-site';
import { lossesIn } from './losses';
import { readDay, type DayReading, type Debris, type Link } from './day-file';
import { bytesOfDay, daysIn } from './day-files';
import { dayFileName, logIn } from './folder';
import type { Fs } from './fs';
import { sealOf, type Seal } from './seal';
import type { DiskSite } from './site-codec';
import { applyChanges } from './site-diff';
import type { SiteFile } from './site-file';
import type { CheckReport, StoreWorld } from './store';
import { compareWitness, readHeads } from './witness';

interface Checked {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly site: SiteFile;
}

/** No list that a person reads is longer. */
const MOST = 1000;

/** Reads and proves everything; in memory are never more than two days. Throws only where `site.json` cannot be read. */
export function checkStore(
  { fs, folder, world, site }: Checked,
  { against = [] }: { readonly against?: readonly Seal[] } = {},
): CheckReport {
  const { id, timezone, dayStart, areas } = site.read();
  const heads = readHeads(fs, world.stateFolder, id);
  const kept = heads && Object.hasOwn(heads, folder) ? heads[folder]?.seq : undefined;
  const calendar = { zone: world.zone(timezone), dayStart };
  const walk = new Walk(
    calendar,
    new Set(areas.map(({ code }) => code)),
    new Set([kept, ...against.map(({ seq }) => seq)]),
  );
  const days = daysIn(fs, logIn(folder));
  for (const day of days) walk.take(day, () => bytesOfDay(fs, logIn(folder), day));
  walk.end();
  const { link, day, marked } = walk;
  const head = link && { ...link, day };
  const witness = compareWitness(heads, folder, head, seq => marked.get(seq)?.hash);
  const { disk, before, after, newestAt } = walk;
  const recorded = compareSite({ folder, site, disk, before, after, calendar, newestAt });
  const damage = [
    ...walk.damage,
    ...witness.damage,
    ...against.flatMap(seal => damageOfSeal(seal, marked.get(seal.seq), walk)),
    ...recorded.damage,
    ...damageOfFolder(fs, folder, world),
  ];
  return {
    damage: damage.slice(0, MOST),
    notices: [
      ...witness.notices,
      ...recorded.notices,
      ...walk.restored,
      ...(site.hasBom ? [{ kind: 'bom' } as const] : []),
    ],
    ...{ files: days.length, lines: walk.lines, head },
  };
}

interface Marked extends Link {
  readonly file: string;
  readonly line: number;
}

function damageOfSeal(seal: Seal, line: Marked | undefined, walk: Walk): Damage[] {
  if (line === undefined)
    return [{ file: 'log', what: 'seal-differs', saved: seal.seq, found: walk.link?.seq ?? 0 }];
  const { file, line: number } = line;
  if (sealOf(line) === `${seal.seq}:${seal.code}`) return [];
  return [{ file, line: number, what: 'seal-differs', saved: seal.seq, detail: seal.code }];
}

/** The walk through all files, oldest first. */
class Walk {
  readonly damage: Damage[] = [];
  readonly marked = new Map<number, Marked>();
  lines = 0;
  link: Link | null = null;
  day: Day = '';
  newestAt: Instant | null = null;
  /** What the setup entries make so far. */
  disk: DiskSite | null = null;
  before: string | undefined;
  after: string | undefined;
  readonly restored: Notice[] = [];
  /** The number of the last record of the day. */
  private lastNumber = 0;
  /** What lies after the last sound line of the files before. */
  private unfinished: Debris | null = null;
  private readonly balance = newBalance();
  private readonly strangers = new Set<string>();

  constructor(
    private readonly calendar: Calendar,
    private readonly areas: ReadonlySet<string>,
    private readonly marks: ReadonlySet<number | undefined>,
  ) {}

  take(day: Day, read: () => Buffer): void {
    let bytes: Buffer;
    try {
      bytes = read();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.damage.push(...damageOfRefusal(error, day));
      return;
    }
    const setup = this.after;
    this.lastNumber = 0;
    const reading = this.prove(bytes, day);
    this.damage.push(...reading.damage, ...reading.forks, ...damageOfLineEnds(bytes, day));
    if (reading.tail !== null) {
      this.damage.push(...damageOfOpening(reading, this.balance, setup));
      reading.entries.forEach(this.balance.take);
      this.day = day;
    }
    if (reading.newer !== null)
      this.damage.push({ file: dayFileName(day), what: 'newer-version', detail: reading.newer });
    this.unfinished = reading.debris ?? this.unfinished;
  }

  /** What the newest file ends with is fenced by the next writer; nobody but a crash should have left it. */
  end(): void {
    if (this.unfinished?.plausible === false) this.damage.push(...this.unfinished.untold);
  }

  private prove(bytes: Buffer, day: Day): DayReading {
    const begins = dayStartOf(this.calendar, day);
    const ends = dayStartOf(this.calendar, addDays(day, 1));
    const proof: Proof = { bytes, day, begins, ends, compactDay: day.replaceAll('-', '') };
    const file = dayFileName(day);
    return readDay(bytes, day, this.link, (line, link, entry, fenced) => {
      const torn = this.tornBefore(entry, fenced);
      this.damage.push(...damageOfLine(proof, this.link, line, link, entry, torn));
      this.lines += 1;
      this.link = link;
      if (this.marks.has(link.seq)) this.marked.set(link.seq, { ...link, file, line: line.number });
      if (entry !== null) this.note(entry, file, line.number);
    });
  }

  /** What the line must say that it fenced. What a file leaves unfinished and the next does not name is damage. */
  private tornBefore(entry: Entry | null, fenced: Buffer | null): Buffer | null {
    const { unfinished } = this;
    this.unfinished = null;
    if (fenced !== null || unfinished === null) return fenced;
    if (entry?.torn !== undefined) return unfinished.bytes;
    if (entry !== null) this.damage.push(...unfinished.untold);
    return null;
  }

  private note(entry: Entry, file: string, line: number): void {
    this.newestAt = Math.max(entry.recordedAt, this.newestAt ?? entry.recordedAt);
    if (entry.kind === 'setup') {
      this.disk = applyChanges(this.disk ?? {}, entry.changes);
      this.before = entry.before;
      this.after = entry.after;
    }
    if ('id' in entry) {
      const number = Number(entry.id.slice(entry.id.lastIndexOf('-') + 1));
      if (number <= this.lastNumber) this.damage.push({ file, line, what: 'id-twice', detail: entry.id });
      this.lastNumber = Math.max(this.lastNumber, number + numbersOf(entry) - 1);
    }
    if (entry.kind === 'restoration') this.restored.push(...lossesIn([entry]));
    if (!('areas' in entry)) return;
    for (const area of entry.areas) {
      if (this.areas.has(area) || this.strangers.has(area)) continue;
      this.strangers.add(area);
      this.damage.push({ file, line, what: 'unknown-area', detail: area });
    }
  }
}

/** A file that cannot be read is damage here, and the walk goes on. */
function damageOfRefusal({ problem }: Refusal, day: Day): Damage[] {
  if (problem.kind === 'damaged') return [...problem.damage];
  if (problem.kind !== 'unreadable') throw new Refusal(problem);
  return [{ file: dayFileName(day), what: 'strange-file', detail: problem.cause }];
}

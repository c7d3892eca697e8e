import { LowSync } from 'lowdb';
import type { Site } from '../domain/site';
import type { StoreWorld } from './store';
import type { Refusal } from '../problem';
import { replaceFile, type Wait } from './durable-file';
import { digestOfChecked, keepChecked } from './checked-site';
import { sha256Of } from './digest';
import { siteFileIn } from './folder';
import { randomText } from './ids';
import type { Fs } from './fs';
import { SafeJson } from './safe-json';
import { olderVersion, type Steps } from './site-versions';
import { isSiteId } from './site-schema';
import { diskSiteOf, siteOf, siteOfChecked, textOfSite, type DiskSite } from './site-codec';

/** Bytes; ten thousand areas are three million. */
const LARGEST_SITE = 32 * 1024 * 1024;

interface Options {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: Pick<StoreWorld, 'zone' | 'process' | 'stateFolder'>;
  readonly wait: Wait;
  /** From older formats to the newest, if not those that there are. */
  readonly steps?: Steps;
  /** Says why there is no `site.json`. */
  readonly missing: () => Refusal;
}

/** `site.json`: what was read last, and the bytes that it was read from. */
export class SiteFile {
  private readonly json: SafeJson<Site>;
  private readonly low: LowSync<Site | null>;
  private readonly path: string;
  /** Of bytes that were found right before, as it was kept then. */
  private kept: { readonly bytes: Buffer; readonly digest: string } | null = null;

  constructor(private readonly options: Options) {
    const { fs, folder, world, wait, steps } = options;
    const path = siteFileIn(folder);
    this.path = path;
    const codec = {
      decode: (value: unknown) => siteOf(value, path, steps),
      encode: (site: Site) => textOfSite(this.diskOf(site)),
      asWritten: (disk: object) => textOfSite(disk as DiskSite),
      known: (bytes: Buffer) => this.knownIn(bytes),
    };
    this.json = new SafeJson<Site>({ fs, path, wait, codec, pid: world.process.pid, limit: LARGEST_SITE });
    this.low = new LowSync<Site | null>(this.json as SafeJson<Site | null>, null);
  }

  /** Throws `no-site`, `bad-file`, `newer-version`, `unreadable`. */
  read(): Site {
    this.low.data = null;
    this.low.read();
    if (this.low.data === null) throw this.options.missing();
    return this.low.data;
  }

  /** The site read last, or read now. */
  get site(): Site {
    return this.low.data ?? this.read();
  }

  private knownIn(bytes: Buffer): Site | null {
    const { fs, world } = this.options;
    const value = parsed(bytes);
    if (value === null) return null;
    const { id } = value;
    if (typeof id !== 'string' || !isSiteId(id) || olderVersion(value) !== null) return null;
    const digest = digestOfChecked(fs, world.stateFolder, id, bytes);
    if (digest === null) return null;
    this.kept = { bytes, digest };
    return siteOfChecked(value);
  }

  get hasBom(): boolean {
    return this.json.bom;
  }

  get bytes(): Buffer {
    if (this.json.bytes === null) this.read();
    return this.json.bytes ?? Buffer.alloc(0);
  }

  /** SHA-256 of the bytes. */
  get digest(): string {
    const { bytes, kept } = this;
    return kept?.bytes === bytes ? kept.digest : sha256Of(bytes);
  }

  /** Under the lock: the next command need not look at these bytes again. */
  keepChecked(): void {
    const { bytes, kept, options, site, digest } = this;
    // What a byte order mark stands before is looked at every time: that it is there has to be said.
    if (kept?.bytes === bytes || this.hasBom) return;
    const { fs, wait, world } = options;
    const { stateFolder } = world;
    keepChecked({ fs, wait, stateFolder, siteId: site.id, pid: world.process.pid }, bytes, digest);
    this.kept = { bytes, digest };
  }

  /** As it stands on disk, in the form in which changes are recorded. */
  get disk(): DiskSite {
    const text = this.bytes.toString('utf8').replace(/^\ufeff/, '');
    return JSON.parse(text) as DiskSite;
  }

  diskOf(site: Site): DiskSite {
    return diskSiteOf(site, this.options.world.zone(site.timezone));
  }

  /** Under the lock. Throws `not-saved` (the old file stands) or `outcome-unknown`. */
  write(disk: DiskSite): void {
    const next = siteOf(JSON.parse(JSON.stringify(disk)), this.path, this.options.steps);
    this.keepOlder();
    this.json.writeText(textOfSite(disk));
    this.low.data = next;
  }
  /** The file of an older format stays beside the one that takes its place: `site.json.v0`. */
  private keepOlder(): void {
    const { fs, wait, world } = this.options;
    const version = this.json.bytes === null ? null : olderVersion(this.disk);
    if (version === null) return;
    const path = `${this.path}.v${version}`;
    replaceFile(fs, path, this.bytes, { pid: world.process.pid, wait, random: randomText(8), durable: true });
  }
}

function parsed(bytes: Buffer): DiskSite | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' ? (value as DiskSite | null) : null;
  } catch {
    return null;
  }
}

import { LowSync } from 'lowdb';
import type { Site } from '../domain/site';
import type { StoreWorld } from './store';
import type { Refusal } from '../problem';
import { replaceFile, type Wait } from './durable-file';
import { siteFileIn } from './folder';
import { randomText } from './ids';
import type { Fs } from './fs';
import { SafeJson } from './safe-json';
import { diskSiteOf, siteOf, textOfSite, type DiskSite } from './site-codec';
import { olderVersion, type Steps } from './site-versions';

/** Bytes; ten thousand areas are three million. */
const LARGEST_SITE = 32 * 1024 * 1024;

interface Options {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: Pick<StoreWorld, 'zone' | 'process'>;
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

  constructor(private readonly options: Options) {
    const { fs, folder, world, wait, steps } = options;
    const path = siteFileIn(folder);
    this.path = path;
    const codec = {
      decode: (value: unknown) => siteOf(value, path, steps),
      encode: (site: Site) => textOfSite(this.diskOf(site)),
      asWritten: (disk: object) => textOfSite(disk as DiskSite),
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

  get hasBom(): boolean {
    return this.json.bom;
  }

  get bytes(): Buffer {
    if (this.json.bytes === null) this.read();
    return this.json.bytes ?? Buffer.alloc(0);
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

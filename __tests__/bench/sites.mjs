// Made-up compounds that have lived a month, a year, ten years until this minute. Ten years are 2.4 million rounds, so
// what was made is kept in node_modules/.cache and only grows by what has happened since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const cache = join(root, 'node_modules', '.cache', 'rounds-bench');

/** Late in the site's day, when today's file is long: the hours in which a kept site may be measured. */
const MEASURED_HOURS = { earliest: 17, best: 19, latest: 23.5 };
const KEPT_DAYS = 5;

/** Bundles a file of this folder into one that Node can run; answers its path and the sources that went in. */
export async function bundled(name) {
  const outfile = join(cache, `${name.replace(/\.\w+$/, '')}.cjs`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join('__tests__', 'bench', name)],
    ...{
      outfile,
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      metafile: true,
    },
    // Top-level await is for modules; the straw man is measured as lean as the program.
    ...{ charset: 'utf8', logLevel: 'warning', define: { __VERSION__: '"bench"' } },
  });
  return { outfile, sources: Object.keys(metafile.inputs) };
}

/** The program as it was built just now, so that a build in the meantime does not change what is measured. */
export function programCopy() {
  const folder = join(cache, 'program');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['bin', 'dist', 'data'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  return join(folder, 'bin', 'rounds.js');
}

/**
 * @typedef {{ folder: string, state: string, tsv: string, days: number, zone: string, until: number, rounds: number,
 *   entries: number, bytes: number, today: { file: string, bytes: number }, person: string, area: string }} Lived
 */

/** Makes sites, or takes those that were kept, and hands out copies that may be written to. */
export async function siteMaker(now, tell) {
  const { outfile, sources } = await bundled('history.ts');
  const key = keyOf(sources);
  return days => {
    const kept = join(cache, 'sites', `${days}-${key}`);
    const about = join(kept, 'about.json');
    if (!existsSync(about) || !isFit(JSON.parse(readFileSync(about, 'utf8')), now)) {
      for (const name of listed(join(cache, 'sites')))
        if (name.startsWith(`${days}-`)) rmSync(join(cache, 'sites', name), { recursive: true, force: true });
      mkdirSync(kept, { recursive: true });
      tell(`making a log of ${days} days ...`);
      historian(outfile, 'make', kept, String(days), zoneWhereItIs(MEASURED_HOURS.best, now));
    } else {
      historian(outfile, 'grow', kept);
    }
    return workingCopy(kept, join(cache, 'work', String(days)));
  };
}

function historian(script, ...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no history could be made: ${stderr.trim()}`);
  return stdout;
}

/** What decides the bytes of a history: the generator, the data that it draws on, the writing of lines. */
function keyOf(sources) {
  const hash = createHash('sha256');
  const deciding = sources
    .filter(path => /^(data|__tests__)\/|\/(demo|random|template|history|entry-text)[^/]*$/.test(path))
    .sort();
  for (const path of deciding) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

function isFit({ zone, until }, now) {
  const hour = hourIn(zone, now);
  const isRecent = now - until < KEPT_DAYS * 86_400_000;
  return isRecent && hour >= MEASURED_HOURS.earliest && hour <= MEASURED_HOURS.latest;
}

/** Zones with a whole offset: `Etc/GMT-8` is 8 hours ahead. */
function hourIn(zone, now) {
  const ahead = -Number(zone.slice('Etc/GMT'.length));
  return (((now / 3_600_000 + ahead) % 24) + 24) % 24;
}

function zoneWhereItIs(hour, now) {
  const ahead = (((hour - Math.floor(now / 3_600_000)) % 24) + 24) % 24;
  const offset = ahead > 12 ? ahead - 24 : ahead;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

/** Closed days are never written to and may be linked; the newest file, the setup and the witness are copied. */
function workingCopy(kept, place) {
  rmSync(place, { recursive: true, force: true });
  const about = JSON.parse(readFileSync(join(kept, 'about.json'), 'utf8'));
  const [from, to] = [join(kept, 'site'), join(place, 'site')];
  const files = listed(from, { recursive: true })
    .filter(path => statSync(join(from, path)).isFile())
    .sort();
  const days = files.filter(path => path.endsWith('.jsonl'));
  const newest = days.at(-1) ?? '';
  for (const path of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    if (path.endsWith('.jsonl') && path !== newest) linkSync(join(from, path), join(to, path));
    else cpSync(join(from, path), join(to, path));
  }
  const sizeOf = path => statSync(join(to, path)).size;
  return {
    ...about,
    ...{ folder: to, state: join(place, 'state'), tsv: join(kept, 'rounds.tsv') },
    bytes: days.reduce((sum, path) => sum + sizeOf(path), 0),
    today: { file: join(to, newest), bytes: sizeOf(newest) },
  };
}

function listed(folder, options = {}) {
  return existsSync(folder) ? readdirSync(folder, options) : [];
}

export function ensureCache() {
  mkdirSync(join(cache, 'work'), { recursive: true });
  writeFileSync(join(cache, '.gitignore'), '*\n');
}

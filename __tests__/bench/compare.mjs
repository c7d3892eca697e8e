// The same rounds kept in other ways, side by side with the program, in one table of multiples of `node -e 0`.
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMIT_SECONDS } from './meter.mjs';
import { emptied, peers } from './peers.mjs';
import { commandLines, plainEnv, programJob, said } from './program.mjs';
import { inTurn, ratioOf } from './ratios.mjs';
import { bundled, cache } from './sites.mjs';
import { tableOf, times } from './table.mjs';

const VERBS = ['log', 'overdue', 'export'];
const HALF_A_DAY = 12 * 3_600_000;
/** What costs more than this is run less often. Milliseconds. */
const SLOW = 1000;

/** The table as text. `sites` are lived ones; `bare` is the job to compare with. */
export async function comparison({ meter, bare, script, sites, pairs, now }) {
  const { outfile: strawMan } = await bundled('straw-man.mjs');
  const rows = [['rounds'], ...peers().map(({ name }) => [name])];
  for (const site of sites) {
    const lines = commandLines(site);
    for (const verb of VERBS)
      rows[0].push(await measured(meter, bare, programJob(script, site, lines[verb]), pairs));
    for (const [index, peer] of peers().entries()) rows[index + 1].push(...(await cellsOf(peer, site)));
  }
  const headings = sites.flatMap(({ name, rounds }) =>
    VERBS.map(verb => `${verb}, ${name} (${thousands(rounds)})`),
  );
  return tableOf(['multiples of `node -e 0`', ...headings], rows);

  async function cellsOf(peer, site) {
    if (peer.absent !== undefined) return VERBS.map(() => peer.absent);
    const given = givenOf(site, strawMan, now);
    try {
      peer.fill(given);
    } catch (error) {
      return VERBS.map(() => `failed: ${error.message}`);
    }
    const argvOf = peer.argvOf(given);
    const cells = [];
    for (const verb of VERBS)
      cells.push(
        await measured(
          meter,
          bare,
          { argv: argvOf[verb], cwd: given.folder, env: given.env },
          pairs,
          verb === 'log',
        ),
      );
    return cells;
  }
}

function givenOf(site, strawMan, now) {
  const folder = emptied(join(cache, 'work', 'peers'));
  const areas = join(folder, 'areas.txt');
  writeFileSync(areas, site.areas.map(area => `${area}\n`).join(''));
  const midnight = now - (now % 86_400_000);
  const day = [midnight - 86_400_000, midnight].map(isoOf);
  const { tsv, area, person: by } = site;
  return {
    folder,
    tsv,
    areas,
    area,
    by,
    since: isoOf(now - HALF_A_DAY),
    day,
    strawMan,
    env: plainEnv(join(folder, 'state')),
  };
}

/** A first run shows whether it works and how often it can be afforded. */
async function measured(meter, bare, job, pairs, mayBeSilent = false) {
  const first = await meter.run({ ...job, out: said });
  if (first.late) return `over ${LIMIT_SECONDS} s`;
  if (first.exit !== 0) return `failed (${first.exit})`;
  if (statSync(said).size === 0 && !mayBeSilent) return 'no answer';
  const rounds = first.wall > SLOW ? 3 : Math.min(pairs, 11);
  const costs = await inTurn(meter, [bare, { ...job, out: said, name: 'job' }], rounds);
  return times(ratioOf(costs.get('job'), costs.get('bare')));
}

function isoOf(instant) {
  return new Date(instant).toISOString();
}

function thousands(count) {
  return `${Math.round(count / 1000)}k`;
}

// `npm run bench`: what the daily commands cost, as multiples of `node -e 0` within this run. Absolute times of another
// machine or another hour say nothing. Options: --quick (a year instead of ten), --strict (exit 1 over budget),
// --pairs N, --no-peers.
import { performance } from 'node:perf_hooks';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { BYTES_AVERAGE, BYTES_SINGLE, CPU, GROWTH, PEAK_BYTES } from './budgets.mjs';
import { checking } from './check.mjs';
import { comparison } from './compare.mjs';
import { openMeter } from './meter.mjs';
import { commandLines, plainEnv, programJob, TITLES, warm } from './program.mjs';
import { inTurn, peakOf, ratioOf } from './ratios.mjs';
import { cache, ensureCache, programCopy, siteMaker } from './sites.mjs';
import { megabytes, tableOf, times } from './table.mjs';

const MONTH = { days: 30, name: 'month' };
const YEAR = { days: 365, name: 'year' };
const DECADE = { days: 3652, name: 'ten years' };

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const pairs = Number(words[words.indexOf('--pairs') + 1]) || (quick ? 15 : 31);
const long = quick ? YEAR : DECADE;

const meter = openMeter();
const over = [];
try {
  process.exitCode = (await bench()) && words.includes('--strict') ? 1 : 0;
} finally {
  meter.close();
}

async function bench() {
  const began = performance.now();
  const now = Date.now();
  ensureCache();
  console.log(
    `node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? '?'}, load ${loadavg()[0].toFixed(1)}`,
  );
  console.log(`measured: ${meter.name}; all NODE_* and ROUNDS_* variables dropped\n`);
  const script = programCopy();
  const siteOf = await siteMaker(now, text => console.log(text));
  const sites = [MONTH, long].map(({ days, name }) => ({ name, days, ...siteOf(days) }));
  const bare = {
    name: 'bare',
    argv: [process.execPath, '-e', '0'],
    cwd: cache,
    env: plainEnv(join(cache, 'work')),
  };
  const singles = sites.map(site => warm(script, site));

  const peaks = [];
  const rows = [];
  for (const [verb, budget] of Object.entries(CPU)) {
    const jobs = sites.map(site => ({
      ...programJob(script, site, commandLines(site)[verb]),
      name: site.name,
    }));
    const costs = await inTurn(meter, [bare, ...jobs], pairs);
    const [short, tall] = jobs.map(({ name }) => ratioOf(costs.get(name), costs.get('bare')));
    const growth = ratioOf(costs.get(long.name), costs.get(MONTH.name));
    const fits = Math.max(short, tall) <= budget && growth <= GROWTH;
    if (!fits) over.push(verb);
    rows.push([
      TITLES[verb],
      times(short),
      times(tall),
      times(growth),
      `${times(budget)}, growth ${times(GROWTH)}`,
      fits ? 'ok' : 'OVER',
    ]);
    peaks.push({
      verb,
      peak: peakOf(jobs.flatMap(({ name }) => costs.get(name))),
      floor: peakOf(costs.get('bare')),
    });
  }
  console.log(`CPU, multiples of \`node -e 0\` (median of ${pairs} pairs, run in turn)\n`);
  console.log(tableOf(['command', 'a month', long.name, 'growth', 'budget', ''], rows));
  for (const { name, rounds, bytes, today } of sites)
    console.log(
      `  ${name}: ${rounds} rounds, ${megabytes(bytes)}; today's file ${(today.bytes / 1024).toFixed(0)} kB`,
    );

  console.log(`\nSize and memory\n`);
  console.log(tableOf(['what', 'is', 'budget', ''], [...sizeRows(singles, sites), ...peakRows(peaks)]));
  const whole = await checking({ meter, script, site: sites.at(-1), judged: !quick });
  over.push(...whole.over);
  console.log(`\n${whole.text}`);
  if (!words.includes('--no-peers')) {
    const year = quick ? [] : [{ name: YEAR.name, ...siteOf(YEAR.days) }];
    for (const site of year) warm(script, site);
    console.log(`\n${await comparison({ meter, bare, script, sites: [sites[0], ...year], pairs, now })}`);
  }
  console.log(
    `\n${over.length === 0 ? 'all within budget' : `OVER BUDGET: ${over.join(', ')}`} (${((performance.now() - began) / 1000).toFixed(0)} s)`,
  );
  return over.length > 0;
}

function sizeRows(singles, sites) {
  const single = Math.max(...singles);
  const row = (what, bytes, budget) => {
    if (bytes > budget) over.push(what);
    return [what, `${Math.round(bytes)} bytes`, `${budget} bytes`, bytes > budget ? 'OVER' : 'ok'];
  };
  return [
    row('a single round on disk', single, BYTES_SINGLE),
    ...sites.map(({ name, bytes, rounds }) =>
      row(`a round on average, ${name}`, bytes / rounds, BYTES_AVERAGE),
    ),
  ];
}

function peakRows(peaks) {
  return peaks.map(({ verb, peak, floor }) => {
    const what = `peak memory, ${verb}`;
    if (peak === null) return [what, 'not measured', megabytes(PEAK_BYTES), ''];
    if (peak > PEAK_BYTES) over.push(what);
    return [
      what,
      `${megabytes(peak)} (bare ${megabytes(floor)})`,
      megabytes(PEAK_BYTES),
      peak > PEAK_BYTES ? 'OVER' : 'ok',
    ];
  });
}

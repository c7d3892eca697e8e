// What it costs to prove a whole log: against parsing the same lines, and against `sha256sum` of the same files.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECK_PARSING, CHECK_PEAK_BYTES } from './budgets.mjs';
import { programJob } from './program.mjs';
import { inTurn, median, peakOf, ratioOf } from './ratios.mjs';
import { megabytes, tableOf, times } from './table.mjs';

/** Each run reads all of it: few are enough for a median. */
const ROUNDS = 5;

/** Answers the text to print and what is over budget; a short log, of which the start is the most, is not judged. */
export async function checking({ meter, script, site, judged }) {
  const job = { ...programJob(script, site, ['check']), name: 'check' };
  const parsing = fileURLToPath(new URL('parse-lines.mjs', import.meta.url));
  const parse = { ...job, name: 'parse', argv: [process.execPath, parsing, site.folder] };
  const sums = sumsJob(site, job);
  const costs = await inTurn(meter, [job, parse, ...(sums ? [sums] : [])], ROUNDS);
  const ratio = ratioOf(costs.get('check'), costs.get('parse'));
  const peak = peakOf(costs.get('check'));
  const verdict = (is, budget) => (is <= budget ? 'ok' : judged ? 'OVER' : 'not judged');
  const rows = [
    ['CPU, JSON.parse of the same lines', times(ratio), times(CHECK_PARSING), verdict(ratio, CHECK_PARSING)],
    [
      'CPU, sha256sum of the same files',
      sums ? times(ratioOf(costs.get('check'), costs.get('sums'))) : '-',
      '',
      '',
    ],
    peak === null
      ? ['peak memory', 'not measured', megabytes(CHECK_PEAK_BYTES), '']
      : ['peak memory', megabytes(peak), megabytes(CHECK_PEAK_BYTES), verdict(peak, CHECK_PEAK_BYTES)],
  ];
  const cpu = median(costs.get('check').map(each => each.cpu));
  return {
    text: [
      `check of ${site.name}: ${site.rounds} rounds, ${megabytes(site.bytes)}, ${(cpu / 1000).toFixed(1)} s here\n`,
      tableOf(['check', 'is', 'budget', ''], rows),
    ].join('\n'),
    over: rows.filter(row => row.at(-1) === 'OVER').map(([what]) => `check, ${what}`),
  };
}

/** Null where the machine has no `sha256sum`. */
function sumsJob({ folder }, job) {
  if (spawnSync('sha256sum', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const log = join(folder, 'log');
  const files = readdirSync(log).flatMap(year =>
    readdirSync(join(log, year)).map(name => join(log, year, name)),
  );
  return { ...job, name: 'sums', argv: ['sha256sum', ...files] };
}

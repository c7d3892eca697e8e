// The command lines that are measured, and the surroundings in which they run.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './sites.mjs';

/** Into a file, as cron and scripts have it: on a device the program must ask whether it is a terminal, which costs. */
export const said = join(cache, 'work', 'said.txt');

export const TITLES = {
  overdue: 'overdue',
  log: 'log, one round, fsynced',
  remind: 'remind, nothing new',
  export: 'export of a day',
};

/**
 * A variable of Node's own that is set here (certificates, options) makes every start slower and every ratio better, and
 * a site named here would be measured instead.
 */
export function plainEnv(state) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_|ROUNDS_|npm_|TZ$)/.test(name));
  return { ...Object.fromEntries(kept), XDG_STATE_HOME: state, LANG: 'C.UTF-8' };
}

export function commandLines({ person, area }) {
  return {
    overdue: ['overdue'],
    log: ['log', area, '--by', person],
    remind: ['remind'],
    export: ['export', '--day', 'yesterday'],
  };
}

export function programJob(script, { folder, state }, words) {
  return {
    argv: [process.execPath, script, ...words, '--site', folder],
    cwd: folder,
    env: plainEnv(state),
    out: said,
  };
}

/** Runs every command once: what they say is checked, `remind` has told, the witness stands. Bytes of one round. */
export function warm(script, site) {
  const { log, remind, overdue, export: exported } = commandLines(site);
  must(script, site, log);
  const before = statSync(site.today.file).size;
  must(script, site, log);
  const single = statSync(site.today.file).size - before;
  must(script, site, remind);
  const again = must(script, site, remind);
  if (again !== '') throw new Error(`remind is not silent the second time: ${again}`);
  for (const words of [overdue, exported])
    if (must(script, site, words) === '') throw new Error(`${words.join(' ')} says nothing`);
  return single;
}

function must(script, site, words) {
  const { argv, cwd, env } = programJob(script, site, words);
  const { status, stdout, stderr } = spawnSync(argv[0], argv.slice(1), {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0)
    throw new Error(`rounds ${words.join(' ')} (${site.name}): exit ${status}: ${stderr.trim()}`);
  return stdout;
}

// Runs a day's commands on a made-up site in the folder that is named, and keeps what V8 has compiled by then.
// Called by build.mjs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { load, scripts, suffix } from './bin/load.js';

const DAY = [
  ['log', 'BIN-01', '--by', 'A', '--new-person'],
  ['log', 'BIN-02', '--by', 'A'],
  ['overdue'],
  ['overdue', '--at', 'now'],
  ['remind'],
  ['remind'],
  ['board'],
  ['export', '--day', 'yesterday'],
  ['export'],
];

// V8 forgets the bytecode of what has not run for a while, and a demo takes a while. The flags are part of what bytecode
// is known by: it is kept under those under which it is read.
setFlagsFromString('--no-flush-bytecode');
const { main, realWorld } = load('rounds.js');
const home = process.argv[2];
const env = { HOME: home, XDG_STATE_HOME: join(home, 'state') };
const world = { ...realWorld(), env, cwd: home };
for (const lang of ['zh-CN', 'en']) {
  const site = join(home, lang);
  for (const words of [['demo', '--days', '2', '--lang', lang], ...DAY]) {
    const exit = await main([...words, '--site', site], world);
    if (exit !== 0)
      throw new Error(`rounds ${words.join(' ')} ended with ${exit} while its bytecode was made`);
  }
}
setFlagsFromString('--flush-bytecode');
for (const [file, script] of scripts) writeFileSync(file + suffix, script.createCachedData());

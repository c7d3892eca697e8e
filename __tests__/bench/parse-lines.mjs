// The yardstick of `check`: reads the same files one after another and parses every line, nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const log = join(process.argv[2] ?? '.', 'log');
let lines = 0;
for (const year of readdirSync(log).sort()) {
  for (const name of readdirSync(join(log, year)).sort()) {
    for (const line of readFileSync(join(log, year, name), 'utf8').split('\n')) {
      if (line === '') continue;
      JSON.parse(line);
      lines += 1;
    }
  }
}
console.log(lines);

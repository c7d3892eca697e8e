// What most people would write first: all rounds in one db.json, through lowdb's own adapter for Node. It is here to be
// measured, not to be used: with two processes at once it loses rounds.
import { readFileSync } from 'node:fs';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

const [verb, file, ...words] = process.argv.slice(2);
const db = new Low(new JSONFile(file), { areas: [], rounds: [] });

/** The rounds of a file of tab-separated values with a line of headings. */
function roundsIn(tsv) {
  const [headings, ...lines] = readFileSync(tsv, 'utf8').trimEnd().split('\n');
  const keys = headings.split('\t');
  return lines.map(line => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.flatMap((key, i) => (cells[i] === '' ? [] : [[key, cells[i]]])));
  });
}

const verbs = {
  fill: async ([areas, tsv]) => {
    db.data = { areas: readFileSync(areas, 'utf8').trimEnd().split('\n'), rounds: roundsIn(tsv) };
    await db.write();
  },
  log: async ([area, by]) => {
    await db.read();
    const at = new Date().toISOString();
    db.data.rounds.push({
      id: String(db.data.rounds.length + 1),
      area,
      at,
      recordedAt: at,
      by,
      activity: 'disinfection',
    });
    await db.write();
    process.stdout.write(`${area} ${at}\n`);
  },
  overdue: async ([since]) => {
    await db.read();
    const visited = new Set();
    for (const { area, at } of db.data.rounds) if (at >= since) visited.add(area);
    process.stdout.write(db.data.areas.flatMap(area => (visited.has(area) ? [] : [`${area}\n`])).join(''));
  },
  export: async ([from, to]) => {
    await db.read();
    const rows = db.data.rounds.filter(({ at }) => at >= from && at < to);
    process.stdout.write(rows.map(({ area, at, by }) => `${area},${at},${by}\n`).join(''));
  },
};

void verbs[verb](words);

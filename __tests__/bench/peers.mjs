// Other ways to keep the same rounds, each asked the same three things: write one round, say which areas had none since
// a moment, write out a day. Every peer is filled from the same tab-separated rounds.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ folder: string, tsv: string, areas: string, area: string, by: string, since: string, day: [string, string],
 *   strawMan: string, env: Record<string, string> }} Given instants are ISO in UTC
 * @typedef {{ name: string, absent?: string, fill: (given: Given) => void,
 *   argvOf: (given: Given) => { log: string[], overdue: string[], export: string[] } }} Peer
 * @returns {Peer[]}
 */
export function peers() {
  return [lowdb(), taskwarrior(), sqlite()];
}

function lowdb() {
  const run = ({ strawMan, folder }, ...words) => {
    const [verb, ...rest] = words;
    return [process.execPath, strawMan, verb, join(folder, 'db.json'), ...rest];
  };
  return {
    name: 'lowdb, one db.json',
    fill: given => mustRun(run(given, 'fill', given.areas, given.tsv), given),
    argvOf: given => ({
      log: run(given, 'log', given.area, given.by),
      overdue: run(given, 'overdue', given.since),
      export: run(given, 'export', ...given.day),
    }),
  };
}

/** Every round is a completed task. Filled by writing its data file: `task import` takes hours for a year. */
function taskwarrior() {
  const run = ({ folder }, ...words) => ['task', `rc:${join(folder, 'taskrc')}`, ...words];
  return {
    name: 'Taskwarrior',
    ...absence('task', ['rc:/dev/null', '_version']),
    fill: ({ folder, tsv }) => {
      const data = join(folder, 'task');
      mkdirSync(data);
      writeFileSync(
        join(folder, 'taskrc'),
        [
          `data.location=${data}`,
          'confirmation=off',
          'verbose=nothing',
          'hooks=off',
          'uda.area.type=string',
          'uda.by.type=string',
          '',
        ].join('\n'),
      );
      writeFileSync(join(data, 'pending.data'), '');
      for (const rows of chunksOf(readFileSync(tsv, 'utf8').trimEnd().split('\n').slice(1), 20_000))
        appendFileSync(join(data, 'completed.data'), rows.map(taskOf).join(''));
    },
    argvOf: given => ({
      log: run(given, 'log', 'disinfection', `area:${given.area}`, `by:${given.by}`),
      overdue: run(given, 'status:completed', `end.after:${given.since}`, '_unique', 'area'),
      export: run(
        given,
        'status:completed',
        `end.after:${given.day[0]}`,
        `end.before:${given.day[1]}`,
        'export',
      ),
    }),
  };
}

function taskOf(row, index) {
  const [, area, activity, at, recordedAt, by] = row.split('\t');
  const seconds = text => Math.floor(Date.parse(text) / 1000);
  const uuid = `00000000-0000-4000-8000-${index.toString(16).padStart(4, '0')}${seconds(at).toString(16).padStart(8, '0')}`;
  return `[area:"${area}" by:"${by}" description:"${activity}" end:"${seconds(at)}" entry:"${seconds(recordedAt)}" modified:"${seconds(recordedAt)}" status:"completed" uuid:"${uuid}"]\n`;
}

function sqlite() {
  const file = ({ folder }) => join(folder, 'rounds.db');
  return {
    name: 'SQLite, indexed',
    ...absence('sqlite3', ['--version']),
    fill: given => {
      const script = [
        '.mode tabs',
        `.import '${given.tsv}' rounds`,
        'CREATE TABLE areas(code TEXT PRIMARY KEY);',
        `.import '${given.areas}' areas`,
        'CREATE INDEX by_area ON rounds(area, at);',
        'CREATE INDEX by_at ON rounds(at);',
      ].join('\n');
      mustRun(['sqlite3', '-bail', file(given)], given, script);
    },
    argvOf: given => {
      const { area, by, since, day } = given;
      const now = "strftime('%Y-%m-%dT%H:%M:%fZ')";
      return {
        log: [
          'sqlite3',
          file(given),
          `INSERT INTO rounds(area, activity, at, recordedAt, by) VALUES('${area}', 'disinfection', ${now}, ${now}, '${by}')`,
        ],
        overdue: [
          'sqlite3',
          file(given),
          `SELECT code FROM areas WHERE NOT EXISTS (SELECT 1 FROM rounds WHERE area = code AND at >= '${since}')`,
        ],
        export: [
          'sqlite3',
          '-csv',
          file(given),
          `SELECT * FROM rounds WHERE at >= '${day[0]}' AND at < '${day[1]}'`,
        ],
      };
    },
  };
}

function absence(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
    ? {}
    : { absent: `${command} is not installed` };
}

function mustRun([command, ...args], { env }, input) {
  const { status, stderr } = spawnSync(command, args, { env, input, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} could not be filled: ${String(stderr).trim()}`);
}

function* chunksOf(rows, size) {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/** An empty folder at this place. */
export function emptied(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

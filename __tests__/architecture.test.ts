import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What a room may see of ours besides itself. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  domain: ['data'],
  problem: ['domain'],
  exit: ['problem'],
  messages: ['problem', 'domain'],
  store: ['problem', 'domain'],
  world: ['problem', 'domain'],
  views: ['messages', 'exit', 'problem', 'domain'],
  commands: ['views', 'messages', 'store', 'world', 'exit', 'problem', 'domain'],
  main: ['commands', 'views', 'messages', 'store', 'world', 'exit', 'problem', 'domain'],
};

/** One package, one room. */
const OWNS: Readonly<Record<string, readonly string[]>> = {
  domain: ['date-fns'],
  store: ['lowdb', 'node:fs', 'node:path', 'node:crypto', 'node:zlib', 'csv-parse', 'env-paths'],
  views: ['chalk', 'cli-table3', 'fast-string-width'],
  commands: ['commander', 'node:util'],
  world: ['inquirer', 'node:process', 'node:os', 'node:child_process', 'node:tty', 'node:readline'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => `src/${file.replaceAll('\\', '/')}`);

const imports: Import[] = files.flatMap(from =>
  [
    ...readFileSync(join(root, from), 'utf8').matchAll(
      /(?:^|\n)(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|^import '([^']+)'/g,
    ),
  ].map(([, type, named, dynamic, bare]) => ({
    from,
    to: named ?? dynamic ?? bare ?? '',
    typeOnly: type !== undefined,
  })),
);

function roomOf(path: string): string {
  const [, second = ''] = path.split('/');
  return path.startsWith('data/') ? 'data' : second.replace(/\.ts$/, '');
}

function targetOf({ from, to }: Import): string {
  return posix.normalize(posix.join(posix.dirname(from), to));
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name.split('/')[0] ?? name;
  if (builtinModules.includes(name)) return `node:${name}`;
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
}

const ours = imports.filter(({ to }) => to.startsWith('.'));
const packages = imports.filter(({ to }) => !to.startsWith('.'));

describe('the house', () => {
  test('reads its own imports', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(ours.length).toBeGreaterThan(300);
  });

  test('has no arrow against the direction of the rooms', () => {
    const wrong = ours
      .map(each => ({ each, here: roomOf(each.from), there: roomOf(targetOf(each)) }))
      .filter(({ here, there }) => here !== there && !(SEES[here] ?? []).includes(there))
      .map(({ each }) => `${each.from} -> ${each.to}`);
    expect(wrong).toEqual([]);
  });

  test('takes each package into one room only', () => {
    const wrong = packages
      .filter(({ from, to }) => !(OWNS[roomOf(from)] ?? []).includes(packageOf(to)))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('has no cycle', () => {
    const graph = new Map<string, string[]>(files.map(file => [file, []]));
    for (const each of ours) {
      if (each.typeOnly) continue;
      const target = `${targetOf(each)}.ts`;
      if (graph.has(target)) graph.get(each.from)?.push(target);
    }
    expect(cyclesIn(graph)).toEqual([]);
  });

  test('reads the clock in world/ only', () => {
    const wrong = files.filter(
      file =>
        roomOf(file) !== 'world' &&
        /\bDate\.now\(\)|new Date\(\)|performance\.now\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('never exits the process and never waves a check aside', () => {
    const wrong = files.filter(file =>
      /process\.exit\(|eslint-disable|@ts-(ignore|expect-error)|:\s*any\b(?=[;,)=\]>])|\bas any\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('domain/ knows no language but the words of input', () => {
    const wrong = packages.filter(({ from, to }) => roomOf(from) === 'domain' && !to.startsWith('date-fns/'));
    expect(wrong).toEqual([]);
  });

  test('stays a house of pages: no file above 250 lines', () => {
    // The closed list of problems is one list.
    const long = files.filter(
      file => file !== 'src/problem.ts' && readFileSync(join(root, file), 'utf8').split('\n').length > 250,
    );
    expect(long.map(file => relative(root, join(root, file)))).toEqual([]);
  });
});

/** Each cycle once, as the files along it. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}

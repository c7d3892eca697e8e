// Bundles the program into dist/: one small file that the hot commands need, and chunks that are loaded when asked for.
// `--install` first installs what is missing, so that one command does the main job on a fresh clone.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

if (process.argv.includes('--install') && !existsSync(join(here, 'node_modules', 'esbuild'))) {
  // The lifecycle script of `npm ci` builds as well; nothing is left to do afterwards.
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: here, stdio: 'inherit' })
    : spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(done.status ?? 1);
}

const { build } = await import('esbuild');

/** Modules that other modules reach only by `import()`: each becomes a file of its own. */
const CHUNKS = {
  'src/commands/whole.ts': 'whole',
  'src/commands/board.ts': 'board',
  'src/commands/export.ts': 'export',
  'src/commands/export-findings.ts': 'export-findings',
  'src/commands/finding-concerns.ts': 'finding-concerns',
  'src/commands/known.ts': 'known',
  'src/commands/log.ts': 'log',
  'src/commands/log-supplies.ts': 'log-supplies',
  'src/commands/stock-concerns.ts': 'stock-concerns',
  'src/commands/stock-export.ts': 'stock-export',
  'src/commands/overdue.ts': 'overdue',
  'src/commands/remind.ts': 'remind',
  'src/views/finding-line.ts': 'finding-line',
  'src/messages/en.ts': 'en',
  'src/messages/zh-CN.ts': 'zh-CN',
  'src/store/writing.ts': 'writing',
  'src/views/paint.ts': 'paint',
  'src/world/prompter.ts': 'prompter',
  'src/views/as-table.ts': 'as-table',
  'src/views/as-csv.ts': 'as-csv',
};

const chunks = {
  name: 'chunks',
  setup(it) {
    it.onResolve({ filter: /^\.\.?\// }, args => {
      if (args.kind !== 'dynamic-import') return undefined;
      const path = relative(here, resolve(args.resolveDir, `${args.path}.ts`)).replaceAll('\\', '/');
      const chunk = CHUNKS[path];
      return chunk ? { path: `./${chunk}.js`, external: true } : undefined;
    });
  },
};

/** Modules that other modules import as usual, but that are loaded only when one of their functions is called. */
const LATE = {
  'src/domain/moment.ts': 'moment',
  'src/store/check.ts': 'check',
  'src/store/own-folders.ts': 'own-folders',
  'src/views/full-width.ts': 'full-width',
  ...Object.fromEntries(
    ['en', 'zh-CN'].flatMap(language =>
      ['damage', 'dilution', 'level', 'problems', 'setup'].map(topic => [
        `src/messages/${language}/${topic}.ts`,
        `${topic}-${language}`,
      ]),
    ),
  ),
};

const late = {
  name: 'late',
  setup(it) {
    it.onResolve({ filter: /^\.\.?\// }, args => {
      if (args.namespace === 'late') return { path: args.path, external: true };
      if (args.kind !== 'import-statement') return undefined;
      const path = relative(here, resolve(args.resolveDir, `${args.path}.ts`)).replaceAll('\\', '/');
      return Object.hasOwn(LATE, path) ? { path, namespace: 'late' } : undefined;
    });
    it.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({ contents: standInFor(path) }));
  },
};

/**
 * What has the same names, and loads the chunk when a function of it is called or a member of an object of it is read. It
 * may export nothing but functions, objects that are written out there, and types.
 */
function standInFor(path) {
  const source = readFileSync(join(here, path), 'utf8');
  const other = /^export (?!(?:async )?function |const \w+: \w+ = \{|interface |type ).*/m.exec(source);
  if (other !== null) throw new Error(`${path} is loaded late, but exports what cannot be: ${other[0]}`);
  const namesIn = pattern => [...source.matchAll(pattern)].map(([, name]) => name);
  const loaded = `require('./${LATE[path]}.js')`;
  return [
    ...namesIn(/^export (?:async )?function (\w+)/gm).map(
      name => `export function ${name}(...given) { return ${loaded}.${name}(...given) }\n`,
    ),
    ...namesIn(/^export const (\w+)/gm).map(
      name => `export const ${name} = new Proxy({}, { get: (_, key) => ${loaded}.${name}[key] })\n`,
    ),
  ].join('');
}

/**
 * Of an activity and of an agent most commands need the name and little else: the rest lies in a file of its own until
 * somebody asks for it. What the program sees is the same object either way.
 */
const NEAR = {
  activities: ['id', 'name', 'also'],
  agents: ['id', 'name', 'also', 'form', 'family', 'unit', 'stock', 'working', 'contactMinutes'],
};

const data = {
  name: 'data',
  setup(it) {
    const fileOf = path =>
      relative(join(here, 'data'), path)
        .replaceAll('\\', '/')
        .replace(/\.json$/, '');
    it.onResolve({ filter: /\/data\/(activities\/[^/]+|agents)\.json$/ }, ({ resolveDir, path }) => ({
      path: resolve(resolveDir, path),
      namespace: 'near',
    }));
    it.onResolve({ filter: /^data:/ }, ({ path }) => ({
      path: join(here, 'data', `${path.slice('data:'.length)}.json`),
      namespace: 'whole',
    }));
    it.onResolve({ filter: /./, namespace: 'near' }, ({ path }) => ({ path, external: true }));
    it.onLoad({ filter: /./, namespace: 'near' }, ({ path }) => {
      const file = fileOf(path);
      const value = JSON.parse(readFileSync(path, 'utf8'));
      const chunk = `require('./${chunkOf(file)}.js')`;
      const near = NEAR[file.split('/')[0]];
      const text = Array.isArray(value)
        ? `[${value.map((member, i) => nearOf(member, `${chunk}[${i}]`, near)).join(', ')}]`
        : nearOf(value, chunk, near);
      return { contents: `export default ${text}` };
    });
    it.onLoad({ filter: /./, namespace: 'whole' }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)})` };
    });
  },
};

function chunkOf(file) {
  return `data-${file.replace('/', '-')}`;
}

/** The members that are near as they are, a getter for each of the others. */
function nearOf(value, far, near) {
  const members = Object.entries(value).map(([key, member]) =>
    near.includes(key) ? `${key}: ${JSON.stringify(member)}` : `get ${key}() { return ${far}.${key} }`,
  );
  return `{ ${members.join(', ')} }`;
}

const entries = { rounds: 'src/main.ts' };
for (const [path, name] of Object.entries({ ...CHUNKS, ...LATE }))
  if (existsSync(join(here, path))) entries[name] = path;
const activities = readdirSync(join(here, 'data', 'activities')).map(
  file => `activities/${file.replace(/\.json$/, '')}`,
);
for (const file of ['agents', ...activities]) entries[chunkOf(file)] = `data:${file}`;

// Bytecode is kept for these very files: an old one must not outlive them.
for (const file of existsSync(join(here, 'dist')) ? readdirSync(join(here, 'dist')) : [])
  if (file.endsWith('.bytecode')) rmSync(join(here, 'dist', file));

const shared = {
  absWorkingDir: here,
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // One byte a character: read and kept at half the cost.
  charset: 'ascii',
  define: {
    __VERSION__: JSON.stringify(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).version),
  },
  plugins: [chunks, late, data],
  metafile: true,
  logLevel: 'warning',
};
const { prompter, ...quick } = entries;
const built = [
  await build({
    ...shared,
    entryPoints: quick,
    // V8 reads a short arrow function in full at once, any other function only when it is called: a tenth of a start.
    supported: { 'dynamic-import': false, arrow: false },
  }),
  // Its packages call `super` after arrow functions, which esbuild turns into a `this` that is not there yet.
  await build({ ...shared, entryPoints: { prompter }, supported: { 'dynamic-import': false } }),
];
const metafile = {
  inputs: Object.assign({}, ...built.map(({ metafile: { inputs } }) => inputs)),
  outputs: Object.assign({}, ...built.map(({ metafile: { outputs } }) => outputs)),
};

// esbuild leaves regular expressions as they are written, and they too are read as one byte a character.
for (const path of Object.keys(metafile.outputs)) {
  const file = join(here, path);
  const source = readFileSync(file, 'utf8');
  const plain = source.replace(
    /[^\0-\x7f]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (plain !== source) writeFileSync(file, plain);
}

// What an earlier build left behind goes only now: the program stays whole while it is built.
const kept = new Set(Object.keys(metafile.outputs).map(path => path.replace(/^dist\//, '')));
for (const file of readdirSync(join(here, 'dist')))
  if (file.endsWith('.js') && !kept.has(file)) rmSync(join(here, 'dist', file));

// CommonJS whatever package.json above says, and the licences of what went in.
mkdirSync(join(here, 'dist'), { recursive: true });
writeFileSync(join(here, 'dist', 'package.json'), '{"type":"commonjs"}\n');
const packages = new Set(
  Object.keys(metafile.inputs).flatMap(
    path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  ),
);
const notices = [...packages].sort().map(folder => {
  const { name, version, license } = JSON.parse(readFileSync(join(here, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(here, folder)).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(here, folder, file), 'utf8').trim() : ''}\n`;
});
writeFileSync(join(here, 'dist', 'THIRD-PARTY-LICENSES.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
if (process.argv.includes('--sizes')) {
  for (const [path, { bytes }] of Object.entries(metafile.outputs))
    console.log(`${String(bytes).padStart(9)} ${path}`);
}

keepBytecode();

/** In a process of its own, whose output is a file: that is where the hot commands mostly write, and how they start. */
function keepBytecode() {
  const home = mkdtempSync(join(tmpdir(), 'rounds-build-'));
  const output = openSync(join(home, 'output.txt'), 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [join(here, 'bytecode.mjs'), home], {
      stdio: ['ignore', output, 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`no bytecode could be kept: ${stderr}`);
  } finally {
    closeSync(output);
    rmSync(home, { recursive: true, force: true });
  }
}

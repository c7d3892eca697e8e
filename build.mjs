// Bundles the program into dist/: one small file that the hot commands need, and chunks that are loaded when asked for.
// `--install` first installs what is missing, so that one command does the main job on a fresh clone.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
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
  'src/commands/finding-concerns.ts': 'finding-concerns',
  'src/commands/known.ts': 'known',
  'src/commands/log.ts': 'log',
  'src/commands/overdue.ts': 'overdue',
  'src/commands/remind.ts': 'remind',
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

const entries = { rounds: 'src/main.ts' };
for (const [path, name] of Object.entries(CHUNKS)) if (existsSync(join(here, path))) entries[name] = path;

// Bytecode is kept for these very files: an old one must not outlive them.
for (const file of existsSync(join(here, 'dist')) ? readdirSync(join(here, 'dist')) : [])
  if (file.endsWith('.bytecode')) rmSync(join(here, 'dist', file));

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // One byte a character: read and kept at half the cost.
  charset: 'ascii',
  // V8 reads a short arrow function in full at once, any other function only when it is called: a tenth of a start.
  supported: { 'dynamic-import': false, arrow: false },
  define: {
    __VERSION__: JSON.stringify(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).version),
  },
  plugins: [chunks],
  metafile: true,
  logLevel: 'warning',
});

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

await keepBytecode();

/** Runs a day's commands on a made-up site, and keeps what V8 has compiled by then. */
async function keepBytecode() {
  const { load, scripts, suffix } = createRequire(import.meta.url)('./bin/load.js');
  const { main, realWorld } = load('rounds.js');
  const home = mkdtempSync(join(tmpdir(), 'rounds-build-'));
  const mute = { isTerminal: false, columns: 80, write: () => undefined };
  const env = { HOME: home, XDG_STATE_HOME: join(home, 'state'), ROUNDS_SITE: join(home, 'site') };
  const world = { ...realWorld(), env, cwd: home, out: mute, err: mute };
  const run = async words => {
    const exit = await main(words, world);
    if (exit !== 0)
      throw new Error(`rounds ${words.join(' ')} ended with ${exit} while its bytecode was made`);
  };
  try {
    for (const lang of ['zh-CN', 'en']) {
      const site = join(home, lang);
      await run(['demo', '--days', '2', '--lang', lang, '--site', site]);
      for (const words of [
        ['log', 'BIN-01', '--by', 'A', '--new-person'],
        ['overdue'],
        ['remind'],
        ['remind'],
        ['board'],
        ['export'],
      ])
        await run([...words, '--site', site]);
    }
    for (const [file, script] of scripts) writeFileSync(file + suffix, script.createCachedData());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

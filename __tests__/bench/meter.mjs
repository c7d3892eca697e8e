// What a process costs. Node knows nothing of its children's resources, so Python's wait4 is asked where there is one,
// else bash's `time`, else the clock on the wall; which of them it was is printed with the figures.
import { performance } from 'node:perf_hooks';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A minute: what takes longer is reported so and not waited for. */
export const LIMIT_SECONDS = 60;

/**
 * @typedef {{ argv: string[], cwd: string, env: Record<string, string>, out?: string }} Job
 * @typedef {{ cpu: number, wall: number, peak: number | null, exit: number | null, late: boolean }} Cost milliseconds, bytes
 * @typedef {{ name: string, run: (job: Job) => Promise<Cost>, close: () => void }} Meter
 * @returns {Meter}
 */
export function openMeter() {
  if (process.platform !== 'win32') {
    for (const python of ['python3', 'python'])
      if (works(python, ['-c', 'import os; os.posix_spawnp; os.wait4'])) return byPython(python);
    if (works('bash', ['-c', 'TIMEFORMAT=%3U; time true'])) return byBash();
  }
  return byWall();
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function byPython(python) {
  const script = fileURLToPath(new URL('meter.py', import.meta.url));
  const child = spawn(python, ['-S', '-E', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name: 'CPU of the whole process (user + system), by wait4',
    run: async ({ argv, cwd, env, out = null }) => {
      child.stdin.write(`${JSON.stringify({ argv, cwd, env, limit_seconds: LIMIT_SECONDS, out })}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('the meter has stopped');
      return JSON.parse(value);
    },
    close: () => child.stdin.end(),
  };
}

function byBash() {
  const timed = 'TIMEFORMAT="%3U %3S"; { time "$@" >&4 2>&4; } 2>&3; exit $?';
  return {
    name: "CPU of the whole process (user + system), by bash's time; peak memory not measured: it needs Python 3",
    run: async job => {
      const { done, wall } = spawned('bash', ['-c', timed, 'bash', ...job.argv], job, 'pipe');
      const [user = NaN, system = NaN] = String(done.output?.[3] ?? '')
        .split(' ')
        .map(Number);
      return { cpu: 1000 * (user + system), wall, peak: null, ...endOf(done) };
    },
    close: () => undefined,
  };
}

function byWall() {
  return {
    name: 'TIME ON THE WALL, not CPU, which needs Python 3 or bash; nor is peak memory measured',
    run: async job => {
      const [command, ...args] = job.argv;
      const { done, wall } = spawned(command, args, job, 'ignore');
      return { cpu: wall, wall, peak: null, ...endOf(done) };
    },
    close: () => undefined,
  };
}

function spawned(command, args, { cwd, env, out = devNull }, told) {
  const file = openSync(out, 'w');
  const began = performance.now();
  const done = spawnSync(command, args, {
    ...{ cwd, env, timeout: 1000 * LIMIT_SECONDS, killSignal: 'SIGKILL' },
    stdio: ['ignore', file, file, told, file],
  });
  closeSync(file);
  return { done, wall: performance.now() - began };
}

function endOf({ status, error }) {
  return { exit: status, late: error?.code === 'ETIMEDOUT' };
}

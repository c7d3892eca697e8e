// Asks the registry whether it knows of a weakness in what the lock file names; what is bundled counts as well, so all of
// it. Where no registry answers that question, it says so and passes: the gate works without a network.
import { spawnSync } from 'node:child_process';

const words = ['audit', '--json', '--audit-level=high', '--fetch-retries=0', '--fetch-timeout=20000'];
const { stdout, stderr, error } = spawnSync('npm', words, {
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const report = parsed(stdout);
const found = report?.metadata?.vulnerabilities;

if (found === undefined) {
  const why = report?.message ?? report?.error?.summary ?? error?.message ?? stderr.trim().split('\n')[0];
  console.log(`not audited: the registry does not answer that (${why || 'it said nothing'})`);
} else {
  const { total, high, critical } = found;
  console.log(`${total} known weaknesses, ${high} high, ${critical} critical`);
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
    console.log(`  ${severity}: ${name} ${range}`);
  process.exitCode = high + critical > 0 ? 1 : 0;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { isFolder, siteFileIn, logIn, remindersIn } from '../store/folder';
import { networkOf, syncedBy } from '../store/probe';
import { existsIn } from '../store/open-store';
import { asciiWanted } from '../views/colour';
import type { Finding } from '../views/doctor-sheet';
import { finding, type Patient } from './doctor-parts';

/** As `engines` of the package has it. */
const LEAST_NODE = '20.19';
const MEGABYTE = 1024 * 1024;
/** Megabytes: a year of a large compound takes about twenty. */
const LITTLE_SPACE = 200;
const NO_SPACE = 20;

/** What concerns the computer, whatever lies in the folder. */
export function machineFindings(patient: Patient): Finding[] {
  return [nodeFinding(patient), ...folderFindings(patient), terminalFinding(patient)];
}

function nodeFinding({ world, words }: Patient): Finding {
  const version = world.nodeVersion;
  const { found, advice } = words.node({ version, least: LEAST_NODE });
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough ? finding('node', 'ok', found) : finding('node', 'bad', found, advice);
}

function folderFindings(patient: Patient): Finding[] {
  const { folder, world, probe, words } = patient;
  if (!isFolder(folder)) return [];
  const disk = probe.disk(folder);
  const network = networkOf(folder, disk?.type ?? null, world.process.platform);
  return [
    ...(disk === null ? [] : [spaceFinding(disk.free, patient)]),
    network === null
      ? finding('network', 'ok', words.fine)
      : finding('network', 'warn', words.network(network).found, words.network(network).advice),
  ];
}

function spaceFinding(free: number, { words }: Patient): Finding {
  const megabytes = Math.floor(free / MEGABYTE);
  const { found, advice } = words.space(megabytes);
  if (megabytes >= LITTLE_SPACE) return finding('space', 'ok', found);
  return finding('space', megabytes < NO_SPACE ? 'bad' : 'warn', found, advice);
}

function terminalFinding({ world: { env }, words }: Patient): Finding {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || env.TERM || '';
  if (!asciiWanted(env)) return finding('terminal', 'ok', words.fine);
  return finding('terminal', 'warn', words.terminal.found(locale), words.terminal.advice);
}

/** The first of the files of a site that this account cannot write to; null: it can write to all. */
export function unwritable({ folder, probe }: Pick<Patient, 'folder' | 'probe'>): string | null {
  const paths = [folder, siteFileIn(folder), logIn(folder), remindersIn(folder)];
  return paths.find(path => existsIn(path) && !probe.canWrite(path)) ?? null;
}

export function syncFinding({ folder, words }: Patient, copies: readonly string[]): Finding {
  if (copies.length > 0)
    return finding('sync', 'bad', words.sync.copies(copies.join(', ')), words.sync.merge);
  const program = syncedBy(folder);
  return program === null
    ? finding('sync', 'ok', words.fine)
    : finding('sync', 'warn', words.sync.within(program), words.sync.advice);
}

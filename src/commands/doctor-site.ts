import { dateTimeOf } from '../domain/wall';
import type { Damage, DamageKind, Notice } from '../problem';
import type { CheckReport } from '../store/store';
import { sealOf } from '../store/seal';
import type { Finding } from '../views/doctor-sheet';
import { damageLines, noticeLines } from '../views/problem-lines';
import { syncFinding, unwritable } from './doctor-machine';
import { finding, looked, type SitePatient } from './doctor-parts';

/** These have a line of their own; every other kind is told with the log. */
const ASIDE: ReadonlySet<DamageKind> = new Set([
  'site-differs',
  'behind-witness',
  'differs-from-witness',
  'leftover',
  'conflict-copy',
  'mode',
]);

/** What a full check of the files says, sorted by what is to be done about it. */
export function siteFindings(patient: SitePatient): Finding[] {
  const { store, words } = patient;
  let report: CheckReport | null = null;
  const log = looked(patient, 'log', () => logFinding(patient, (report = store.check())));
  if (report === null) return [log];
  const { damage, notices }: CheckReport = report;
  const of = (...kinds: DamageKind[]): Damage[] => damage.filter(({ what }) => kinds.includes(what));
  const leftovers = of('leftover');
  const { found, advice } = words.leftovers(filesOf(leftovers));
  return [
    log,
    settingsFinding(patient, of('site-differs'), notices),
    witnessFinding(patient, of('behind-witness', 'differs-from-witness'), notices),
    looked(patient, 'clock', () => clockFinding(patient)),
    zoneFinding(patient),
    rightsFinding(patient, of('mode')),
    syncFinding(
      patient,
      of('conflict-copy').map(({ file }) => file),
    ),
    leftovers.length === 0
      ? finding('leftovers', 'ok', words.fine)
      : finding('leftovers', 'warn', found, advice),
  ];
}

function filesOf(damage: readonly Damage[]): string {
  const names = damage.slice(0, 3).map(({ file }) => file);
  return damage.length > 3 ? `${names.join(', ')} ...` : names.join(', ');
}

function logFinding({ say, words, calendar }: SitePatient, { damage, ...report }: CheckReport): Finding {
  const grave = damage.filter(({ what }) => !ASIDE.has(what));
  const [first] = grave;
  if (first !== undefined) {
    const [line = '', advice = ''] = damageLines(say, [first]);
    return finding('log', 'bad', grave.length === 1 ? line : line + words.more(grave.length - 1), advice);
  }
  const restored = report.notices.filter(({ kind }) => kind === 'restored');
  if (restored.length > 0)
    return finding('log', 'warn', noticeLines(say, restored, at => dateTimeOf(calendar.zone, at)).join('; '));
  const { files: days, lines, head } = report;
  if (head === null) return finding('log', 'ok', words.empty);
  return finding('log', 'ok', words.sound({ days, lines, seal: sealOf(head) }));
}

function settingsFinding(
  { say, words, calendar }: SitePatient,
  differing: readonly Damage[],
  notices: readonly Notice[],
): Finding {
  if (differing.length > 0) return finding('settings', 'bad', words.differs.found, words.differs.advice);
  const odd = notices.filter(({ kind }) => kind === 'edited-by-hand' || kind === 'bom');
  if (odd.length === 0) return finding('settings', 'ok', words.recorded);
  const lines = noticeLines(say, odd, at => dateTimeOf(calendar.zone, at));
  return finding('settings', 'warn', lines.join('; '));
}

function witnessFinding(
  { say, words, calendar }: SitePatient,
  damage: readonly Damage[],
  notices: readonly Notice[],
): Finding {
  if (damage.length > 0) {
    const lines = damageLines(say, damage);
    return finding('witness', 'bad', lines[0] ?? '', lines.at(-1));
  }
  const odd = notices.filter(({ kind }) => kind.startsWith('witness-'));
  if (odd.length === 0) return finding('witness', 'ok', words.agrees);
  return finding('witness', 'warn', noticeLines(say, odd, at => dateTimeOf(calendar.zone, at)).join('; '));
}

const MINUTE = 60_000;
const FIRST_MOMENT = Date.UTC(2024, 0, 1);
const LONGEST_SILENCE = 400 * 24 * 60 * MINUTE;

/** By the same measures as when something is saved. */
function clockFinding({ store, calendar, now, words }: SitePatient): Finding {
  const moments = store.log('newest').entries.map(({ recordedAt }) => recordedAt);
  const newestAt = moments.length === 0 ? null : Math.max(...moments);
  const newest = newestAt === null ? null : dateTimeOf(calendar.zone, newestAt);
  const { found, advice } = words.clock({ now: dateTimeOf(calendar.zone, now), newest });
  if (now < FIRST_MOMENT || (newestAt !== null && now > newestAt + LONGEST_SILENCE))
    return finding('clock', 'bad', found, advice);
  if (newestAt !== null && now < newestAt - 2 * MINUTE) return finding('clock', 'warn', found, advice);
  return finding('clock', 'ok', newest === null ? found : words.newest(newest));
}

function zoneFinding({ site: { timezone }, world, words }: SitePatient): Finding {
  if (world.knowsZone(timezone)) return finding('zone', 'ok', timezone);
  const { found, advice } = words.zone(timezone);
  return finding('zone', 'bad', found, advice);
}

function rightsFinding(patient: SitePatient, open: readonly Damage[]): Finding {
  const { words } = patient;
  const path = unwritable(patient);
  if (path !== null) return finding('rights', 'bad', words.rights.unwritable(path), words.rights.owner);
  if (open.length > 0) return finding('rights', 'warn', words.rights.open(filesOf(open)), words.rights.close);
  return finding('rights', 'ok', words.fine);
}

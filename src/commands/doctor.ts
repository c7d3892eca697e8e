import { EXIT } from '../exit';
import { rareIn } from '../messages/rare';
import { openStore } from '../store/open-store';
import { realProbe } from '../store/probe';
import { doctorSheet, type Finding } from '../views/doctor-sheet';
import { command } from './command';
import { jobFindings } from './doctor-jobs';
import { lockCleared, lockFinding } from './doctor-lock';
import { machineFindings } from './doctor-machine';
import { finding, looked, type Patient, type SitePatient } from './doctor-parts';
import { siteFindings } from './doctor-site';
import { calendarOf, storeWorldOf } from './open-kit';

export const doctorCommand = command({
  name: 'doctor',
  mode: 'reads',
  ofNow: true,
  arguments: [],
  options: { check: {}, clearLock: {} },
  run: async (kit, _, { check = false, clearLock = false }) => {
    const { folder, world, now, say } = kit;
    const words = rareIn(say.language).doctor;
    const patient: Patient = { folder, world, now, say, words, probe: realProbe };
    if (clearLock) return lockCleared(kit, patient);
    const findings = findingsOf(patient);
    const isBad = findings.some(({ state }) => state === 'bad');
    return {
      sheet: doctorSheet(folder, findings, words),
      ...(check && isBad && { exit: EXIT.no }),
    };
  },
});

/** The site first, then what it stands on; where it cannot be read, everything that can be seen without. */
export function findingsOf(patient: Patient): Finding[] {
  let site: SitePatient | null = null;
  const read = looked(patient, 'site', () => {
    site = sitePatientOf(patient);
    return finding('site', 'ok', `${site.site.name} (${patient.folder})`);
  });
  const [node, ...machine] = machineFindings(patient);
  return [
    ...(node === undefined ? [] : [node]),
    read,
    ...(site === null ? [] : [...siteFindings(site), ...jobFindings(site)]),
    looked(patient, 'lock', () => lockFinding(patient)),
    ...machine,
  ];
}

function sitePatientOf(patient: Patient): SitePatient {
  const { folder, world } = patient;
  const store = openStore(folder, storeWorldOf(world));
  const site = store.site();
  return { ...patient, store, site, calendar: calendarOf(site, world) };
}

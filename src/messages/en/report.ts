import type { ReportWords } from '../words/report';

export const report: ReportWords = {
  incident: 'INCIDENT',
  flagged: ids => `flagged ${ids.join(' ')}`,
  inUnit: (label, unit) => `${label} (${unit})`,
  total: provisional => (provisional ? 'Total (provisional)' : 'Total'),
  seal: 'Seal',
  provisional: day => `${day} is provisional: its last window is still to close`,
  toCome: last => `the days after ${last} are still to come and left out`,
  corrected: ({ day, n, ids }) =>
    `${day} was changed after it was final: ${n === 1 ? '1 round was' : `${n} rounds were`} entered or corrected later (${ids})`,
  waivedLater: ({ day, n, ids }) =>
    `${day} was changed after it was final: ${n === 1 ? '1 waiver was' : `${n} waivers were`} given or taken back later (${ids})`,
  more: n => `and ${n} more`,
  written: ({ file, n }) => `${file}: ${n === 1 ? '1 row' : `${n} rows`} written`,
  history: ({ site, from, to }) =>
    from === to ? `${site}, rounds of ${from}` : `${site}, rounds from ${from} to ${to}`,
  noHistory: 'No rounds in this time.',
  cut: ({ shown, all }) => `The newest ${shown} of ${all}; see more with --limit ${all}`,
  voided: ({ by, reason }) => `voided by ${by}: ${reason}`,
  amended: ({ by, reason }) => `amended by ${by}: ${reason}`,
  finding: text => `found: ${text}`,
  blocked: reason => `blocked: ${reason}`,
  blockedAt: (clock, reason) => `blocked ${clock} ${reason}`,
  excused: (standing, reason) => `${standing}: ${reason}`,
};

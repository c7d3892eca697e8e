import type { AuditWords } from '../words/audit';

const days = (from: string, to: string) => (from === to ? from : `${from} to ${to}`);

export const audit: AuditWords = {
  title: ({ site, from, to, n }) =>
    `${site}, ${days(from, to)}${n === 0 ? '' : n === 1 ? ': 1 thing worth asking about' : `: ${n} things worth asking about`}`,
  none: 'Nothing looks invented by these measures.',
  heading: { rule: 'Rule', who: 'Who', when: 'When', why: 'Why' },
  rule: {
    burst: 'burst',
    'two-places': 'two places',
    'tours-close': 'tours too close',
    'same-minute': 'same minute',
    'backfill-bulk': 'bulk back-fill',
    'backfill-last-hour': 'last-hour back-fill',
    'clock-back': 'clock set back',
    imported: 'imported',
  },
  why: {
    burst: m => `${m.commands} separate commands within ${m.seconds} s of work`,
    'two-places': m => `buildings ${m.buildings}, ${m.seconds} s apart`,
    'tours-close': m => `two tours ${m.seconds} s apart; the smaller one alone takes ${m.needed} s`,
    'same-minute': m => `at ${m.clock} on ${m.days} days in a row`,
    'backfill-bulk': m => `${m.rounds} back-filled rounds written down within ${m.minutes} min`,
    'backfill-last-hour': m =>
      `${m.rounds} rounds back-filled in the last ${m.minutes} min before the day was final`,
    'clock-back': () => 'written down while the clock stood before the entry before: when is in doubt',
    imported: m => `${m.rounds} rounds from an import: their times are claims, not evidence`,
  },
  backfilling: 'Back-filled rounds by person and day:',
  backfilledBy: f => `  ${f.day} ${f.person}: ${f.backfilled} of ${f.rounds}`,
  noBackfilling: 'No round of these days is back-filled.',
  measures:
    'What is looked for (these are measures of this program, not of a norm; they point, they prove nothing):',
  measured: ({ rule, measure }) => `  ${rule}: ${measure}`,
  measure: {
    burst: l =>
      `${l.burstCommands} or more commands of a person within ${l.burstSeconds} s of work: over one area in ${l.secondsAnArea} s`,
    'two-places': l => `a person in two buildings within ${l.placeSeconds} s, by two commands`,
    'tours-close': l =>
      `two tours of a person that share no place, closer than ${l.secondsAnArea} s for each area of the smaller one`,
    'same-minute': l =>
      `the same minute on ${l.sameMinuteDays} days with rounds in a row, of a duty or of a person's first work`,
    'backfill-bulk': l =>
      `${l.bulkRounds} or more back-filled rounds of one account without a pause of over ${l.bulkMinutes} min`,
    'backfill-last-hour': l =>
      `${l.lastHourRounds} or more rounds back-filled in the last ${l.lastHourMinutes} min before their day is final`,
    'clock-back': () => 'entries recorded while the clock stood over 2 min before the entry before',
    imported: () => 'imported rounds, told once a person',
  },
};

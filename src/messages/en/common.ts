import type { CommonWords } from '../words/common';

export const common: CommonWords = {
  standing: {
    waived: 'waived',
    closed: 'closed',
    done: 'done',
    late: 'late',
    upcoming: 'upcoming',
    missed: 'missed',
    open: 'open',
    overdue: 'overdue',
  },
  minutes: minutes =>
    minutes >= 2880
      ? `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`
      : minutes < 60
        ? `${minutes} min`
        : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`,
  rounds: n => (n === 1 ? '1 round' : `${n} rounds`),
  areas: n => (n === 1 ? '1 area' : `${n} areas`),
  backfilled: 'back-filled',
  imported: 'imported',
  provisional: 'provisional',
  demo: 'demo, made up',
  yes: 'yes',
  no: 'no',
  unit: unit => unit,
  comma: ', ',
  list: items => items.join(', '),
};

import type { HeadingWords } from '../words/headings';

export const headings: HeadingWords = {
  area: 'Area', name: 'Name', kind: 'Kind', building: 'Building', unit: 'Unit', floor: 'Floor', tags: 'Tags', owner: 'Owner',
  activity: 'Activity', schedule: 'Schedule', since: 'Since', until: 'Until',
  overdueSince: 'Overdue since', minutesOverdue: 'Minutes overdue', windowsOwed: 'Windows owed', lastRoundAt: 'Last round',
  slot: 'Slot', day: 'Day', opens: 'Opens', due: 'Due', closes: 'Closes', standing: 'Standing', round: 'Round',
  roundAt: 'Done at', by: 'By', lateMinutes: 'Minutes late', backfilled: 'Back-filled', extra: 'Extra',
  id: 'Id', tour: 'Tour', at: 'At', recordedAt: 'Recorded at', recordedBy: 'Recorded by', note: 'Note', reason: 'Reason',
  voided: 'Voided', amended: 'Amended', imported: 'Imported', blocked: 'Blocked',
  method: 'Method', agent: 'Agent', strength: 'Strength', strengthUnit: 'Strength unit', contact: 'Contact minutes',
  volume: 'Volume (L)', purpose: 'Purpose', weather: 'Weather',
  owed: 'Owed', done: 'On time', late: 'Late', missed: 'Missed', pending: 'Pending', upcoming: 'Upcoming', open: 'Open',
  overdue: 'Overdue', waived: 'Waived', closed: 'Closed', rate: 'Rate %', onTimeRate: 'On-time rate %', times: 'Times',
  code: 'Code', role: 'Role', retired: 'Retired', key: 'Setting', value: 'Value', slots: 'Slots', days: 'Days',
  from: 'From', to: 'To', duties: 'Duties', file: 'File', line: 'Line', what: 'What', covers: 'Covers', why: 'Why', count: 'Count',
};

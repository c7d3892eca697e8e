/** The keys that columns of reports bear; JSON writes the key, CSV and tables the heading. */
export type ColumnKey =
  | 'area' | 'name' | 'kind' | 'building' | 'unit' | 'floor' | 'tags' | 'owner' | 'activity' | 'schedule' | 'since' | 'until'
  | 'overdueSince' | 'minutesOverdue' | 'windowsOwed' | 'lastRoundAt'
  | 'slot' | 'day' | 'opens' | 'due' | 'closes' | 'standing' | 'round' | 'roundAt' | 'by' | 'lateMinutes' | 'backfilled' | 'extra'
  | 'id' | 'tour' | 'at' | 'recordedAt' | 'recordedBy' | 'note' | 'reason' | 'voided' | 'amended' | 'imported' | 'blocked'
  | 'method' | 'agent' | 'strength' | 'strengthUnit' | 'contact' | 'volume' | 'purpose' | 'weather'
  | 'owed' | 'done' | 'late' | 'missed' | 'pending' | 'upcoming' | 'open' | 'overdue' | 'waived' | 'closed' | 'rate' | 'onTimeRate' | 'times'
  | 'code' | 'role' | 'retired' | 'key' | 'value' | 'slots' | 'days' | 'from' | 'to' | 'duties' | 'file' | 'line' | 'what' | 'covers' | 'why' | 'count';

export type HeadingWords = Readonly<Record<ColumnKey, string>>;

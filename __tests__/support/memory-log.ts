import type { Draft, Entry } from '../../src/domain/entry';
import { laterId, numbersOf, openingOf } from '../../src/domain/ledger';
import { siteDayOf } from '../../src/domain/wall';
import type { Calendar, Day, Instant } from '../../src/domain/zone';
import type { LogReading, Span } from '../../src/store/store';

/** Day files in memory, each with its opening, as the store keeps them on disk. */
export class MemoryLog {
  readonly files = new Map<Day, Entry[]>();
  private seq = 0;

  constructor(private readonly calendar: Calendar) {}

  /** Appends as on its day; `recordedAt` must not go back. */
  append(draft: Draft): Entry {
    const day = siteDayOf(this.calendar, draft.recordedAt);
    const entries = this.files.get(day) ?? this.open(day, draft.recordedAt);
    const last = entries.findLast(entry => 'id' in entry);
    const id =
      last === undefined || !('id' in last)
        ? `${day.replaceAll('-', '')}-001`
        : laterId(last.id, numbersOf(last));
    // Through JSON, as a line goes: nothing may hang on identity or on undefined members.
    const entry = JSON.parse(JSON.stringify({ ...this.base(day), ...draft, id })) as Entry;
    entries.push(entry);
    return entry;
  }

  readonly read = (span: Span): LogReading => {
    const days = [...this.files.keys()].sort();
    const wanted =
      span === 'newest'
        ? days.slice(-1)
        : days.filter(
            day => (span.from === undefined || day >= span.from) && (span.to === undefined || day <= span.to),
          );
    // As on disk: where the span has no file of its own, the next one says what held, else the newest.
    if (wanted.length === 0 && span !== 'newest')
      wanted.push(...[days.find(day => span.to !== undefined && day > span.to) ?? days.at(-1) ?? []].flat());
    return {
      entries: wanted.flatMap(day => this.files.get(day) ?? []),
      ...{ damage: [], notices: [], head: null },
    };
  };

  private open(day: Day, recordedAt: Instant): Entry[] {
    const before = this.read('newest').entries;
    const opened: Entry[] = [{ ...this.base(day), kind: 'opening', recordedAt, ...openingOf(before) }];
    this.files.set(day, opened);
    return opened;
  }

  private base(day: Day) {
    this.seq += 1;
    return { v: 1, seq: this.seq, recordedOn: day, recordedBy: 'desk', hash: '' };
  }
}

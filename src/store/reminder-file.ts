import { LowSync } from 'lowdb';
import { isRefusal } from '../problem';
import type { Wait } from './durable-file';
import { remindersIn } from './folder';
import type { Fs } from './fs';
import { SafeJson } from './safe-json';
import { flag, list, maybe, number, object, oneOf, record, shaped, text } from './shape';
import type { Reminders } from './store';
import { without } from './without';

const told = object({ overdueSince: number, at: number });
const shape = object({
  format: oneOf('rounds.reminders/1'),
  told: record(told),
  last: maybe(object({ at: number, text: list(text), shown: flag })),
  ranAt: maybe(number),
});

const NOTHING: Reminders = { told: {} };
const LARGEST = 8 * 1024 * 1024;

const asWritten = (value: object): string => `${JSON.stringify(value)}\n`;

export interface ReminderFile {
  read(): Reminders;
  /** Under the lock. */
  write(next: Reminders): void;
}

/** Who was told what. A file that cannot be read counts as none: that can only repeat a message. */
export function reminderFile(fs: Fs, folder: string, pid: number, wait: Wait): ReminderFile {
  const path = remindersIn(folder);
  const codec = {
    decode: (value: unknown): Reminders => without(shaped(shape, value, path), 'format'),
    encode: (data: Reminders) => asWritten({ format: 'rounds.reminders/1', ...data }),
    asWritten,
  };
  const low = new LowSync(new SafeJson<Reminders>({ fs, path, pid, wait, codec, limit: LARGEST }), NOTHING);
  const read = (): Reminders => {
    low.data = NOTHING;
    try {
      low.read();
    } catch (error) {
      if (!isRefusal(error) || error.problem.kind !== 'bad-file') throw error;
    }
    return low.data;
  };
  const write = (next: Reminders): void => {
    read();
    low.data = next;
    low.write();
  };
  return { read, write };
}

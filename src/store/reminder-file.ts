import { LowSync } from 'lowdb';
import * as v from 'valibot';
import { isRefusal } from '../problem';
import type { Wait } from './durable-file';
import { remindersIn } from './folder';
import type { Fs } from './fs';
import { badFile } from './json-text';
import { SafeJson } from './safe-json';
import type { Reminders } from './store';
import { without } from './without';

const schema = v.object({
  format: v.literal('rounds.reminders/1'),
  told: v.record(v.string(), v.object({ overdueSince: v.number(), at: v.number() })),
  last: v.exactOptional(v.object({ at: v.number(), text: v.array(v.string()), shown: v.boolean() })),
  ranAt: v.exactOptional(v.number()),
});

const NOTHING: Reminders = { told: {} };
const LARGEST = 8 * 1024 * 1024;

export interface ReminderFile {
  read(): Reminders;
  /** Under the lock. */
  write(next: Reminders): void;
}

/** Who was told what. A file that cannot be read counts as none: that can only repeat a message. */
export function reminderFile(fs: Fs, folder: string, pid: number, wait: Wait): ReminderFile {
  const path = remindersIn(folder);
  const codec = {
    decode: (value: unknown): Reminders => {
      const result = v.safeParse(schema, value);
      if (!result.success) throw badFile(path, 'wrong-shape', v.getDotPath(result.issues[0]) ?? 'format');
      return without(result.output, 'format');
    },
    encode: (data: Reminders) => `${JSON.stringify({ format: 'rounds.reminders/1', ...data })}\n`,
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

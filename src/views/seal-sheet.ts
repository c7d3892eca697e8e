import { isoOf } from '../domain/wall';
import type { Day, Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { Sheet } from './sheet';

export interface SealFacts {
  readonly seal: string;
  readonly seq: number;
  /** Of the file in which the line lies. */
  readonly day: Day;
  /** Null where a newer program wrote the line. */
  readonly recordedAt: Instant | null;
}

/** `rounds.seal/1`: the newest seal; all null while nothing is recorded. */
export function sealSheet(facts: SealFacts | null, zone: Zone, say: Messages): Sheet {
  const { seal = null, seq = null, day = null } = facts ?? {};
  const recordedAt = facts?.recordedAt ?? null;
  return {
    format: 'rounds.seal/1',
    facts: { seal, seq, day, recordedAt: recordedAt === null ? null : isoOf(zone, recordedAt) },
    columns: [],
    rows: [],
    empty: seal ?? say.check.noSeal,
  };
}

import type { Instant } from '../../domain/zone';
import type { Damage, DamageKind, Notice } from '../../problem';
import type { OfKind } from './problems';

/** What the files are found to suffer from, and what is worth a note. */
export interface DamageWords {
  readonly what: Readonly<Record<DamageKind, (d: Damage) => string>>;
  /** File, line and what is wrong there, on one line. */
  readonly damageLine: (d: Damage) => string;
  /** `written` turns an instant into the site's wall-clock time. */
  readonly notice: {
    readonly [K in Notice['kind']]: (n: OfKind<Notice, K>, written: (at: Instant) => string) => string;
  };
  /** What to do about it, after the list. */
  readonly advice: (damage: readonly Damage[]) => string;
  readonly more: (n: number) => string;
}

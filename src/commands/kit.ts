import type { Site } from '../domain/site';
import type { Calendar, Instant } from '../domain/zone';
import type { Messages } from '../messages/messages';
import type { Store } from '../store/store';
import type { World } from '../world/world';

/** What a command may touch. A command takes `Pick<Kit, ...>` where it needs less. */
export interface Kit {
  /** The clock, read once. */
  readonly now: Instant;
  /** The site's folder as chosen by `--site`, `ROUNDS_SITE`, the folders above, or the user's own. */
  readonly folder: string;
  /** Opened on first touch; throws a Refusal `no-site`. */
  readonly store: Store;
  readonly site: Site;
  readonly calendar: Calendar;
  readonly say: Messages;
  readonly world: World;
  /** `--by`, else `ROUNDS_BY`, else the account. */
  readonly by: string;
  /** `--at`, else `--known-at`, else now: the moment at which a reading command judges. */
  readonly at: Instant;
  /** `--wait`, else 10. */
  readonly waitSeconds: number;
  /** `--yes` was given: every confirmation is answered. */
  readonly yes: boolean;
  /** True when both ends are a terminal, so that a question can be asked. */
  readonly canAsk: boolean;
}

import { dateTimeOf, isoOf, siteDayOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import { Refusal } from '../problem';
import { storeKnownBy } from '../store/known';
import type { World } from '../world/world';
import type { Outcome } from './command';
import type { Kit } from './kit';
import { calendarOf, momentOf, type Opened } from './open-kit';

/** A folder as it was known at a moment, and the moment. */
export interface KnownFolder {
  readonly opened: Opened;
  readonly moment: Instant;
}

/** `--known-at MOMENT`: the folder with what was recorded by then. Throws `known-future`, `moment-unreadable`. */
export function knownFolder(text: string, opened: Opened, world: World): KnownFolder {
  const [now, calendar] = [world.now(), calendarOf(opened.site(), world)];
  const moment = momentOf(text, calendar, now);
  if (moment > now) {
    const [at, clock] = [moment, now].map(instant => dateTimeOf(calendar.zone, instant));
    throw new Refusal({ kind: 'known-future', at: at ?? '', now: clock ?? '' });
  }
  const store = storeKnownBy(opened.store(), { moment, day: siteDayOf(calendar, moment) });
  return { moment, opened: { ...opened, store: () => store, site: () => store.site() } };
}

/** Says of a report that later knowledge is left out: in its title, else on standard error; to programs as `knownAt`. */
export function markedKnown(outcome: Outcome, moment: Instant, { say, calendar }: Kit): Outcome {
  const { known } = evidenceIn(say.language);
  const written = dateTimeOf(calendar.zone, moment);
  const { sheet, render, text, note = [] } = outcome;
  const titled = sheet?.title !== undefined && render === undefined && text === undefined;
  return {
    ...outcome,
    ...(sheet && {
      sheet: {
        ...sheet,
        facts: { ...sheet.facts, knownAt: isoOf(calendar.zone, moment) },
        ...(titled && { title: `${sheet.title}${known.mark(written)}` }),
      },
    }),
    note: titled ? note : [...note, known.note(written)],
  };
}

import { endOf, lengthOf } from '../domain/household';
import type { Site } from '../domain/site';
import type { Calendar, Instant } from '../domain/zone';
import { householdsIn } from '../messages/households';
import { householdsSheet } from '../views/household-sheet';
import { shown } from '../views/shown';
import type { Outcome } from './command';
import { householdsAt } from './household-known';
import type { Kit } from './kit';

interface Answered {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly kit: Kit;
}

/** What came of a change to one household: a line for people, the household for programs. Never the room. */
export function answered(
  what: 'add' | 'edit' | 'extend' | 'release',
  code: string,
  { site, calendar, now, kit }: Answered,
): Outcome {
  const { say, store } = kit;
  const words = householdsIn(say.language);
  const line = householdsAt({ store, site, calendar, now }, now).find(({ area }) => area.code === code);
  if (line === undefined) throw new Error(`${code} is gone`);
  const { household, owner = '' } = line.area;
  const { start, people, release } = household;
  const facts = {
    ...{ code, owner: shown(owner), start, people },
    ...{ end: endOf(household), days: lengthOf(household) },
  };
  const text = {
    add: () => [words.added(facts), words.codeName(code)],
    edit: () => [words.edited(facts)],
    extend: () => [words.extended(facts)],
    release: () => [words.released({ code, day: facts.end, notice: shown(release?.notice ?? '') })],
  }[what]();
  const around = { site, zone: calendar.zone, at: now, say, reveal: false };
  return { sheet: householdsSheet([line], around, `rounds.household-${what}/1`), text };
}

import { dutyKeyOf } from '../domain/duty';
import { overdueList } from '../domain/overdue';
import type { Area } from '../domain/site';
import type { Choice } from '../world/world';
import type { Kit } from './kit';
import type { Wish } from './log-wish';
import { knownAt, openAt } from './reading';

/** Asks at the terminal what was done and by whom. Null: nothing is open or overdue. */
export async function askedFor(wish: Wish, kit: Kit): Promise<Wish | null> {
  const choices = choicesOf(kit);
  if (choices.length === 0) return null;
  const { say, site } = kit;
  const person = await kit.world.person();
  const selectors = await person.pickMany({ message: say.log.pick, choices, done: say.log.picked });
  if (wish.by !== undefined || kit.world.env.ROUNDS_BY) return { ...wish, selectors };
  const people = site.people.filter(({ retired }) => retired === undefined);
  if (people.length === 0)
    return { ...wish, selectors, by: await person.text({ message: say.log.who, fallback: kit.by }) };
  const names = people.map(({ name }) => ({ name, value: name }));
  return { ...wish, selectors, by: await person.pickOne({ message: say.log.who, choices: names }) };
}

/** What is overdue, worst first, then what is open. */
function choicesOf(kit: Kit): Choice<string>[] {
  const { site, now, say } = kit;
  const known = knownAt(kit, now);
  const areas = new Map(site.areas.map(area => [area.code, area]));
  const overdue = overdueList(site, known.last, known.waivers, known.book, now);
  const behind = new Set(overdue.map(({ area }) => area));
  const named = (area: Area | undefined, state: string): Choice<string>[] =>
    area === undefined ? [] : [{ name: `${area.code}  ${area.name}  ${state}`, value: area.code }];
  const worst = new Map(overdue.map(line => [dutyKeyOf(line), line]));
  return [
    ...[...worst.values()].flatMap(({ area, minutesOverdue }) =>
      named(areas.get(area), say.board.overdueBy(say.common.minutes(minutesOverdue))),
    ),
    ...[...openAt(kit, known, now)]
      .filter(code => !behind.has(code))
      .flatMap(code => named(areas.get(code), say.common.standing.open)),
  ];
}

import { dutyKeyOf } from '../domain/duty';
import { overdueList } from '../domain/overdue';
import type { Area } from '../domain/site';
import type { Choice } from '../world/world';
import type { Kit } from './kit';
import type { Wish } from './log-wish';
import { knownAt, openAt } from './reading';

/** Asks at the terminal for what was not said: what was done, and by whom. A text instead of a wish says why not. */
export async function askedFor(wish: Wish, kit: Kit): Promise<Wish | string> {
  if (wish.selectors.length > 0) return kit.site.people.length === 0 ? wish : byWhom(wish, kit);
  const { say } = kit;
  const choices = choicesOf(kit);
  if (choices.length === 0) return say.log.nothingOpen;
  const person = await kit.world.person();
  const selectors = await person.pickMany({ message: say.log.pick, choices, done: say.log.picked });
  return selectors.length === 0 ? say.log.nothingPicked : byWhom({ ...wish, selectors }, kit);
}

async function byWhom(wish: Wish, { site, world, say, by }: Kit): Promise<Wish> {
  if (wish.by !== undefined) return wish;
  const person = await world.person();
  const people = site.people.filter(({ retired }) => retired === undefined);
  if (people.length === 0) return { ...wish, by: await person.text({ message: say.log.who, fallback: by }) };
  const choices = people.map(({ name }) => ({ name, value: name }));
  return { ...wish, by: await person.pickOne({ message: say.log.who, choices }) };
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

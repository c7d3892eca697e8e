import type { Activity, Field } from '../domain/activity';
import { dutyKeyOf } from '../domain/duty';
import { parseField, type FieldContext } from '../domain/field-text';
import { parseMoment } from '../domain/moment';
import { overdueList } from '../domain/overdue';
import type { Area } from '../domain/site';
import { valuesOf } from '../domain/trade';
import type { Messages } from '../messages/messages';
import { isRefusal } from '../problem';
import type { Choice, Person } from '../world/world';
import type { Kit } from './kit';
import { activityFor, plannedOf } from './log-draft';
import type { Wish } from './log-wish';
import { areasOf, knownAt, openAt } from './reading';

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

/** Asks for the required fields that nobody gave. Any other refusal is left to the saving. */
export async function withRequired(wish: Wish, kit: Kit): Promise<Wish> {
  const missing = missingIn(wish, kit);
  if (missing.length === 0) return wish;
  const { activity, place } = fieldsPlaceOf(wish, kit);
  const person = await kit.world.person();
  const fields: Record<string, string> = { ...wish.fields };
  for (const name of missing) {
    const field = activity.fields.find(each => each.name === name);
    if (field !== undefined) fields[name] = await answerTo(field, person, place, kit.say);
  }
  return { ...wish, fields };
}

function missingIn(wish: Wish, kit: Kit): readonly string[] {
  const { store, site, calendar, now, say, by } = kit;
  const { entries } = store.log('newest');
  try {
    plannedOf(wish, { store, site, calendar, now, language: say.language, entries }, by);
    return [];
  } catch (error) {
    if (!isRefusal(error) || error.problem.kind !== 'field-missing') return [];
    return error.problem.fields.map(({ name }) => name);
  }
}

function fieldsPlaceOf(wish: Wish, kit: Kit): { activity: Activity; place: FieldContext } {
  const { site, calendar, now } = kit;
  const at = wish.at === undefined ? undefined : parseMoment(wish.at, calendar, now);
  const moment = at?.ok ? at.at : now;
  const activity = activityFor(wish.activity, areasOf(kit, wish.selectors, moment), site);
  return { activity, place: { calendar, now, at: moment } };
}

async function answerTo(field: Field, person: Person, place: FieldContext, say: Messages): Promise<string> {
  const { label, unit, name } = field;
  const inUnit = unit === undefined ? {} : { unit: say.common.unit(unit) };
  const message = say.log.askField({ label: label[say.language], ...inUnit });
  if (field.type === 'boolean') return String(await person.confirm({ message, fallback: true }));
  const choices = valuesOf(field).map(({ id, name: names }) => ({ name: names[say.language], value: id }));
  if (choices.length > 0) return person.pickOne({ message, choices });
  const check = (answer: string): string | null =>
    answer.trim() !== '' && parseField([field], name, answer, place).ok ? null : message;
  return person.text({ message, check });
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

import { activitiesOf, owingsOf } from '../domain/duty';
import { dayOf } from '../domain/board';
import { ledgerOf } from '../domain/ledger';
import { nearest } from '../domain/near';
import type { Area } from '../domain/site';
import { foldText } from '../domain/text';
import { activityOf, type Trade } from '../domain/activities';
import { whyOf, type DutyWhy } from '../domain/why';
import type { Day } from '../domain/zone';
import { windowBook } from '../domain/windows';
import { Refusal } from '../problem';
import { whyLines } from '../views/why-lines';
import { whySheet } from '../views/why-sheet';
import { dayOf as dayNamed } from './board';
import { command } from './command';
import type { Kit } from './kit';
import { areasOf, knownAt, logOfDays } from './reading';

export const whyCommand = command({
  name: 'why',
  mode: 'reads',
  arguments: ['AREA', '[SLOT]'],
  options: { day: { value: 'DAY' }, activity: { short: 'a', value: 'ACTIVITY' } },
  run: (kit, [word = '', slot], options) => {
    const { site, calendar, at, say } = kit;
    const area = areaNamed(kit, word);
    const activities = activitiesAsked(area, options.activity, kit.site);
    const day =
      options.day === undefined ? dayAround(kit, area, activities) : dayNamed(options.day, calendar, at);
    const duties = dutiesOf(kit, area, activities, day);
    const asked = slot === undefined ? duties.map(listedOnly) : ofSlot(duties, slot);
    const seen = { site, zone: calendar.zone, at, say };
    return { sheet: whySheet(area, asked, seen), text: whyLines(area, asked, day, seen) };
  },
});

function areaNamed(kit: Kit, word: string): Area {
  const [area, ...others] = areasOf(kit, [word], kit.at, { includeRetired: true });
  if (area === undefined) throw new Refusal({ kind: 'nothing-selected', selector: word, near: [] });
  if (others.length === 0) return area;
  const matches = [area, ...others].slice(0, 3).map(({ code }) => code);
  throw new Refusal({ kind: 'ambiguous', what: 'area', value: word, matches });
}

function activitiesAsked(area: Area, text: string | undefined, trade: Trade): string[] {
  const owed = activitiesOf(area);
  if (text === undefined) return owed;
  const known = activityOf(trade, text);
  const activity = known?.id ?? text;
  if (owed.includes(activity)) return [activity];
  if (known) throw new Refusal({ kind: 'no-duty', area: area.code, activity });
  throw new Refusal({
    kind: 'unknown',
    what: 'activity',
    value: text,
    near: nearest(text, owed),
    known: owed,
  });
}

/** The day of the window in which the moment lies, so that a night shift is found after midnight. */
function dayAround({ site, calendar, at }: Kit, area: Area, [activity = '']: readonly string[]): Day {
  return dayOf(owingsOf(site, area, activity, []), windowBook(calendar), at);
}

function dutiesOf(kit: Kit, area: Area, activities: readonly string[], day: Day): DutyWhy[] {
  const { store, site, at } = kit;
  const { last, book, waivers: carried } = knownAt(kit, at);
  const { rounds, blocked, waivers } = ledgerOf(logOfDays(store, site, day, day).entries);
  // What is overdue may hang on waivers of windows of other days.
  const facts = { rounds, blocked, waivers: [...waivers, ...carried], last };
  return activities.map(activity => whyOf(site, area, activity, facts, book, day, at));
}

function listedOnly(duty: DutyWhy): DutyWhy {
  return { ...duty, unlisted: duty.windows.length > 0 ? [] : duty.unlisted };
}

/** Of each duty the windows of that slot. Throws `unknown` where none has it on the day. */
function ofSlot(duties: readonly DutyWhy[], slot: string): DutyWhy[] {
  const isNamed = ({ window }: { readonly window: { readonly slot: string } }): boolean =>
    foldText(window.slot) === foldText(slot).trim();
  const found = duties
    .map(duty => {
      const windows = duty.windows.filter(isNamed);
      return { ...duty, windows, unlisted: windows.length > 0 ? [] : duty.unlisted.filter(isNamed) };
    })
    .filter(({ windows, unlisted }) => windows.length + unlisted.length > 0);
  if (found.length > 0) return found;
  const all = duties.flatMap(({ windows, unlisted }) => [...windows, ...unlisted]);
  const known = [...new Set(all.map(({ window }) => window.slot))];
  throw new Refusal({ kind: 'unknown', what: 'slot', value: slot, near: nearest(slot, known), known });
}

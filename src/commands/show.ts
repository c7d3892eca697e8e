import { coverOf, type Cover } from '../domain/cover';
import { addDays } from '../domain/day';
import { dutyKeyOf, owingsOf } from '../domain/duty';
import type { Entry } from '../domain/entry';
import { isCorrection, ledgerOf } from '../domain/ledger';
import { correctedBy, dayOfId } from '../domain/reach';
import { recordedOf, type Recorded } from '../domain/recorded';
import { isValid, type Round } from '../domain/round';
import { storyOf } from '../domain/story';
import { siteDayOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import type { Day } from '../domain/zone';
import { Refusal } from '../problem';
import { sealOf } from '../store/seal';
import { storySheet, type Covering } from '../views/story-sheet';
import { command } from './command';
import { idsOfWords, lookedUp, type Desk } from './correcting';
import { daysAround } from './reading';

export const showCommand = command({
  name: 'show',
  mode: 'reads',
  arguments: ['ID'],
  options: {},
  run: (kit, [word = '']) => {
    const { site, calendar, now, say, store, by } = kit;
    const desk: Desk = { site, calendar, now, by, language: say.language, read: span => store.log(span) };
    const ids = idsOfWords([word], desk);
    const [id] = ids;
    if (id === undefined || ids.length > 1) throw new Refusal({ kind: 'id-unreadable', text: word });
    const entries = entriesAbout(id, desk);
    const [one] = lookedUp(ids, { read: () => ({ entries, damage: [], notices: [], head: null }) }).found;
    if (one === undefined) throw new Error('what was looked up is not there');
    return {
      sheet: storySheet(one, storyOf(one, entries), {
        ...{ site, zone: calendar.zone, say },
        covering: one.is === 'round' ? coveringOf(one.round, desk) : null,
        seal: sealOf(one.entry),
        others: othersOf(one, entries),
      }),
    };
  },
});

/**
 * Everything since the day on which it was recorded, as far as corrections of it can lie: each is made within
 * `lateEntryDays` of the moment that the round had then.
 */
function entriesAbout(id: string, { site, read }: Desk): readonly Entry[] {
  const from = dayOfId(id);
  const reach = site.settings.lateEntryDays + 2;
  for (let to: Day = addDays(from, reach); ;) {
    const { entries } = read({ from, to });
    const last = entries.findLast(entry => isCorrection(entry) && correctedBy(entry).includes(id));
    const next = last === undefined ? to : addDays(last.recordedOn, reach);
    if (next <= to) return entries.filter(entry => entry.recordedOn >= from);
    to = next;
  }
}

/** What a correction concerns: the records as they now are. */
function othersOf(one: Recorded, entries: readonly Entry[]): readonly Recorded[] {
  if (one.is !== 'correction') return [];
  const recorded = recordedOf(entries);
  return correctedBy(one.entry).flatMap(id => recorded.get(id) ?? []);
}

/** What the round pays for now. */
function coveringOf(round: Round, desk: Desk): Covering {
  if (!isValid(round)) return { extra: round.voided ? 'voided' : 'incident' };
  const { site, calendar, read } = desk;
  const ledger = ledgerOf(read(daysAround(siteDayOf(calendar, round.at), site)).entries);
  const area = site.areas.find(({ code }) => code === round.area);
  const spells = area === undefined ? [] : owingsOf(site, area, round.activity, ledger.waivers);
  if (spells.length === 0) return { extra: 'no-duty' };
  const others = ledger.rounds
    .filter(other => other.id !== round.id && isValid(other) && dutyKeyOf(other) === dutyKeyOf(round))
    .filter(other => other.at < round.at || (other.at === round.at && other.id < round.id))
    .map(({ at }) => at);
  const cover: Cover = coverOf(spells, windowBook(calendar), round.at, others);
  return cover;
}

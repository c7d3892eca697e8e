import { activitiesOf, excuseOf, listedOf, owingsOf, type Owing } from '../domain/duty';
import { nearest } from '../domain/near';
import { ledgerOf } from '../domain/ledger';
import { recordedOf, type WaiverEntry } from '../domain/recorded';
import { standingOf } from '../domain/duty';
import { isValid } from '../domain/round';
import type { Area } from '../domain/site';
import { foldText } from '../domain/text';
import { activityOf, activityWords, type Trade } from '../domain/activities';
import { siteDayOf } from '../domain/wall';
import { windowBook, type Window } from '../domain/windows';
import type { Day } from '../domain/zone';
import { Refusal } from '../problem';
import type { Transaction } from '../store/store';
import { waiverLines, waiverSheet } from '../views/waiver-sheet';
import { command } from './command';
import { consequences, correct, reasonOf, refuseSealedDay, type Corrected, type Desk } from './correcting';
import type { Kit } from './kit';
import { areasOf, logOfDays } from './reading';
import { dayOf } from './setup';

export const waiveCommand = command({
  name: 'waive',
  mode: 'writes',
  arguments: ['AREA', 'SLOT'],
  options: {
    day: { value: 'DAY' },
    activity: { short: 'a', value: 'ACTIVITY' },
    reason: { value: 'TEXT' },
  },
  run: async (kit, [word = '', slot = ''], options) => {
    const reason = await reasonOf(kit, options.reason);
    const waived = await correct(kit, options, (desk, tx) => {
      const day = options.day === undefined ? siteDayOf(desk.calendar, desk.now) : dayOf(options.day, desk);
      const area = areaNamed(word, kit, desk);
      const activity = activityIn(options.activity, area, desk.site);
      return waive({ area, activity, slot, day, reason }, desk, tx);
    });
    const { site, say, calendar } = kit;
    const around = { site, zone: calendar.zone, say };
    return { sheet: waiverSheet(waived, around), text: waiverLines(waived, around) };
  },
});

export interface Waived extends Pick<Corrected, 'windows'> {
  readonly entry: WaiverEntry;
}

function areaNamed(word: string, { store }: Kit, { site, calendar, now }: Desk): Area {
  const areas = areasOf({ store, site, calendar, now }, [word], now, { includeRetired: true });
  const [area] = areas;
  if (area !== undefined && areas.length === 1) return area;
  const matches = areas.map(({ code }) => code).slice(0, 5);
  throw new Refusal({ kind: 'ambiguous', what: 'area', value: word, matches });
}

function activityIn(asked: string | undefined, area: Area, trade: Trade): string {
  const own = activitiesOf(area);
  if (asked === undefined) {
    const [only] = own;
    if (only !== undefined && own.length === 1) return only;
    throw new Refusal(
      own.length === 0
        ? { kind: 'no-duty', area: area.code, activity: '' }
        : { kind: 'activities-differ', activities: own },
    );
  }
  const activity = activityOf(trade, asked);
  if (activity !== undefined && own.includes(activity.id)) return activity.id;
  if (activity !== undefined) throw new Refusal({ kind: 'no-duty', area: area.code, activity: activity.id });
  const near = nearest(asked, activityWords(trade));
  throw new Refusal({ kind: 'unknown', what: 'activity', value: asked, near });
}

interface Asked {
  readonly area: Area;
  readonly activity: string;
  readonly slot: string;
  readonly day: Day;
  readonly reason: string;
}

function waive({ area, activity, slot, day, reason }: Asked, desk: Desk, tx: Transaction): Waived {
  const { site, calendar, now, by, read } = desk;
  refuseSealedDay(day, desk);
  const { entries } = logOfDays({ log: read }, site, day, day);
  const ledger = ledgerOf(entries);
  const listed = owingsOf(site, area, activity, ledger.waivers).flatMap(owing =>
    listedOf(owing, windowBook(calendar), day, day).map(window => ({ owing, window })),
  );
  const found = listed.find(({ window }) => foldText(window.slot) === foldText(slot));
  if (found === undefined) {
    const known = listed.map(({ window }) => window.slot);
    throw new Refusal({ kind: 'unknown', what: 'slot', value: slot, near: nearest(slot, known), known });
  }
  const { owing, window } = found;
  const rounds = ledger.rounds.filter(
    round => round.area === area.code && round.activity === activity && isValid(round),
  );
  const why = hindranceOf(
    window,
    owing,
    rounds.sort((a, b) => a.at - b.at),
    now,
  );
  if (why !== null) throw new Refusal({ kind: 'not-waivable', area: area.code, slot: window.slot, day, why });
  const entry = tx.append({
    ...{ kind: 'waiver', area: area.code, activity, slot: window.slot, day, by, reason, recordedAt: now },
  }) as WaiverEntry;
  const before = [...recordedOf([entry]).values()];
  return { entry, windows: consequences(before, [...entries, entry], desk).windows };
}

/** Only what went wrong, or still may, can be excused. */
function hindranceOf(
  window: Window,
  owing: Owing,
  rounds: readonly { readonly at: number }[],
  now: number,
): 'waived' | 'closed' | 'upcoming' | 'done' | null {
  const excuse = excuseOf(window, owing);
  if (excuse !== null) return excuse;
  const { standing } = standingOf(window, owing, rounds, now);
  return standing === 'upcoming' || standing === 'done' ? standing : null;
}

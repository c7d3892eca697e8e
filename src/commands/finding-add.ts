import { findingLine } from '../views/finding-line';
import { findingsSheet } from '../views/findings-sheet';
import { command } from './command';
import { after, momentSaid, underLock } from './finding-files';
import { findingOf } from './finding-wish';
import type { Kit } from './kit';
import { areasOf } from './reading';

const OPTIONS = { text: '--text', due: '--due', owner: '--owner' };

export const findingAddCommand = command({
  name: 'finding add',
  mode: 'writes',
  arguments: ['[SELECTOR...]'],
  options: {
    text: { value: 'TEXT' },
    severity: { value: 'SEVERITY' },
    due: { value: 'MOMENT' },
    owner: { value: 'NAME' },
    at: { value: 'MOMENT' },
    except: { value: 'SELECTOR', many: true },
  },
  run: async (kit, selectors, options) => {
    const { text: typed, at: moment, except = [], severity, due, owner } = options;
    const wish = {
      text: typed ?? (await askedText(kit)),
      ...(severity !== undefined && { severity }),
      ...(due !== undefined && { due }),
      ...(owner !== undefined && { owner }),
    };
    const { file, place } = await underLock(kit, options, (desk, tx) => {
      const at = momentSaid(moment, desk);
      const finding = findingOf(wish, at, desk, OPTIONS);
      const found = areasOf({ ...kit, ...desk, store: kit.store }, selectors, at, { except });
      const areas = selectors.length === 0 ? [] : found.map(({ code }) => code);
      const entry = tx.append({ kind: 'finding', recordedAt: desk.now, by: desk.by, areas, at, finding });
      const id = 'id' in entry ? entry.id : '';
      return { file: after(id, tx.newest.entries, entry), place: desk };
    });
    const { site, now, calendar } = place;
    const around = { site, zone: calendar.zone, at: now, say: kit.say };
    return {
      sheet: findingsSheet([file], around, 'rounds.finding-add/1'),
      text: [findingLine(file, calendar.zone, now, kit.say)],
    };
  },
});

/** Asked for at a terminal; else it is missing. */
async function askedText({ canAsk, world, say }: Kit): Promise<string> {
  if (!canAsk) return '';
  return (await world.person()).text({ message: say.headings.finding });
}

import type { StockMovement } from '../domain/stock-moves';
import { stockIn } from '../messages/supplies';
import { movementsOf } from '../domain/stock-moves';
import { byCodePoint } from '../domain/order';
import { supplyNamed } from '../domain/supply';
import { unknownSupply } from '../domain/supply-edit';
import { siteDayOf } from '../domain/wall';
import { Refusal } from '../problem';
import { movementsSheet } from '../views/stock-history-sheet';
import { recentDays, type DaySpan } from './asked-days';
import { command } from './command';
import type { Kit } from './kit';
import { logOfDays } from './reading';

const DEFAULT_DAYS = 30;

export const stockHistoryCommand = command({
  name: 'stock history',
  mode: 'reads',
  arguments: ['[ITEM]'],
  options: { from: { value: 'DAY' }, to: { value: 'DAY' } },
  run: (kit, [word], options) => {
    const { site, calendar, at, say } = kit;
    const span = recentDays(options, { calendar, at }, DEFAULT_DAYS);
    const item = word === undefined ? undefined : supplyNamed(site, word);
    if (word !== undefined && item === undefined) throw new Refusal(unknownSupply(site, word));
    const all = movementsIn(kit, span);
    const movements = item === undefined ? all : all.filter(({ line }) => line.item === item.id);
    return {
      sheet: movementsSheet(
        site,
        movements.toSorted((a, b) => b.at - a.at || byCodePoint(b.id, a.id)),
        {
          ...{ zone: calendar.zone, say, format: 'rounds.stock-history/1' },
          title: stockIn(say.language).history({ site: site.name, from: span.first, to: span.last }),
        },
      ),
    };
  },
});

/** What was moved or used on the days of the span, oldest first. */
export function movementsIn(
  { store, site, calendar, at, now }: Pick<Kit, 'store' | 'site' | 'calendar' | 'at' | 'now'>,
  { first, last }: DaySpan,
): StockMovement[] {
  return movementsOf(logOfDays(store, site, first, last).entries)
    .filter(movement => {
      const day = siteDayOf(calendar, movement.at);
      return first <= day && day <= last && (at >= now || movement.at <= at);
    })
    .sort((a, b) => a.at - b.at);
}

import type { Site } from '../domain/site';
import type { StockStanding } from '../domain/stock-book';
import { amountText, unitText } from '../domain/supply';
import { dateTimeOf, isoOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { stockIn } from '../messages/supplies';
import type { Messages } from '../messages/messages';
import type { StockColumn } from '../messages/words/stock';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet, Tone } from './sheet';

/** `rounds.stock-list/1`: what lies in the store, how long it lasts, and what is wrong with it. */
export function stockSheet(
  site: Site,
  standings: readonly StockStanding[],
  zone: Zone,
  at: Instant,
  say: Messages,
): Sheet {
  const column = (key: StockColumn, only?: 'table' | 'data', align?: 'right'): Column => ({
    ...{ key, heading: stockIn(say.language).headings[key] },
    ...(only === undefined ? {} : { only }),
    ...(align === undefined ? {} : { align }),
  });
  return {
    format: 'rounds.stock-list/1',
    facts: { site: site.name, ...demoFact(site), at: isoOf(zone, at) },
    rowsKey: 'stock',
    columns: [
      column('item', 'data'),
      column('name'),
      column('onHand', 'data'),
      column('unit', 'data'),
      { key: 'amount', heading: stockIn(say.language).headings.onHand, only: 'table', align: 'right' },
      column('low', undefined, 'right'),
      column('usedPerDay', undefined, 'right'),
      column('daysLeft', undefined, 'right'),
      column('expiry'),
      column('lots', 'data'),
      column('warnings'),
    ],
    rows: standings.map(standing => rowOf(standing, say)),
    title: demoMarked(site, say, stockIn(say.language).title({ site: site.name, at: dateTimeOf(zone, at) })),
    empty: stockIn(say.language).none,
  };
}

function rowOf({ item, onHand, lots, usedPerDay, daysLeft, warnings }: StockStanding, say: Messages): Row {
  const { language, common } = say;
  const stock = stockIn(language);
  const isBad = warnings.some(warning => warning !== 'expires-soon');
  const tone: Tone = isBad ? 'bad' : warnings.length > 0 ? 'late' : 'plain';
  return {
    item: textCell(item.id),
    name: textCell(item.name[language], tone),
    onHand: numberCell(onHand),
    unit: { value: item.unit, id: item.unit, text: unitText(item.unit, language) },
    amount: textCell(amountText(onHand, item, language), tone),
    low: numberCell(item.low ?? null),
    usedPerDay: numberCell(usedPerDay),
    daysLeft: numberCell(daysLeft, tone),
    expiry: textCell(lots.find(({ expiry }) => expiry !== undefined)?.expiry, tone),
    lots: {
      value: lots.map(({ lot, expiry, quantity }) => ({
        lot: lot ?? null,
        expiry: expiry ?? null,
        quantity,
      })),
      text: lots.flatMap(({ lot }) => lot ?? []).join('; '),
    },
    warnings: {
      value: warnings,
      text: warnings.map(warning => stock.warnings[warning]).join(common.comma),
      tone,
    },
  };
}

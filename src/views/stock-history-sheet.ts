import type { Site } from '../domain/site';
import type { StockMovement } from '../domain/stock-moves';
import { movementsOf } from '../domain/stock-moves';
import type { Entry } from '../domain/entry';
import { amountText, SOURCES, unitText } from '../domain/supply';
import { termOf } from '../domain/terms';
import type { Zone } from '../domain/zone';
import { stockIn } from '../messages/supplies';
import type { Messages } from '../messages/messages';
import type { StockColumn } from '../messages/words/stock';
import { momentCell, numberCell, shortMomentCell, termCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Column, Row, Sheet } from './sheet';
import { shortId } from './log-sheet';

// prettier-ignore
const KEYS: readonly StockColumn[] = [
  'id', 'at', 'recordedAt', 'move', 'item', 'name', 'quantity', 'unit', 'lot', 'expiry', 'source', 'supplier', 'from', 'to',
  'receiver', 'approver', 'by', 'note', 'reason', 'voided',
];

export interface MovesSeen {
  readonly zone: Zone;
  readonly say: Messages;
  readonly format: string;
  readonly title?: string;
  readonly foot?: readonly string[];
}

/** Movements of supplies, in the order given: `rounds.stock-history/1`, the ledger of `export`, the answer of a movement. */
export function movesSheet(site: Site, entries: readonly Entry[], seen: MovesSeen): Sheet {
  return movementsSheet(site, movementsOf(entries), seen);
}

export function movementsSheet(
  site: Site,
  movements: readonly StockMovement[],
  { zone, say, format, title, foot = [] }: MovesSeen,
): Sheet {
  const heading = (key: StockColumn): string => stockIn(say.language).headings[key];
  const eye = (key: string, of: StockColumn, align?: 'right'): Column => ({
    ...{ key, heading: heading(of), only: 'table' },
    ...(align === undefined ? {} : { align }),
  });
  const rows = movements.map(movement => rowOf(movement, site, zone, say));
  // A column of nothing takes the place of the others on a narrow screen.
  const hasText = (key: string): boolean => rows.some(row => row[key]?.text);
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'movements',
    columns: [
      ...KEYS.map((key): Column => ({ key, heading: heading(key), only: 'data' })),
      eye('short', 'id'),
      eye('shortAt', 'at'),
      eye('move', 'move'),
      eye('name', 'name'),
      eye('amount', 'quantity', 'right'),
      ...(hasText('lot') ? [eye('lot', 'lot')] : []),
      ...(hasText('whom') ? [eye('whom', 'whom')] : []),
      ...(hasText('remark') ? [eye('remark', 'note')] : []),
    ],
    rows,
    ...(title === undefined ? {} : { title: demoMarked(site, say, title) }),
    foot,
    empty: stockIn(say.language).noHistory,
  };
}

function rowOf(movement: StockMovement, site: Site, zone: Zone, say: Messages): Row {
  const { id, at, recordedAt, move, line, by, to, from, receiver, approver, note, reason, voided } = movement;
  const { language } = say;
  const stock = stockIn(language);
  const item = site.supplies?.find(each => each.id === line.item);
  const source = line.source === undefined ? undefined : termOf(SOURCES, line.source);
  const unit = item === undefined ? '' : unitText(item.unit, language);
  const amount = item === undefined ? String(line.quantity) : amountText(line.quantity, item, language);
  const tone = voided === undefined ? undefined : 'dim';
  const said = [
    ...(voided === undefined ? [] : [say.report.voided({ by: voided.by, reason: voided.reason })]),
    ...(note === undefined ? [] : [note]),
    ...(reason === undefined ? [] : [reason]),
  ];
  const destination = line.to ?? to;
  return {
    id: textCell(id),
    short: textCell(shortId(id), tone),
    at: momentCell(zone, at),
    recordedAt: momentCell(zone, recordedAt),
    shortAt: shortMomentCell(zone, at),
    move: termCell(move, stock.moves[move], tone),
    item: textCell(line.item),
    name: textCell(item?.name[language] ?? line.item, tone),
    quantity: numberCell(line.quantity),
    amount: textCell(`${line.quantity > 0 ? '+' : ''}${amount}`, tone),
    unit: termCell(item?.unit ?? '', unit),
    lot: textCell(line.lot),
    expiry: textCell(line.expiry),
    source: source === undefined ? textCell(line.source) : termCell(source.id, source.name[language]),
    supplier: textCell(line.supplier),
    from: textCell(from),
    to: textCell(destination),
    receiver: textCell(receiver),
    whom: textCell(destination ?? receiver ?? (from === undefined ? undefined : stock.fromWhom(from))),
    approver: textCell(approver),
    by: textCell(by),
    note: textCell(note),
    reason: textCell(reason),
    voided: {
      value: voided === undefined ? null : voided,
      text: voided === undefined ? '' : say.report.voided({ by: voided.by, reason: voided.reason }),
    },
    remark: textCell(said.join(say.common.comma)),
  };
}

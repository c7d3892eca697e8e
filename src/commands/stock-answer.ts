import { amountText } from '../domain/supply';
import { stockIn } from '../messages/supplies';
import { shortId } from '../views/log-sheet';
import { shown } from '../views/shown';
import { movesSheet } from '../views/stock-history-sheet';
import { warningLine } from '../views/stock-warnings';
import type { Outcome } from './command';
import type { Kit } from './kit';
import { askedOf, type Moved } from './stock-move';

/** What a movement says of itself, and of what is left. `counted`: of a count, what was counted. */
export function movedAnswer(
  { say }: Pick<Kit, 'say'>,
  moved: Moved,
  command: string,
  counted?: number,
): Outcome {
  const { site, calendar, item, entry, standing, isNew, already } = moved;
  const words = stockIn(say.language);
  const text = already
    ? [words.already(shortId(entry.id))]
    : [firstLine({ say }, moved, counted), ...splitLines({ say }, moved)];
  const note = [
    ...(isNew && !already ? [words.listed(item.name[say.language])] : []),
    ...(standing.warnings.length > 0 ? [warningLine(standing, say)] : []),
  ];
  return {
    sheet: movesSheet(site, [entry], { zone: calendar.zone, say, format: `rounds.${command}/1` }),
    text: text.map(line => shown(line)),
    note: note.map(line => shown(line)),
  };
}

function firstLine({ say }: Pick<Kit, 'say'>, { item, entry, standing }: Moved, counted?: number): string {
  const words = stockIn(say.language);
  const written = (quantity: number): string => amountText(quantity, item, say.language);
  const asked = askedOf(entry);
  const facts = { id: shortId(entry.id), item: item.name[say.language] };
  if (counted !== undefined) {
    const off = asked === 0 ? {} : { off: `${asked > 0 ? '+' : ''}${written(asked)}` };
    return words.counted({ ...facts, counted: written(counted), ...off });
  }
  return words.moved({
    ...{ ...facts, move: entry.move, quantity: written(Math.abs(asked)) },
    details: detailsOf({ say }, entry),
    onHand: written(standing.onHand),
  });
}

/** Lots, the date of the first, and who. */
function detailsOf({ say }: Pick<Kit, 'say'>, { lines, to, from, receiver }: Moved['entry']): string[] {
  const words = stockIn(say.language);
  const lots = lines.flatMap(line => (line.to === undefined ? (line.lot ?? []) : []));
  const expiry = lines[0]?.expiry;
  return [
    ...lots.map(lot => words.lot(lot)),
    ...(expiry === undefined ? [] : [words.until(expiry)]),
    ...[to, receiver].flatMap(name => (name === undefined ? [] : [words.toWhom(name)])),
    ...(from === undefined ? [] : [words.fromWhom(from)]),
  ];
}

/** Where the parts of a receipt went, and what stays. */
function splitLines({ say }: Pick<Kit, 'say'>, { item, entry }: Moved): string[] {
  const words = stockIn(say.language);
  const splits = entry.lines.filter(({ to }) => to !== undefined);
  const stays = entry.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const written = (quantity: number): string =>
    amountText(Math.round(quantity * 1000) / 1000, item, say.language);
  return [
    ...splits.map(({ to = '', quantity }) => words.split({ to, quantity: written(-quantity) })),
    ...(splits.length > 0 && stays > 0 ? [words.stays(written(stays))] : []),
  ];
}

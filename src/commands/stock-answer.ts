import { stockIn } from '../messages/supplies';
import { amountText } from '../domain/supply';
import { movesSheet } from '../views/stock-history-sheet';
import { shortId } from '../views/log-sheet';
import { warningLine } from '../views/stock-warnings';
import type { Outcome } from './command';
import type { Kit } from './kit';
import { askedOf, type Moved } from './stock-move';

/** What a movement says of itself, and of what is left. */
export function movedAnswer(kit: Pick<Kit, 'say'>, moved: Moved, command: string): Outcome {
  const { say } = kit;
  const { site, calendar, item, entry, standing, isNew, already } = moved;
  const [line] = entry.lines;
  const id = shortId(entry.id);
  const name = item.name[say.language];
  const written = (quantity: number): string => amountText(quantity, item, say.language);
  const details = [
    ...entry.lines.flatMap(({ lot, to }) =>
      lot === undefined || to !== undefined ? [] : [stockIn(say.language).lot(lot)],
    ),
    ...(line?.expiry === undefined ? [] : [stockIn(say.language).until(line.expiry)]),
    ...(entry.to === undefined ? [] : [stockIn(say.language).toWhom(entry.to)]),
    ...(entry.receiver === undefined ? [] : [stockIn(say.language).toWhom(entry.receiver)]),
    ...(entry.from === undefined ? [] : [stockIn(say.language).fromWhom(entry.from)]),
  ];
  const asked = askedOf(entry);
  const facts = { id, item: name, onHand: written(standing.onHand) };
  const first =
    entry.move === 'count'
      ? stockIn(say.language).counted({
          ...{ id, item: name, counted: written(standing.onHand) },
          ...(asked === 0 ? {} : { off: `${asked > 0 ? '+' : ''}${written(asked)}` }),
        })
      : stockIn(say.language).moved({
          ...facts,
          move: entry.move,
          quantity: written(Math.abs(asked)),
          details,
        });
  const splits = entry.lines.filter(({ to }) => to !== undefined);
  const stays = asked + splits.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    sheet: movesSheet(site, [entry], { zone: calendar.zone, say, format: `rounds.${command}/1` }),
    text: already
      ? [stockIn(say.language).already(id)]
      : [
          first,
          ...splits.map(({ to = '', quantity }) =>
            stockIn(say.language).split({ to, quantity: written(-quantity) }),
          ),
          ...(splits.length > 0 && stays > 0 ? [stockIn(say.language).stays(written(stays))] : []),
        ],
    note: [
      ...(isNew && !already ? [stockIn(say.language).listed(name)] : []),
      ...(standing.warnings.length > 0 ? [warningLine(standing, say)] : []),
    ],
  };
}

import { dilutedOf, type DilutionAsked } from '../domain/dilution-answer';
import { dilutionIn } from '../messages/supplies';
import { Refusal } from '../problem';
import { dilutionLines } from '../views/dilution-lines';
import { dilutionSheet } from '../views/dilution-sheet';
import { command } from './command';
import { diluteWishOf, isUnusual, refuseImpossible, unusualStock, type DiluteOptions } from './dilute-wish';
import type { Kit } from './kit';

/** Works anywhere: it asks nothing of a site but its language. */
export const diluteCommand = command({
  name: 'dilute',
  mode: 'reads',
  ofNow: true,
  arguments: [],
  options: {
    agent: { value: 'AGENT' },
    stock: { value: 'STRENGTH' },
    strength: { value: 'STRENGTH' },
    volume: { value: 'LITRES' },
    ratio: { value: '1+99' },
    amount: { value: 'AMOUNT' },
    water: { value: 'LITRES' },
    topUp: { value: 'STRENGTH' },
    area: { value: 'M2' },
    room: { value: 'M3' },
    per: { value: 'ML' },
    mixAlcohol: {},
  },
  run: async (kit, _words, options) => {
    const asked = diluteWishOf(options);
    await confirmStock(kit, asked, options);
    refuseImpossible(asked, options);
    const diluted = dilutedOf(asked);
    return {
      sheet: dilutionSheet(asked, diluted),
      text: dilutionLines(asked, diluted, kit.say, options.agent !== undefined),
    };
  },
});

/** A stock that is not sold so is asked about where somebody can answer, and refused elsewhere, unless `--yes`. */
async function confirmStock(
  { yes, canAsk, world, say }: Pick<Kit, 'yes' | 'canAsk' | 'world' | 'say'>,
  asked: DilutionAsked,
  { stock = '' }: DiluteOptions,
): Promise<void> {
  const { agent, label, thinned } = asked;
  if (thinned || !isUnusual(agent, label)) return;
  if (agent.form !== 'ready' && yes) return;
  if (agent.form === 'ready' || !canAsk) throw unusualStock(agent, label, stock);
  const { least = 0, most = 0, unit = '%' } = agent.stock ?? {};
  const person = await world.person();
  const message = dilutionIn(say.language).reallyStock({
    given: `${label}${unit}`,
    range: `${least}–${most}${unit}`,
  });
  if (!(await person.confirm({ message, fallback: false }))) throw new Refusal({ kind: 'cancelled' });
}

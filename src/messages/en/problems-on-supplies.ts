import type { Problem } from '../../problem';
import type { KindOnSupplies, OfKind, ProblemWords } from '../words/problems';

export const onSupplies: Pick<ProblemWords['problem'], KindOnSupplies> = {
  dilution: unmixed,
  stock: unmoved,
};

function unmixed(p: OfKind<Problem, 'dilution'>): readonly string[] {
  switch (p.fault) {
    case 'not-positive':
      return [`${p.option} cannot be "${p.given}"`, 'it takes a number above 0'];
    case 'above-stock':
      return [
        `${p.wanted} cannot be mixed: the stock itself has only ${p.most} ${p.unit}`,
        'ask for less, or give the strength on the label: --stock',
      ];
    case 'stock-unusual':
      return [
        `"${p.given}" is not what ${p.agent.en} is sold as: ${p.least}-${p.most}${p.unit === '%' ? '' : ' '}${p.unit}`,
        p.perhaps === undefined
          ? 'look at the label again; if it really says so: --yes'
          : `did you mean ${p.perhaps}? If the label really says so: --yes`,
      ];
    case 'no-liquid':
      return [`${p.agent.en} is not mixed with water`, 'name an agent that is: --agent bleach-84'];
    case 'ready':
      return [
        `${p.agent.en} is used as it comes: it is not mixed with water`,
        'give --volume or --area alone',
      ];
    case 'alcohol':
      return [
        `alcohol of ${p.given} is not used as it comes, and thinning it is a fire risk`,
        'buy 75% alcohol; to work out the water all the same: --mix-alcohol',
      ];
    case 'strong-enough':
      return [
        `a solution of ${p.present} needs no topping up to ${p.wanted}`,
        '--top-up is what it has now, --strength what it should have',
      ];
  }
}

function unmoved(p: OfKind<Problem, 'stock'>): readonly string[] {
  switch (p.fault) {
    case 'short':
      return [
        `only ${p.onHand} of ${p.item.en}${p.lot === undefined ? '' : ` of lot ${p.lot}`} on hand, not ${p.asked}`,
        'see: rounds stock list; if there is more, count it: rounds stock count',
      ];
    case 'split':
      return [
        `the splits make ${p.splits}, the receipt is ${p.quantity}`,
        'every part must go somewhere; what stays here is split to this site by its name',
      ];
    case 'decimals':
      return [
        `"${p.given}" is finer than ${p.item.en} is counted`,
        p.decimals === 0 ? 'give a whole number' : `give at most ${p.decimals} decimals`,
      ];
    case 'count-differs':
      return [
        `${p.counted} of ${p.item.en} counted, ${p.book} in the book`,
        'say why, and the book follows: --note "why"',
      ];
    case 'loss-reason':
      return ['what is written off needs a reason', 'give it: --reason "why"'];
  }
}

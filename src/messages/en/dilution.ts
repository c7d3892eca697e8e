import type { DilutionWords } from '../words/dilution';

export const dilution: DilutionWords = {
  stock: (agent, label) => `${agent.en} (${label})`,
  tablets: n => (n === 1 ? '1 tablet' : `${n} tablets`),
  eachTablet: milligrams => `${milligrams} each`,
  packs: n => (n === 1 ? '1 pack' : `${n} packs`),
  liquid: amount => `stock ${amount}`,
  both: (first, second) => `${first} (${second})`,
  mix: ({ stock, strength, volume }) => `${volume} of ${strength} from ${stock}:`,
  made: ({ stock, volume, strength }) => `${stock} makes ${volume} of ${strength}:`,
  topUp: ({ stock, volume, present, strength }) =>
    `${volume} from ${present} up to ${strength} with ${stock}:`,
  undiluted: ({ stock, volume }) => `${stock}, ${volume}: use it as it comes, no water`,
  cover: ({ size, each, volume }) => `${size} x ${each} = ${volume}`,
  parts: ({ amount, water, ratio, habit }) => {
    const note =
      ratio === undefined ? '' : ` (${ratio}${habit === undefined ? '' : `, often written ${habit}`})`;
    return `${amount} + water ${water}${note}`;
  },
  noWater: amount => `${amount}, no water: use it as it comes`,
  add: amount => `add ${amount} and stir`,
  actual: strength => `whole tablets: ${strength} in fact`,
  wholePacks: ({ packs, strength }) => `without scales, in whole packs: ${packs} give ${strength}`,
  additive: ({ stock, water, other }) =>
    `${stock}:${water} read as ${stock}+${water} (${stock} of stock, ${water} of water)${other === undefined ? '' : `, not as ${other}`}`,
  weighed: 'a litre of liquid is counted as a kilogram',
  assumed: agent => `no agent named: worked out for ${agent.en}; another one: --agent`,
  contact: minutes => `leave it for ${minutes} minutes or longer`,
  care: advice => ['Take care:', ...advice.map(line => `  ${line}`)],
  weak: ({ strength, limit }) => `Warning: ${strength} is weak; usual is ${limit} or more`,
  strong: ({ strength, limit }) => `Warning: ${strength} is strong; usual is ${limit} or less`,
  differs: ({ strength, wanted, percent }) => `Warning: it is ${strength}, ${percent} off ${wanted}`,
  unusualStock: range => `Warning: this agent is sold as ${range}; look at the label again`,
  unusualCover: ({ each, range }) => `Warning: ${each} is unusual; usual is ${range}`,
  reallyStock: ({ given, range }) => `This agent is sold as ${range}. Does the label really say ${given}?`,
};

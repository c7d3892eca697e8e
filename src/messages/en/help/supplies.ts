import type { CommandHelp } from '../../words/help';

/** dilute. */
export const supplies: Readonly<Record<string, CommandHelp>> = {
  dilute: {
    summary: 'how much stock and how much water; no site is needed',
    options: {
      agent: 'bleach-84 (the default), chlor-tablet, alcohol-75 ... or its name',
      stock: "what the label says: 5, 5%, 50000mg/L; 480mg a tablet; else the agent's usual",
      strength: 'what it should be: 500 (mg/L; % for alcohol); beside --ratio: what it is claimed to be',
      volume: 'how much of it: 16, 16L, 500mL (default 1 L)',
      ratio: 'what does this ratio give: 1+99; 1:100 is read as 1 part and 100 parts of water',
      amount: 'so much stock: 100mL, 200g, 2 packs, 3 tablets; with --water, --volume, --ratio or --strength',
      water: 'the water beside --amount',
      topUp: 'the strength that the solution has now, to be brought up to --strength',
      area: 'square metres to wet: how many litres that takes',
      room: 'cubic metres of a closed room for ULV: how many litres that takes',
      per: 'mL for each m² (default 100) or m³ (default 20)',
      mixAlcohol: 'thin alcohol that is stronger than 80%, after all',
    },
    examples: [
      ['rounds dilute --agent bleach-84 --strength 500 --volume 16', 'a knapsack sprayer of 16 L'],
      ['rounds dilute --ratio 1:200 --strength 1000', 'does 1:200 really give 1000 mg/L?'],
      ['rounds dilute --top-up 400 --strength 500 --volume 10', 'bring 10 L from 400 up to 500 mg/L'],
      ['rounds dilute --area 220 --per 100 --strength 500', 'enough for a floor of 220 m²'],
    ],
  },
};

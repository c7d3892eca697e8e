import type { CommandHelp } from '../../words/help';

const shared = {
  at: 'when it was done: 07:40, "yesterday 18:10", "20m ago" (default now)',
  lot: 'the number of the lot',
  note: 'a remark',
  id: 'a key of your own: the same key twice is one movement',
};
const approver = 'who approved it';
const item = {
  name: 'what it is called',
  low: 'below this many there is too little',
  agent: 'the agent that it holds: what a round uses comes out of it',
  holds: 'how much of the agent one unit is: 500mL, 20L, 20g',
  label: "what the label says, where it is not the agent's usual: 6%",
};

/** dilute, stock, supply. */
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
  'stock receive': {
    summary: 'write down supplies that came in; an item that ships joins the list by itself',
    options: {
      ...shared,
      expiry: 'the last day on which it may be used',
      source: 'purchase, allocation, donation or loan',
      supplier: 'who it came from',
      receiver: 'who took it in',
      approver,
      split: 'what goes on to a project; several, which must add up to the receipt',
    },
    examples: [
      ['rounds stock receive bleach-84 20L --lot B12 --expiry 2027-01-31 --source purchase', 'a drum'],
      ['rounds stock receive masks 50 --split "East Court=20" --split "West Court=30"', 'shared out at once'],
    ],
  },
  'stock issue': {
    summary: 'write down supplies that were handed out, of the lot that ends first',
    options: { ...shared, lot: 'of this lot instead', receiver: 'who got it', approver },
    examples: [['rounds stock issue masks 10 --receiver Zhang', 'ten masks for Zhang']],
  },
  'stock transfer': {
    summary: 'write down supplies that went to another project, or came from one',
    options: {
      ...shared,
      to: 'the project that it went to',
      from: 'the project that it came from',
      expiry: 'with --from: the last day on which it may be used',
      receiver: 'who took it over',
      approver,
    },
    examples: [['rounds stock transfer masks 30 --to "East Court"', 'thirty masks for another project']],
  },
  'stock count': {
    summary: 'make the book say what was counted; a difference needs a note',
    options: { ...shared, lot: 'count this lot alone', note: 'why it differs from the book' },
    examples: [['rounds stock count masks 187 --note "three torn"', 'the evening count']],
  },
  'stock loss': {
    summary: 'write off what is spoilt, past its date or lost',
    options: { ...shared, lot: 'of this lot', reason: 'why', approver },
    examples: [['rounds stock loss bleach-84 2L --lot A7 --reason "past its date"', 'an old lot']],
  },
  'stock list': {
    summary: 'what lies in the store, how long it lasts, what is low or ends soon',
    options: { check: 'exit 1 when something is low, past its date or below zero' },
    examples: [['rounds stock list', 'all of it']],
  },
  'stock history': {
    summary: 'what came, went and was used, newest first',
    options: { from: 'the first day (default: 30 days back)', to: 'the last day (default today)' },
    examples: [['rounds stock history bleach-84 --from 2026-11-01', 'one item since the first']],
  },
  'supply list': { summary: 'the items that the site keeps', options: {} },
  'supply add': {
    summary: 'keep an item: one that ships, or one of your own',
    options: { ...item, unit: 'what it is counted in: bottle, L, piece, pair ... (an own item needs it)' },
    examples: [
      ['rounds supply add bleach-84 --low 10', 'what a round uses comes out of it; low below 10 L'],
      ['rounds supply add mop-heads --unit piece --low 20', 'one of your own'],
    ],
    more: [
      'What ships: bleach-84, alcohol-75, chlor-tablet, chlor-powder, mask-n95, mask-surgical, gloves, protective-suit, thermometer, hand-gel, goggles, sprayer, lift-film, waste-bag.',
    ],
  },
  'supply edit': {
    summary: 'change an item; its unit stays',
    options: item,
    examples: [['rounds supply edit masks --low 100', 'below 100 masks is low']],
  },
};

import { describe, expect, test } from '@jest/globals';
import type { Draft, Entry, Opening } from '../../src/domain/entry';
import type { SupplyItem } from '../../src/domain/site';
import type { StockLot } from '../../src/domain/stock';
import { settled, stockAt, takenFrom } from '../../src/domain/stock-book';
import { movementsOf } from '../../src/domain/stock-moves';
import { amountText, parseSupplyQuantity, shippedSupply, supplyNamed } from '../../src/domain/supply';
import { usedBy, usedLots } from '../../src/domain/usage';

const NOON = Date.parse('2026-03-10T12:00:00+08:00');
const DAY = 86_400_000;
const TODAY = '2026-03-10';
const base = { v: 1, seq: 1, recordedOn: TODAY, recordedAt: NOON, recordedBy: 'pc', hash: '' };
const bleach = itemOf('bleach-84');
const masks = itemOf('mask-n95');

function itemOf(word: string, parts: Partial<SupplyItem> = {}): SupplyItem {
  const item = shippedSupply(word);
  if (item === undefined) throw new Error(word);
  return { ...item, ...parts };
}

function entry(number: number, draft: Draft): Entry {
  return { ...base, ...draft, id: `20260310-${String(number).padStart(3, '0')}` };
}

function opening(stock: readonly StockLot[]): Opening {
  return { ...base, kind: 'opening', last: [], waivers: [], stock };
}

function moved(number: number, move: 'receipt' | 'issue', lots: readonly StockLot[], daysAgo = 0): Entry {
  const at = NOON - daysAgo * DAY;
  return entry(number, { kind: 'stock', by: 'Li', recordedAt: at, at, move, lines: lots });
}

function tour(number: number, areas: readonly string[], used: readonly StockLot[], daysAgo = 0): Entry {
  const at = NOON - daysAgo * DAY;
  const said = {
    kind: 'rounds',
    by: 'Li',
    recordedAt: at,
    at,
    activity: 'disinfection',
    fields: {},
  } as const;
  return entry(number, { ...said, areas, used });
}

const standingOf = (item: SupplyItem, entries: readonly Entry[], at = NOON) => {
  const [standing] = stockAt({ supplies: [item] }, entries, at, TODAY);
  if (standing === undefined) throw new Error(item.id);
  return standing;
};

const A: StockLot = { item: 'bleach-84', lot: 'A', expiry: '2026-06-30', quantity: 5 };
const B: StockLot = { item: 'bleach-84', lot: 'B', expiry: '2026-04-30', quantity: 5 };
const OLD: StockLot = { item: 'bleach-84', lot: 'OLD', expiry: '2026-03-09', quantity: 5 };
const LOOSE: StockLot = { item: 'bleach-84', quantity: 5 };

describe('what goes out', () => {
  test.each<
    [string, readonly StockLot[], number, string | undefined, readonly [string | undefined, number][] | null]
  >([
    ['the lot that ends first goes first', [A, B], 3, undefined, [['B', -3]]],
    [
      'and then the next one',
      [A, B],
      7,
      undefined,
      [
        ['B', -5],
        ['A', -2],
      ],
    ],
    [
      'what never ends goes last',
      [LOOSE, A],
      6,
      undefined,
      [
        ['A', -5],
        [undefined, -1],
      ],
    ],
    [
      'what has ended goes after everything else',
      [OLD, A],
      6,
      undefined,
      [
        ['A', -5],
        ['OLD', -1],
      ],
    ],
    ['a lot that ends today is good today', [{ ...OLD, expiry: TODAY }, A], 1, undefined, [['OLD', -1]]],
    ['the lot that is named', [A, B], 3, 'A', [['A', -3]]],
    [
      'no more than all of it',
      [A, B],
      10,
      undefined,
      [
        ['B', -5],
        ['A', -5],
      ],
    ],
    ['not a drop more', [A, B], 10.001, undefined, null],
    ['not more than the named lot has', [A, B], 6, 'A', null],
    ['nothing of a lot that is not there', [A], 1, 'C', null],
  ])('%s', (_, lots, quantity, lot, lines) => {
    const taken = takenFrom(settled(lots), quantity, TODAY, lot);
    expect(taken?.map(line => [line.lot, line.quantity]) ?? null).toEqual(lines);
  });

  test('what was used beyond the book comes out of what came in since', () => {
    expect(settled([{ item: 'bleach-84', quantity: -2 }, A, B])).toEqual([{ ...B, quantity: 3 }, A]);
    expect(settled([{ item: 'bleach-84', quantity: -12 }, A, B])).toEqual([
      { item: 'bleach-84', quantity: -2 },
    ]);
  });
});

describe('how an item stands', () => {
  test.each<[string, SupplyItem, readonly StockLot[], readonly string[]]>([
    ['enough of it', itemOf('84', { low: 5 }), [A], []],
    ['exactly the mark is enough', itemOf('84', { low: 5 }), [A], []],
    ['below the mark', itemOf('84', { low: 5.001 }), [A], ['low']],
    ['nothing there, and no mark', bleach, [], []],
    ['nothing there, and a mark', itemOf('84', { low: 1 }), [], ['low']],
    ['past its date', bleach, [OLD, A], ['expired']],
    ['the last day is still good', bleach, [{ ...OLD, expiry: TODAY }], ['expires-soon']],
    ['30 days ahead', bleach, [{ ...A, expiry: '2026-04-09' }], ['expires-soon']],
    ['31 days ahead', bleach, [{ ...A, expiry: '2026-04-10' }], []],
    ['used beyond the book', itemOf('84', { low: 1 }), [{ item: 'bleach-84', quantity: -1 }], ['below-zero']],
  ])('%s', (_, item, lots, warnings) => {
    expect(standingOf(item, [opening(lots)]).warnings).toEqual(warnings);
  });

  test.each<[string, readonly Entry[], number, number | null, readonly string[]]>([
    [
      '14 L in a week is 2 a day',
      [opening([{ ...LOOSE, quantity: 21 }]), tour(1, ['X'], [{ ...LOOSE, quantity: 14 }], 3)],
      2,
      3.5,
      [],
    ],
    [
      'less than three days is low',
      [opening([{ ...LOOSE, quantity: 19.9 }]), tour(1, ['X'], [{ ...LOOSE, quantity: 14 }], 3)],
      2,
      2.9,
      ['low'],
    ],
    [
      'what was issued counts',
      [opening([{ ...LOOSE, quantity: 40 }]), moved(1, 'issue', [{ ...LOOSE, quantity: -7 }], 1)],
      1,
      33,
      [],
    ],
    [
      'more than a week ago does not',
      [opening([LOOSE]), tour(1, ['X'], [{ ...LOOSE, quantity: 1 }], 8)],
      0,
      null,
      [],
    ],
    [
      'the first day says nothing of the days left',
      [moved(1, 'receipt', [LOOSE]), tour(2, ['X'], [{ ...LOOSE, quantity: 4 }])],
      4,
      null,
      [],
    ],
    [
      'since the first receipt, where that is less than a week',
      [moved(1, 'receipt', [{ ...LOOSE, quantity: 18 }], 3), tour(2, ['X'], [{ ...LOOSE, quantity: 6 }], 1)],
      2,
      6,
      [],
    ],
  ])('%s', (_, entries, usedPerDay, daysLeft, warnings) => {
    expect(standingOf(bleach, entries)).toMatchObject({ usedPerDay, daysLeft, warnings });
  });

  test('asked for an earlier moment, what was done later does not count, nor its void', () => {
    const entries = [
      opening([LOOSE]),
      tour(1, ['X', 'Y'], [{ ...LOOSE, quantity: 2 }]),
      entry(3, {
        ...{ kind: 'void', by: 'Li', recordedAt: NOON, reason: 'twice', restores: [] },
        ...{ rounds: ['20260310-001', '20260310-002'], returns: [{ ...LOOSE, quantity: 2 }] },
      }),
    ];
    expect(standingOf(bleach, entries, NOON - 1).onHand).toBe(5);
    expect(standingOf(bleach, entries).onHand).toBe(5);
    expect(standingOf(bleach, entries).usedPerDay).toBe(0);
  });
});

describe('what a round uses', () => {
  const supplies = [bleach, itemOf('alcohol-75'), itemOf('chlor-tablet'), itemOf('chlor-powder')];
  const round = { agent: 'bleach-84', strength: 500, volume: 16 };
  test.each<[string, Record<string, string | number>, readonly SupplyItem[], number | null]>([
    ['160 mL for a knapsack of 16 L at 500 mg/L', round, supplies, 0.16],
    ['of a bottle of half a litre, a third', round, [itemOf('84', { unit: 'bottle', perUnit: 0.5 })], 0.32],
    ['by the label of the item', round, [itemOf('84', { label: 6 })], 0.133],
    ['alcohol as it comes', { agent: 'alcohol-75', strength: 75, volume: 0.5 }, supplies, 0.5],
    ['alcohol without a strength', { agent: 'alcohol-75', volume: 0.5 }, supplies, 0.5],
    ['whole tablets', { agent: 'chlor-tablet', strength: 500, volume: 15.5 }, supplies, 16],
    ['packs of 20 g', { agent: 'chlor-powder', strength: 500, volume: 16 }, supplies, 3.333],
    ['nothing without a volume', { agent: 'bleach-84', strength: 500 }, supplies, null],
    ['nothing without a strength', { agent: 'bleach-84', volume: 16 }, supplies, null],
    ['nothing for a strength above the stock', { ...round, strength: 60_000 }, supplies, null],
    ['nothing of an item that the site does not keep', round, [masks], null],
    ['nothing where the site keeps none', round, [], null],
  ])('%s', (_, fields, kept, quantity) => {
    expect(usedBy({ supplies: kept }, fields)?.quantity ?? null).toBe(quantity);
  });

  test('comes from the lots in turn; what the book has too little of is of no lot', () => {
    const entries = [opening([A, { ...B, quantity: 1 }])];
    expect(usedLots({ item: 'bleach-84', quantity: 2 }, entries, TODAY)).toEqual([
      { ...B, quantity: 1 },
      { ...A, quantity: 1 },
    ]);
    expect(usedLots({ item: 'bleach-84', quantity: 7 }, entries, TODAY)).toEqual([
      { ...B, quantity: 1 },
      { ...A, quantity: 5 },
      { item: 'bleach-84', quantity: 1 },
    ]);
  });
});

test('the book tells movements and use, and who voided what', () => {
  const entries = [
    moved(1, 'receipt', [A, { ...A, quantity: -2, to: 'East' } as StockLot]),
    tour(2, ['X', 'Y'], [{ ...A, quantity: 1 }]),
    entry(4, {
      kind: 'void',
      by: 'Wu',
      recordedAt: NOON,
      reason: 'no',
      restores: [],
      rounds: ['20260310-003'],
    }),
    entry(5, {
      kind: 'void',
      by: 'Wu',
      recordedAt: NOON,
      reason: 'no',
      restores: [],
      rounds: ['20260310-001'],
    }),
  ];
  const told = movementsOf(entries).map(({ id, move, line, voided }) => [
    id.slice(-3),
    move,
    line.quantity,
    voided?.by,
  ]);
  expect(told).toEqual([
    ['001', 'receipt', 5, 'Wu'],
    ['001', 'transfer', -2, 'Wu'],
    ['002', 'used', -1, undefined],
  ]);
});

test.each<[string, SupplyItem, string, boolean, unknown]>([
  ['litres', bleach, '20L', false, 20],
  ['millilitres', bleach, '500 毫升', false, 0.5],
  ['finer than a millilitre', bleach, '0.0001', false, 'decimals'],
  ['masks', masks, '50个', false, 50],
  ['another word for one', masks, '50 pieces', false, 50],
  ['half a mask', masks, '1.5', false, 'decimals'],
  ['masks by the litre', masks, '5L', false, 'number'],
  ['none', masks, '0', false, 'not-positive'],
  ['none counted', masks, '0', true, 0],
  ['less than none', masks, '-1', true, 'not-positive'],
  ['no number', masks, 'NaN', false, 'number'],
  ['too many', masks, '9999999999', false, 'number'],
])('a quantity: %s', (_, item, text, isCount, expected) => {
  const read = parseSupplyQuantity(item, text, isCount);
  expect(read.ok ? read.quantity : read.fault).toBe(expected);
});

test('items are named by id, name or another word, shipped or of the site', () => {
  const own = { id: 'mop', name: { 'zh-CN': '拖把头', en: 'mop heads' }, unit: 'piece' };
  const site = { supplies: [masks, own] };
  for (const word of ['mask-n95', 'N95', 'n95口罩', 'N95 masks']) expect(supplyNamed(site, word)).toBe(masks);
  for (const word of ['mop', '拖把头', 'MOP HEADS']) expect(supplyNamed(site, word)).toBe(own);
  expect(supplyNamed(site, '84')).toBeUndefined();
  expect(supplyNamed({}, 'N95')).toBeUndefined();
});

test.each([
  [1, 'box', '1 box', '1 盒'],
  [2, 'box', '2 boxes', '2 盒'],
  [2, 'piece', '2 pieces', '2 个'],
  [0.5, 'L', '0.5 L', '0.5 升'],
  [3, 'crate', '3 crate', '3 crate'],
])('%p of %s', (quantity, unit, english, chinese) => {
  expect(amountText(quantity, { unit }, 'en')).toBe(english);
  expect(amountText(quantity, { unit }, 'zh-CN')).toBe(chinese);
});

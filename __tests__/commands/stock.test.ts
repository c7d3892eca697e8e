import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { courtAt } from '../support/report-site';
import type { Machine } from '../support/run';

let machine: Machine;

beforeEach(() => {
  machine = courtAt('2026-03-02T08:00:00+08:00');
});
afterEach(() => {
  machine.remove();
});

const run = (...words: string[]) => machine.run(...words);
const stockOf = async (...words: string[]) => {
  const { out } = await run('stock', 'list', '--json', ...words);
  return (JSON.parse(out) as { stock: { item: string; onHand: number; warnings: string[] }[] }).stock;
};
const onHand = async (item: string): Promise<number | undefined> =>
  (await stockOf()).find(each => each.item === item)?.onHand;

function logBytes(): string {
  const years = join(machine.folder, 'log');
  return readdirSync(years, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.jsonl'))
    .map(name => readFileSync(join(years, name), 'utf8'))
    .join('');
}

describe('a receipt', () => {
  test('lists an item that ships, with its lot, and says what is on hand', async () => {
    const words = [
      '84',
      '20L',
      '--lot',
      'B12',
      '--expiry',
      '2027-01-31',
      '--source',
      '采购',
      '--supplier',
      'ACME',
    ];
    const { exit, out, err } = await run('stock', 'receive', ...words);
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'saved 0302-001: receipt, 20 L of 84 disinfectant (lot B12, use by 2027-01-31); 20 L on hand\n',
    });
    expect(err).toContain('now on the list of supplies: 84 disinfectant');
    const { out: listed } = await run('supply', 'list', '--json');
    expect(JSON.parse(listed)).toMatchObject({
      supplies: [{ item: 'bleach-84', unit: 'L', agent: 'bleach-84', holds: 1 }],
    });
    const { out: history } = await run('stock', 'history', '--json');
    expect(JSON.parse(history)).toMatchObject({
      format: 'rounds.stock-history/1',
      movements: [
        {
          move: 'receipt',
          item: 'bleach-84',
          quantity: 20,
          lot: 'B12',
          source: 'purchase',
          supplier: 'ACME',
          voided: null,
        },
      ],
    });
    expect(await run('check')).toMatchObject({ exit: 0, out: '' });
  });

  test('is split over projects in one line of the log; the part of its own name stays', async () => {
    const splits = ['--split', 'East=20', '--split', 'Court=10', '--split', 'West=20'];
    const { out } = await run('stock', 'receive', 'masks', '50', ...splits);
    expect(out).toContain(
      'receipt, 50 pieces of surgical masks; 10 pieces on hand\n  East: 20 pieces\n  West: 20 pieces\n  stays here: 10 pieces\n',
    );
    expect(logBytes().match(/"kind":"stock"/g)).toHaveLength(1);
    expect(await onHand('mask-surgical')).toBe(10);
  });

  test.each([
    [
      'splits that make less',
      ['50', '--split', 'East=20', '--split', 'West=20'],
      /the splits make 40 pieces, the receipt is 50 pieces/,
    ],
    [
      'splits that make more',
      ['50', '--split', 'East=30', '--split', 'West=30'],
      /the splits make 60 pieces/,
    ],
    ['a split to nobody', ['50', '--split', '=50'], /--split does not take "=50"/],
    ['a split without a number', ['50', '--split', 'East'], /--split does not take "East"/],
    ['a supplier with too long a name', ['5', '--supplier', 'x'.repeat(101)], /too long/],
    ['nothing', ['0'], /QUANTITY cannot be "0"/],
    ['less than nothing', ['--', '-5'], /QUANTITY cannot be "-5"/],
    ['half a mask', ['1.5'], /finer than surgical masks is counted/],
    ['no number', ['many'], /QUANTITY cannot be "many"[^]*a number in piece/],
    ['another unit', ['5L'], /QUANTITY cannot be "5L"/],
    ['a source that is none', ['5', '--source', 'theft'], /no source theft/],
    ['a day that is none', ['5', '--expiry', '2026-13-01'], /not a day/],
    ['a time to come', ['5', '--at', '09:00'], /has not come yet/],
    ['a name with an escape', ['5', '--supplier', 'a\u001bb'], /U\+001B/],
  ])('refused: %s, and nothing is saved', async (_, words, reason) => {
    const { exit, out, err } = await run('stock', 'receive', 'masks', ...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(reason);
    expect(err).toContain('nothing was saved');
    expect(await stockOf()).toEqual([]);
  });

  test('of an item without a name is missing its name', async () => {
    expect((await run('stock', 'receive', '', '5')).err).toContain('ITEM is missing');
  });

  test('of an item that neither ships nor is kept names the nearest', async () => {
    expect((await run('stock', 'receive', 'maks', '5')).err).toMatch(/did you mean masks/);
    expect((await run('stock', 'receive', 'qqqq', '5')).err).toMatch(/see: rounds supply list/);
    await run('supply', 'add', 'mop-heads', '--unit', 'piece');
    const { exit, err } = await run('stock', 'receive', 'mop-haeds', '5');
    expect(exit).toBe(2);
    expect(err).toMatch(/did you mean mop-heads/);
  });

  test('takes the month that labels name: its last day', async () => {
    expect((await run('stock', 'receive', '84', '5', '--expiry', '2027-02')).out).toContain(
      'use by 2027-02-28',
    );
  });

  test('of a lot past its date warns and is saved', async () => {
    const { exit, err } = await run('stock', 'receive', '84', '5', '--expiry', '2026-03-01');
    expect(exit).toBe(0);
    expect(err).toContain('84 disinfectant past its date (5 L on hand, use by 2026-03-01)');
  });
});

describe('what goes out', () => {
  beforeEach(async () => {
    await run('stock', 'receive', '84', '5', '--lot', 'LATE', '--expiry', '2027-06-30');
    await run('stock', 'receive', '84', '5', '--lot', 'SOON', '--expiry', '2026-12-31');
  });

  test('is taken from the lot that ends first', async () => {
    const { out } = await run('stock', 'issue', '84', '6', '--receiver', 'Zhang');
    expect(out).toBe(
      'saved 0302-003: issue, 6 L of 84 disinfectant (lot SOON, lot LATE, use by 2026-12-31, to Zhang); 4 L on hand\n',
    );
    const [item] = await stockOf();
    expect(item).toMatchObject({ onHand: 4, lots: [{ lot: 'LATE', expiry: '2027-06-30', quantity: 4 }] });
  });

  test.each([
    [
      'more than there is',
      ['issue', '84', '10.001', '--receiver', 'Z'],
      /only 10 L of 84 disinfectant on hand, not 10.001 L/,
    ],
    [
      'more than the lot has',
      ['issue', '84', '6', '--lot', 'SOON', '--receiver', 'Z'],
      /only 5 L of 84 disinfectant of lot SOON/,
    ],
    [
      'a lot that is not there',
      ['issue', '84', '1', '--lot', 'NONE', '--receiver', 'Z'],
      /only 0 L of 84 disinfectant of lot NONE/,
    ],
    ['to nobody', ['issue', '84', '1'], /--receiver is missing/],
    ['an item that is not kept', ['issue', 'N95', '1', '--receiver', 'Z'], /no supply item N95/],
    ['a transfer to nowhere', ['transfer', '84', '1'], /--to is missing/],
    ['a transfer both ways', ['transfer', '84', '1', '--to', 'A', '--from', 'B'], /do not go together/],
    ['a transfer of more than there is', ['transfer', '84', '11', '--to', 'A'], /only 10 L/],
    ['a loss without a reason', ['loss', '84', '1'], /needs a reason/],
    [
      'a count that differs, without a word',
      ['count', '84', '9'],
      /9 L of 84 disinfectant counted, 10 L in the book/,
    ],
    ['a count below zero', ['count', '84', '--', '-1'], /QUANTITY cannot be "-1"/],
  ])('refused: %s', async (_, words, reason) => {
    const before = logBytes();
    const { exit, err } = await run('stock', ...words);
    expect(exit).toBe(2);
    expect(err).toMatch(reason);
    expect(logBytes()).toBe(before);
  });

  test('goes to another project, and comes back', async () => {
    await run('stock', 'transfer', '84', '2', '--to', 'East');
    expect(await onHand('bleach-84')).toBe(8);
    const { out } = await run(
      'stock',
      'transfer',
      '84',
      '1',
      '--from',
      'East',
      '--lot',
      'SOON',
      '--expiry',
      '2026-12-31',
    );
    expect(out).toContain(
      'transfer, 1 L of 84 disinfectant (lot SOON, use by 2026-12-31, from East); 9 L on hand',
    );
  });

  test('a count that agrees is on record; one that differs moves the book', async () => {
    expect((await run('stock', 'count', '84', '10')).out).toContain(
      '10 L of 84 disinfectant counted, as in the book',
    );
    const { out } = await run('stock', 'count', '84', '9.5', '--note', 'spilt');
    expect(out).toContain('the book follows by -0.5 L');
    const more = await run('stock', 'count', '84', '11', '--note', 'found a can');
    expect(more.out).toContain('the book follows by +1.5 L');
    expect(await onHand('bleach-84')).toBe(11);
    await run('stock', 'count', '84', '0', '--note', 'fire');
    expect(await onHand('bleach-84')).toBe(0);
  });

  test('a count of one lot leaves the others', async () => {
    const { out } = await run('stock', 'count', '84', '4', '--lot', 'LATE', '--note', 'leak');
    expect(out).toContain('4 L of 84 disinfectant counted, the book follows by -1 L');
    const [item] = await stockOf();
    expect(item).toMatchObject({
      lots: [
        { lot: 'SOON', quantity: 5 },
        { lot: 'LATE', quantity: 4 },
      ],
    });
  });

  test('the same key twice is one movement, another content is refused', async () => {
    const words = ['stock', 'issue', '84', '10', '--receiver', 'Zhang', '--id', 'slip-1'];
    await run(...words);
    const again = await run(...words);
    expect(again).toMatchObject({ exit: 0, out: 'saved before as 0302-003; nothing was added\n' });
    expect(await onHand('bleach-84')).toBe(0);
    const other = await run('stock', 'issue', '84', '9', '--receiver', 'Zhang', '--id', 'slip-1');
    expect(other.exit).toBe(2);
    expect(other.err).toContain('the key slip-1 belongs to an entry with other content');
  });
});

describe('rounds', () => {
  const spray = ['--by', 'Zhang', '--agent', 'bleach-84', '--strength', '500', '--volume', '16'];

  test('use up what the recipe of their agent takes, written into their entry', async () => {
    await run('stock', 'receive', '84', '20', '--lot', 'B12');
    const { out } = await run('log', '01-1-ST', '02-1-ST', ...spray);
    expect(out).toContain('  used 0.16 L of 84 disinfectant, 19.84 L on hand\n');
    expect(logBytes()).toContain('"used":[{"item":"bleach-84","quantity":0.16,"lot":"B12"}]');
    expect(await onHand('bleach-84')).toBe(19.84);
  });

  test('are logged all the same when the book has too little, and the book says so', async () => {
    await run('stock', 'receive', '84', '0.1');
    const { exit, out } = await run('log', '01-1-ST', ...spray);
    expect(exit).toBe(0);
    expect(out).toContain('84 disinfectant below zero, count it (-0.06 L on hand)');
  });

  test('use nothing where the site keeps none, and write nothing of it', async () => {
    const { out } = await run('log', '01-1-ST', ...spray);
    expect(out).not.toContain('used');
    expect(logBytes()).not.toContain('"used"');
  });

  test('say it in JSON', async () => {
    await run('stock', 'receive', '84', '20');
    const { out } = await run('log', '01-1-ST', ...spray, '--json');
    expect(JSON.parse(out)).toMatchObject({ used: { item: 'bleach-84', quantity: 0.16, left: 19.84 } });
  });
});

describe('from day to day', () => {
  test('the balance is carried by the opening, and check proves it', async () => {
    await run('stock', 'receive', '84', '20', '--lot', 'B12');
    machine.at('2026-03-03T08:00:00+08:00');
    await run('stock', 'issue', '84', '1', '--receiver', 'Zhang');
    machine.at('2026-03-20T08:00:00+08:00');
    await run('log', '01-1-ST', '--by', 'Zhang');
    expect(logBytes()).toContain('"stock":[{"item":"bleach-84","quantity":19,"lot":"B12"}]');
    expect(await onHand('bleach-84')).toBe(19);
    expect(await run('check')).toMatchObject({ exit: 0 });
  });

  test('--check answers whether anything is low', async () => {
    await run('stock', 'receive', '84', '20');
    expect((await run('stock', 'list', '--check')).exit).toBe(0);
    await run('supply', 'edit', '84', '--low', '30');
    expect((await run('stock', 'list', '--check')).exit).toBe(1);
  });
});

describe('what is low', () => {
  beforeEach(async () => {
    await run('stock', 'receive', '84', '20');
    await run('supply', 'edit', '84', '--low', '15');
    await run('stock', 'issue', '84', '10', '--receiver', 'Zhang');
  });

  test('stands under the board of today, not of yesterday', async () => {
    const line = 'supplies: 84 disinfectant low (10 L on hand)';
    expect((await run('board')).out).toContain(line);
    expect((await run('board', '--day', 'yesterday')).out).not.toContain(line);
  });

  test('is told of when nothing is left at all, also on the next day', async () => {
    await run('stock', 'issue', '84', '10', '--receiver', 'Zhang');
    machine.at('2026-03-04T08:00:00+08:00');
    await run('log', '01-1-ST', '--by', 'Zhang');
    expect((await run('board')).out).toContain('supplies: 84 disinfectant low (0 L on hand)');
  });

  test('is also what lasts for less than three days, whatever the mark', async () => {
    await run('stock', 'receive', '84', '20');
    machine.at('2026-03-06T08:00:00+08:00');
    await run('stock', 'issue', '84', '20', '--receiver', 'Zhang');
    await run('supply', 'edit', '84', '--low', '1');
    const line = 'supplies: 84 disinfectant low (10 L on hand, about 1.3 days)';
    expect((await run('remind')).out).toContain(line);
    expect((await run('board')).out).toContain(line);
    expect((await stockOf())[0]).toMatchObject({ daysLeft: 1.3, warnings: ['low'] });
  });

  test('is not told of where the site keeps nothing', async () => {
    const other = courtAt('2026-03-02T08:00:00+08:00');
    try {
      expect((await other.run('board')).out).not.toContain('supplies');
    } finally {
      other.remove();
    }
  });

  test('is reminded of once, and again when it lasts', async () => {
    machine.at('2026-03-02T09:00:00+08:00');
    expect((await run('remind')).out).toContain('supplies: 84 disinfectant low (10 L on hand)');
    machine.at('2026-03-02T09:10:00+08:00');
    expect((await run('remind')).out).toBe('');
    machine.at('2026-03-02T09:20:00+08:00');
    await run('stock', 'receive', '84', '20');
    expect((await run('remind')).out).toBe('');
  });
});

test('the book is exported, with what rounds used', async () => {
  await run('stock', 'receive', 'masks', '50', '--note', '=1+1');
  await run('stock', 'issue', 'masks', '5', '--receiver', 'Zhang');
  const { exit, out } = await run('export', '--of', 'stock');
  expect(exit).toBe(0);
  expect(out).toContain('Id,Time,Recorded,Move,Item,Supply,Quantity,Unit,Lot,');
  expect(out).toContain(
    '20260302-001,2026-03-02 08:00,2026-03-02 08:00,receipt,mask-surgical,surgical masks,50,piece,',
  );
  expect(out).toContain("'=1+1");
  const { out: json } = await run('export', '--of', 'stock', '--json', '--from', '2026-03-01');
  expect(JSON.parse(json)).toMatchObject({
    format: 'rounds.stock/1',
    movements: [{ quantity: 50 }, { quantity: -5, receiver: 'Zhang' }],
  });
  expect(await run('export', '01-1-ST', '--of', 'stock')).toMatchObject({ exit: 2 });
});

describe('the list of items', () => {
  test.each([
    ['one that ships', ['add', '84', '--low', '10'], 0, /added 84 disinfectant/],
    [
      'one of your own',
      ['add', 'mop-heads', '--name', 'Mop heads', '--unit', 'pieces'],
      0,
      /added Mop heads/,
    ],
    ['one of your own without a unit', ['add', 'mop-heads'], 2, /--unit is missing/],
    ['what cannot be a code', ['add', 'a b'], 2, /cannot be a code/],
    [
      'an agent that nobody knows',
      ['add', 'x', '--unit', 'L', '--agent', 'bleech-84'],
      2,
      /did you mean bleach-84/,
    ],
    ['a content without an agent', ['add', 'x', '--unit', 'L', '--holds', '5L'], 2, /--agent is missing/],
    ['a mark that is no number', ['add', '84', '--low', 'much'], 2, /--low cannot be "much"/],
    ['an edit of what is not kept', ['edit', '84', '--low', '5'], 2, /no supply item 84/],
  ])('%s', async (_, words, exit, said) => {
    const ran = await run('supply', ...words);
    expect(ran.exit).toBe(exit);
    expect(ran.out + ran.err).toMatch(said);
  });

  test('does not take the same twice', async () => {
    await run('supply', 'add', '84');
    const { exit, err } = await run('supply', 'add', 'bleach-84');
    expect(exit).toBe(2);
    expect(err).toContain('the supply item bleach-84 exists already');
  });
});

test('in Chinese, with Chinese words typed', async () => {
  const court = courtAt('2026-03-02T08:00:00+08:00', 'zh-CN');
  try {
    const received = await court.run('stock', 'receive', '口罩', '５０个', '--source', '捐赠', '--lot', '甲');
    expect(received.out).toBe('已登记 0302-001 入库 医用外科口罩 50 个（批号 甲），结存 50 个\n');
    const { out } = await court.run('stock', 'list');
    expect(out).toContain('Court 2026-03-02 08:00 的物资结存');
    expect(out).toMatch(/医用外科口罩\s+50 个/);
    const { err } = await court.run('stock', 'issue', '口罩', '51', '--receiver', '张三');
    expect(err).toContain('医用外科口罩只有 50 个，不够 51 个；未保存任何内容');
    expect((await court.run('stock', 'issue', '口罩', '0', '--receiver', '张三')).err).toContain(
      '数量不能是“0”',
    );
    expect((await court.run('export', '--of', 'stock')).out).toContain(
      '编号,时间,录入时间,类型,物资编号,物资,数量,单位',
    );
  } finally {
    court.remove();
  }
});

describe('corrections', () => {
  beforeEach(async () => {
    await run('stock', 'receive', '84', '20', '--lot', 'B12');
  });

  test('a voided issue goes back into its lot, and the book says so', async () => {
    await run('stock', 'issue', '84', '5', '--receiver', 'Zhang');
    const { exit } = await run('void', '0302-002', '--reason', 'wrong item');
    expect(exit).toBe(0);
    const [item] = await stockOf();
    expect(item).toMatchObject({ onHand: 20, usedPerDay: 0, lots: [{ lot: 'B12', quantity: 20 }] });
    expect((await run('stock', 'history')).out).toContain('voided by tester: wrong item');
    expect(await run('check')).toMatchObject({ exit: 0 });
  });

  test('what a tour used comes back when all of it is voided, also in the days after', async () => {
    const spray = ['--by', 'Zhang', '--agent', 'bleach-84', '--strength', '500', '--volume', '16'];
    await run('log', '01-1-ST', '02-1-ST', ...spray);
    expect(await onHand('bleach-84')).toBe(19.84);
    await run('void', '0302-002', '--reason', 'other house');
    expect(await onHand('bleach-84')).toBe(19.84);
    await run('void', '0302-003', '--reason', 'other house');
    expect(await onHand('bleach-84')).toBe(20);
    machine.at('2026-03-05T08:00:00+08:00');
    await run('log', 'BIN-01', '--by', 'Zhang');
    expect(await onHand('bleach-84')).toBe(20);
    expect(await run('check')).toMatchObject({ exit: 0 });
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { courtAt } from '../support/report-site';
import { machineAt, type Machine } from '../support/run';

/** No site anywhere: the calculation needs none. */
let machine: Machine;

beforeEach(() => {
  machine = machineAt('2026-03-02T08:00:00+08:00');
});
afterEach(() => {
  machine.remove();
});

const zh = (...words: string[]) => machine.run('--lang', 'zh-CN', 'dilute', ...words);
const en = (...words: string[]) => machine.run('dilute', ...words);

describe('what it prints', () => {
  test.each([
    [
      'stock, water, the ratio and how people write it',
      ['--agent', '84', '--strength', '500', '--volume', '10'],
      '原液 100 mL + 水 9900 mL（1+99，习惯写 1:100）',
      'stock 100 mL + water 9900 mL (1+99, often written 1:100)',
    ],
    [
      'litres for a tank',
      ['--agent', '84', '--strength', '250', '--volume', '1000'],
      '原液 5000 mL + 水 995 L（1+199，习惯写 1:200）',
      'stock 5000 mL + water 995 L (1+199, often written 1:200)',
    ],
    [
      'whole tablets, and what they give',
      ['--agent', 'chlor-tablet', '--stock', '480', '--strength', '500', '--volume', '16'],
      '17 片 + 水 16000 mL\n整片取用，实际 510 mg/L',
      '17 tablets + water 16000 mL\nwhole tablets: 510 mg/L in fact',
    ],
    [
      'a powder in grams and whole packs',
      ['--agent', 'chlor-powder', '--strength', '500', '--volume', '16'],
      '67 g + 水 16000 mL\n不称量时取整包：4 包，实际 600 mg/L',
      '67 g + water 16000 mL\nwithout scales, in whole packs: 4 packs give 600 mg/L',
    ],
    [
      'a pack as the pack says',
      ['--agent', '消毒粉', '--amount', '1包', '--water', '4.8'],
      '20 g（1 包） + 水 4800 mL',
      '20 g (1 pack) + water 4800 mL',
    ],
    [
      'what is as strong as asked goes in as it is',
      ['--agent', 'h2o2', '--strength', '3%', '--volume', '5'],
      '原液 5000 mL，不加水，直接使用',
      'stock 5000 mL, no water: use it as it comes',
    ],
    [
      'alcohol is never thinned unasked',
      ['--agent', 'alcohol-75', '--strength', '75', '--volume', '0.5'],
      '75%酒精（75%） 0.5 L：直接使用，不加水',
      '75% alcohol (75%), 0.5 L: use it as it comes, no water',
    ],
    [
      'a top-up',
      ['--agent', '84', '--top-up', '400', '--strength', '500', '--volume', '10'],
      '再加原液 20.2 mL，搅匀',
      'add stock 20.2 mL and stir',
    ],
    [
      'the litres that a floor takes, and the mix for them',
      ['--agent', '84', '--area', '220', '--strength', '500'],
      '220 m² × 100 mL/m² = 22 L\n84消毒液（5%）配 500 mg/L，共 22 L：\n原液 220 mL + 水 21780 mL',
      '220 m² x 100 mL/m² = 22 L\n22 L of 500 mg/L from 84 disinfectant (5%):\nstock 220 mL + water 21780 mL',
    ],
    [
      'a store that is planned with',
      ['--agent', '84', '--amount', '500kg', '--ratio', '1:200'],
      '配成 100.5 m³，浓度 248.8 mg/L',
      'makes 100.5 m³ of 248.8 mg/L',
    ],
    [
      'how far a bottle goes',
      ['--agent', '84', '--amount', '500mL', '--strength', '500'],
      '配成 50 L，浓度 500 mg/L',
      'makes 50 L of 500 mg/L',
    ],
    [
      'which of the two readings of 1:100 was taken',
      ['--agent', '84', '--ratio', '１：100'],
      '1:100 按 1+100 计算（1 份药剂加 100 份水），不是 1+99',
      '1:100 read as 1+100 (1 of stock, 100 of water), not as 1+99',
    ],
    [
      'the alcohol that somebody insists on thinning',
      ['--agent', '酒精', '--stock', '95', '--strength', '75', '--volume', '1', '--mix-alcohol'],
      '原液 789 mL + 水 211 mL',
      'stock 789 mL + water 211 mL',
    ],
    [
      'a stock by its milligrams a litre',
      ['--agent', '84', '--stock', '50000mg/L', '--strength', '500'],
      '84消毒液（5%）配 500 mg/L，共 1 L',
      '1 L of 500 mg/L from 84 disinfectant (5%)',
    ],
    [
      'the agent that was assumed',
      ['--strength', '500'],
      '没有写明药剂，按84消毒液计算',
      'no agent named: worked out for 84 disinfectant',
    ],
    [
      'how to treat it',
      ['--agent', '84', '--strength', '500'],
      '注意：\n  不得与',
      'Take care:\n  never mix',
    ],
  ])('%s', async (_, words, chinese, english) => {
    const [first, second] = [await zh(...words), await en(...words)];
    expect(first).toMatchObject({ exit: 0, err: '' });
    expect(first.out).toContain(chinese);
    expect(second).toMatchObject({ exit: 0, err: '' });
    expect(second.out).toContain(english);
    expect(second.out).not.toMatch(/\p{Script=Han}/u);
  });

  test('only litres where only litres were asked for', async () => {
    expect((await en('--room', '300 m³')).out).toBe('300 m³ x 20 mL/m³ = 6 L\n');
    expect((await zh('--room', '300')).out).toBe('300 m³ × 20 mL/m³ = 6 L\n');
  });
});

describe('what it warns of', () => {
  test.each([
    [
      'too strong for every day',
      ['--strength', '10000'],
      /10000 mg\/L \(1%\) is strong; usual is 1000 mg\/L/,
    ],
    ['the truck at 1:300', ['--ratio', '1:300'], /166\.1 mg\/L is weak; usual is 250 mg\/L/],
    [
      'a ratio that does not give what is claimed',
      ['--ratio', '1:200', '--strength', '1000'],
      /-75% off 1000/,
    ],
    [
      'whole tablets in little water',
      ['--agent', '泡腾片', '--strength', '500', '--volume', '0.7'],
      /\+43% off 500/,
    ],
    [
      'alcohol that is too weak to work',
      ['--agent', 'alcohol-75', '--strength', '60'],
      /60% is weak; usual is 70%/,
    ],
    ['a floor that stays dry', ['--area', '10', '--per', '5'], /5 mL\/m² is unusual; usual is 20–500/],
    [
      'a label that is not usual, taken at its word',
      ['--stock', '12', '--strength', '500', '--yes'],
      /sold as 2–7%/,
    ],
  ])('%s', async (_, words, warned) => {
    const { exit, out } = await en(...words);
    expect(exit).toBe(0);
    expect(out).toMatch(warned);
  });

  test.each([
    ['1:100 for 500 is 1 % off', ['--ratio', '1:100', '--strength', '500']],
    ['1:200 is 250 for everybody who uses it', ['--ratio', '1:200']],
    [
      '100 mL and 900 mL of 5.25 %, called 0.5 %',
      ['--stock', '5.25', '--amount', '100', '--water', '0.9', '--strength', '0.5%', '--agent', '84'],
    ],
    ['exactly the lower limit', ['--strength', '250']],
    ['exactly the upper limit', ['--strength', '1000']],
    ['the usual floor', ['--area', '10', '--per', '500']],
  ])('and says nothing of it: %s', async (_, words) => {
    const { exit, out } = await en(...words);
    expect(exit).toBe(0);
    expect(out).not.toMatch(/Warning: .*(weak|off|unusual)/);
  });
});

describe('what it refuses', () => {
  test.each([
    [
      'a target above the stock',
      ['--strength', '60000'],
      /60000 cannot be mixed: the stock itself has only 50000/,
    ],
    ['a target of zero', ['--strength', '0'], /--strength cannot be "0"/],
    ['a target below zero', ['--strength', '-5'], /--strength cannot be "-5"/],
    ['a target that is no number', ['--strength', 'NaN'], /--strength cannot be "NaN"/],
    ['a volume of zero', ['--strength', '500', '--volume', '0'], /--volume cannot be "0"/],
    ['a stock of zero', ['--strength', '500', '--stock', '0'], /--stock cannot be "0"/],
    ['a stock above 100 %', ['--strength', '500', '--stock', '101'], /--stock cannot be "101"/],
    ['5 % written as its fraction', ['--strength', '500', '--stock', '0.05'], /did you mean 5%\?/],
    ['another product than the one named', ['--strength', '500', '--stock', '12'], /sold as: 2-7%/],
    [
      'strong alcohol',
      ['--agent', '酒精', '--stock', '95', '--strength', '75'],
      /fire risk[^]*--mix-alcohol/,
    ],
    [
      'alcohol stronger than the alcohol',
      ['--agent', '酒精', '--stock', '70', '--strength', '75', '--mix-alcohol'],
      /has only 70 %/,
    ],
    ['alcohol by a ratio', ['--agent', '酒精', '--ratio', '1:1'], /used as it comes/],
    ['a lamp', ['--agent', 'uv-lamp', '--strength', '5'], /not mixed with water/],
    ['an agent that nobody knows', ['--agent', 'bleech-84', '--strength', '5'], /did you mean bleach-84/],
    ['tablets by a ratio', ['--agent', '泡腾片', '--ratio', '1:3'], /do not go together/],
    [
      'half a tablet',
      ['--agent', '泡腾片', '--amount', '1.5', '--water', '1'],
      /--amount does not take "1.5"/,
    ],
    [
      'a top-up of what is strong enough',
      ['--top-up', '500', '--strength', '500', '--volume', '1'],
      /needs no topping up/,
    ],
    ['a top-up of how much', ['--top-up', '400', '--strength', '500'], /--volume is missing/],
    ['nothing at all', [], /--strength is missing/],
    ['an amount alone', ['--amount', '5'], /--water is missing/],
    ['water alone', ['--water', '5'], /--amount is missing/],
    ['mL of nothing', ['--per', '5', '--strength', '500'], /--area is missing/],
    [
      'two volumes',
      ['--area', '5', '--volume', '5', '--strength', '500'],
      /--volume and --area do not go together/,
    ],
    ['more stock than there is room', ['--amount', '2L', '--volume', '1L'], /do not go together/],
    ['a ratio that is none', ['--ratio', '100'], /--ratio does not take "100"/],
    ['weight where litres belong', ['--strength', '500', '--volume', '16kg'], /--volume cannot be "16kg"/],
  ])('%s', async (_, words, reason) => {
    const { exit, out, err } = await en(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/saved/);
    const chinese = await zh(...words);
    expect(chinese.exit).toBe(2);
    expect(chinese.err).toMatch(/\p{Script=Han}/u);
  });
});

test('JSON has the numbers as they are measured out, untranslated', async () => {
  const { out } = await zh(
    '--agent',
    '84',
    '--ratio',
    '1:300',
    '--strength',
    '250',
    '--volume',
    '16',
    '--json',
  );
  expect(JSON.parse(out)).toEqual({
    format: 'rounds.dilute/1',
    way: 'ratio',
    agent: 'bleach-84',
    stock: 5,
    stockUnit: '%',
    wanted: 250,
    strength: 166.113,
    strengthUnit: 'mg/L',
    volume: 16,
    amount: 53,
    amountUnit: 'mL',
    water: 15947,
    waterParts: 300,
    cover: null,
    contactMinutes: 30,
    warnings: [
      { kind: 'differs', strength: 166.113, wanted: 250, percent: -34 },
      { kind: 'weak', strength: 166.113, limit: 250 },
    ],
  });
});

test('a site lends it its language, and nothing else', async () => {
  const court = courtAt('2026-03-02T08:00:00+08:00', 'zh-CN');
  try {
    expect((await court.run('dilute', '--strength', '500')).out).toContain('原液 10 mL + 水 990 mL');
  } finally {
    court.remove();
  }
});

import { describe, expect, test } from '@jest/globals';
import {
  addedOf,
  atRatio,
  litresFor,
  madeOf,
  measured,
  mixOf,
  parseRatio,
  percentOff,
  stockOf,
  strongestOf,
  toppedUp,
  waterParts,
} from '../../src/domain/dilution';
import { GRAMS, LITRES, MILLIGRAMS_PER_LITRE, parseQuantity } from '../../src/domain/quantity';

const liquid = (percent: number) => stockOf('liquid', percent);

describe('so much stock and so much water', () => {
  test.each([
    ['5 %, 500 mg/L, 1 L', 5, 500, 1, 10, 990, 99],
    ['5 %, 500, 16 L knapsack', 5, 500, 16, 160, 15_840, 99],
    ['5 %, 1000, 20 L', 5, 1000, 20, 400, 19_600, 49],
    ['2.5 %, 500, 1 L', 2.5, 500, 1, 20, 980, 49],
    ['6 %, 500, 16 L', 6, 500, 16, 133, 15_867, 119],
    ['5 %, 250, 1000 L truck', 5, 250, 1000, 5000, 995_000, 199],
    ['5 %, 10 000, 1 L (vomit)', 5, 10_000, 1, 200, 800, 4],
    ['10 % NaClO, 500, 16 L', 10, 500, 16, 80, 15_920, 199],
    ['quat 10 %, 1000, 10 L', 10, 1000, 10, 100, 9900, 99],
    ['ClO2 2000 mg/L (0.2 %), 100, 10 L', 0.2, 100, 10, 500, 9500, 19],
    ['PAA 18 %, 0.2 % (2000), 10 L', 18, 2000, 10, 111, 9889, 89],
    ['H2O2 3 % asked 3 %, 5 L: undiluted', 3, 30_000, 5, 5000, 0, 0],
    ['95 % -> 75 %, 1 L', 95, 750_000, 1, 789, 211, 0.27],
    ['below 10 mL to tenths', 5, 250, 1, 5, 995, 199],
    ['below 10 mL, not even', 6, 250, 1, 4.2, 995.8, 239],
  ])('%s', (_, percent, strength, volume, amount, water, parts) => {
    const mix = mixOf(liquid(percent), strength, volume);
    expect(measured(mix.amount)).toBe(amount);
    expect(volume * 1000 - measured(mix.amount)).toBeCloseTo(water, 6);
    expect(waterParts(liquid(percent), mix)).toBeCloseTo(parts, 2);
    expect(mix.strength).toBeCloseTo(strength, 6);
  });
});

describe('tablets and powders', () => {
  test.each([
    ['tablet 500 mg, 500 mg/L, 16 L', 500, 16, 16, 500, 0],
    ['tablet 480 mg, 500 mg/L, 16 L', 480, 16, 17, 510, 2],
    ['tablet 500 mg, 500 mg/L, 0.7 L', 500, 0.7, 1, 714, 43],
    ['no tablet more than needed, whatever binary fractions add', 500, 0.3 + 0.6 + 0.1, 1, 500, 0],
  ])('%s', (_, milligrams, volume, tablets, actual, off) => {
    const mix = mixOf(stockOf('tablet', milligrams), 500, volume);
    expect(mix.amount).toBe(tablets);
    expect(Math.round(mix.strength)).toBe(actual);
    expect(percentOff(mix.strength, 500)).toBe(off);
    expect(mix.water).toBeCloseTo(volume * 1000, 6);
  });

  test.each([
    ['powder 12 % 20 g a pack, 1 pack, 4.8 L', 12, 20, 4800, 500],
    ['the same at 13 %', 13, 20, 4800, 541.7],
    ['bleach powder 25 %, 200 g in 1 m³', 25, 200, 1_000_000, 50],
  ])('%s', (_, percent, grams, water, strength) => {
    expect(addedOf(stockOf('powder', percent), grams, water).strength).toBeCloseTo(strength, 1);
  });
});

describe('what a ratio or two amounts give', () => {
  test.each([
    ['reverse: 5 % at 1:100 additive', '1:100', 495.0, 500, -1],
    ['reverse: 5 % at 1:200 additive, claimed to be 1000', '1:200', 248.8, 1000, -75],
    ['reverse: 5 % at 1:300', '1:300', 166.1, 250, -34],
    ['1+99 says what it means', '1+99', 500, 500, 0],
  ])('%s', (_, written, strength, claimed, off) => {
    const ratio = parseRatio(written);
    if (ratio === null) throw new Error(written);
    const mix = atRatio(liquid(5), ratio, 1);
    expect(mix.strength).toBeCloseTo(strength, 1);
    expect(percentOff(mix.strength, claimed)).toBe(off);
  });

  test.each([
    ['reverse: 5.25 % 100 mL + 900 mL', 100, 900, 5250],
    ['CDC: 5 tbsp (73.93 mL) of 5.25 % added to 1 US gal (3785.4 mL)', 73.93, 3785.4, 1006],
  ])('%s', (_, amount, water, strength) => {
    expect(Math.round(addedOf(liquid(5.25), amount, water).strength)).toBe(strength);
  });

  test('100 mL filled up to 10 L is weaker than 100 mL with 900 mL', () => {
    expect(madeOf(liquid(5), 100, 10).strength).toBeCloseTo(500, 6);
  });

  test('stock planning: 500 kg at 1:200 make about 100 t', () => {
    const mix = atRatio(liquid(5), { stock: 1, water: 200 }, 500_000);
    expect(mix.volume).toBeCloseTo(100_500, 6);
  });
});

test('top-up: 10 L at 400 -> 500 with 5 %', () => {
  const mix = toppedUp(liquid(5), 400, 500, 10);
  expect(measured(mix.amount, 100)).toBe(20.2);
  expect(mix.strength).toBeCloseTo(500, 6);
});

test('a top-up with tablets takes whole ones', () => {
  const mix = toppedUp(stockOf('tablet', 500), 400, 500, 10);
  expect(mix.amount).toBe(2);
  expect(mix.strength).toBeCloseTo(500, 6);
});

test.each([
  ['220 m² x 100 mL/m²', 220, 100, 22],
  ['room 300 m³ x 20 mL/m³', 300, 20, 6],
])('area: %s', (_, size, each, litres) => {
  expect(litresFor(size, each)).toBe(litres);
});

test('the strongest of a liquid is the liquid itself; of a powder there is none', () => {
  expect(strongestOf(liquid(5))).toBe(50_000);
  expect(strongestOf(stockOf('powder', 12))).toBe(Infinity);
  expect(strongestOf(stockOf('tablet', 500))).toBe(Infinity);
});

test.each([
  ['1+99', { stock: 1, water: 99, additive: false }],
  ['2+98', { stock: 2, water: 98, additive: false }],
  ['1:100', { stock: 1, water: 100, additive: true }],
  ['1比100', { stock: 1, water: 100, additive: true }],
  ['1 : 0', { stock: 1, water: 0, additive: true }],
  ['0:100', null],
  ['100', null],
  ['1:', null],
  ['1:-5', null],
  ['', null],
])('the ratio %j', (text, ratio) => {
  expect(parseRatio(text)).toEqual(ratio);
});

test.each([
  ['16', LITRES, 16],
  ['１６ 升', LITRES, 16],
  ['500mL', LITRES, 0.5],
  ['1,000 L', LITRES, 1000],
  ['1 m³', LITRES, 1000],
  ['.5', LITRES, 0.5],
  ['-5', LITRES, -5],
  ['0.05%', MILLIGRAMS_PER_LITRE, 500],
  ['500ppm', MILLIGRAMS_PER_LITRE, 500],
  ['2公斤', GRAMS, 2000],
  ['16 kg', LITRES, NaN],
  ['16', GRAMS, NaN],
  ['NaN', LITRES, NaN],
  ['1e3', LITRES, NaN],
  ['Infinity', LITRES, NaN],
  ['0x10', LITRES, NaN],
  ['toString', LITRES, NaN],
  ['', LITRES, NaN],
  ['L', LITRES, NaN],
])('the quantity %j', (text, spellings, value) => {
  expect(parseQuantity(text, spellings)).toBe(value);
});

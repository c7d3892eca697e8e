import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearest } from '../../src/domain/near';

const CODES = ['01-1-EL', '01-1-ST', '01-1-T9', '01-2-ST', '02-1-ST', 'BIN-01', 'BIN-02', 'BIN-10', 'GATE-1'];

describe('nearest', () => {
  test.each([
    ['swapped letters first', '01-1-TS', '01-1-ST'],
    ['in small letters', '01-1-ts', '01-1-ST'],
    ['in full width', '０１－１－ＴＳ', '01-1-ST'],
    ['a letter too many', 'GATEE-1', 'GATE-1'],
    ['a letter too few', 'GAE-1', 'GATE-1'],
    ['a wrong letter', 'GADE-1', 'GATE-1'],
    ['a missing hyphen', 'BIN01', 'BIN-01'],
    ['only the beginning', 'GA', 'GATE-1'],
  ])('%s', (_, word, best) => {
    expect(nearest(word, CODES)[0]).toBe(best);
  });

  test('offers three at most, or as many as are asked for', () => {
    expect(nearest('BIN-', CODES)).toEqual(['BIN-01', 'BIN-02', 'BIN-10']);
    expect(nearest('BIN-', CODES, 1)).toEqual(['BIN-01']);
  });

  test('ties keep the order of the candidates, and nothing is offered twice', () => {
    expect(nearest('ab1', ['ab3', 'ab2', 'ab3'])).toEqual(['ab3', 'ab2']);
  });

  test.each([
    ['张山', ['张三', '李四'], ['张三']],
    ['三张', ['张三', '李四'], ['张三']],
    ['王小二', ['王小', '张小二', '李四'], ['王小', '张小二']],
    ['张', ['李四', '张三'], ['张三']],
    ['楼梯', ['1栋1单元楼梯间', '大门'], ['1栋1单元楼梯间']],
    ['消毒剂', ['消毒', '巡更'], ['消毒']],
  ])('Chinese: %s among %j', (word, candidates, near) => {
    expect(nearest(word, candidates)).toEqual(near);
  });

  test.each([
    ['something else altogether', 'swimming-pool', CODES],
    ['nothing', '', CODES],
    ['blanks', '   ', CODES],
    ['one letter that begins none', 'x', CODES],
    ['a megabyte', 'a'.repeat(1_000_000), CODES],
    ['anything, where there are no candidates', 'BIN-01', []],
  ])('offers nothing for %s', (_, word, candidates) => {
    expect(nearest(word, candidates)).toEqual([]);
  });

  test('a word that is a candidate is its own nearest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODES), fc.shuffledSubarray(CODES), (word, others) => {
        expect(nearest(word, [...others, word])[0]).toBe(word);
      }),
    );
  });

  test('any one slip in a code is understood', () => {
    const long = CODES.filter(code => code.length > 3);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom('drop', 'swap', 'double'),
        (code, n, slip) => {
          const i = n % (code.length - 1);
          const [a, b] = [code[i]!, code[i + 1]!];
          const pair = { drop: b, swap: b + a, double: a + a + b }[slip];
          const word = code.slice(0, i) + pair + code.slice(i + 2);
          expect(nearest(word, CODES, CODES.length)).toContain(code);
        },
      ),
    );
  });

  test('ten thousand candidates are gone through at once', () => {
    const codes = Array.from({ length: 10_000 }, (_, i) => `A-${String(i).padStart(5, '0')}-STAIRWELL`);
    const before = performance.now();
    expect(nearest('A-00042-STARWELL', codes)[0]).toBe('A-00042-STAIRWELL');
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

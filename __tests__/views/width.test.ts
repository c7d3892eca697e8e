import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import fastStringWidth from 'fast-string-width';
import { escapeControls } from '../../src/domain/text';
import { cutTo, padTo, widthOf, wrapTo } from '../../src/views/width';
import { anyText } from './texts';

describe('the columns that a text takes', () => {
  test.each([
    ['01-1-ST', 7],
    ['张三', 4],
    ['１２', 4],
    ['Jürgen', 6],
    ['Ju\u0308rgen', 6],
    ['🚪', 2],
    ['🇨🇳', 2],
    ['𠮷', 2],
    ['ﾊﾝ', 2],
    ['', 0],
  ])('%s: %i', (text, width) => expect(widthOf(text)).toBe(width));
});

test.each([
  ['to the left', '张三', 6, 'left', '张三  '],
  ['to the right', '40', 4, 'right', '  40'],
  ['never shorter', '张三丰', 4, 'left', '张三丰'],
] as const)('padding %s', (_, text, width, align, padded) => {
  expect(padTo(text, width, align)).toBe(padded);
});

test('everyday text is measured as the library measures it', () => {
  const everyday = fc.string({
    unit: fc.constantFrom(...'aZ0 ~-张三楼，。（）：！？「」、　１Ａ＝Jü·×÷“”…—©®\ufe0f\u0301🚪'),
  });
  fc.assert(
    fc.property(everyday, text => expect(widthOf(text)).toBe(fastStringWidth(text))),
    { numRuns: 1000 },
  );
});

describe('wrapping', () => {
  test.each([
    ['what fits stays whole', 'a b', 3, ['a b']],
    ['words break at blanks', 'one two three', 8, ['one two', 'three']],
    ['a long word is cut', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['wide characters break anywhere', '一楼大厅东侧', 5, ['一楼', '大厅', '东侧']],
    ['but punctuation does not begin a line', '一楼，大厅', 6, ['一楼，', '大厅']],
    ['nor does an opening bracket end one', '一楼大（厅', 8, ['一楼大', '（厅']],
    ['and goes over with its character', '一二三，四', 6, ['一二', '三，四']],
    ['a word between wide characters stays whole', '用bleach-84喷洒', 10, ['用', 'bleach-84', '喷洒']],
    ['a surrogate pair is not split', '𠮷𠮷𠮷', 5, ['𠮷𠮷', '𠮷']],
    ['a flag is not split', '🇨🇳🇩🇪', 3, ['🇨🇳', '🇩🇪']],
    ['a mark stays with its letter', 'ae\u0301u\u0308', 2, ['ae\u0301', 'u\u0308']],
    ['a newline breaks', 'a\nb', 9, ['a', 'b']],
    ['an empty text is an empty line', '', 4, ['']],
  ])('%s', (_, text, width, lines) => expect(wrapTo(text, width)).toEqual(lines));

  test('loses nothing but blanks, and no line is too wide', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (given, width) => {
        const text = escapeControls(given);
        const lines = wrapTo(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['abcdef', 4, 'abc…'],
  ['张三李四', 6, '张三…'],
  ['张三', 4, '张三'],
])('cutting %s to %i columns', (text, width, cut) => expect(cutTo(text, width)).toBe(cut));

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, compareCodePoints, escapeControls, foldText, isCode } from '../../src/domain/text';

describe('foldText', () => {
  test.each([
    ['capitals become small', 'BIN-01', 'bin-01'],
    ['full-width letters, digits and hyphens become half-width', 'ＢＩＮ－０１', 'bin-01'],
    ['full-width dots become a range', 'BIN-01．．24', 'bin-01..24'],
    ['so do Chinese full stops', 'BIN-01。。24', 'bin-01..24'],
    ['and the Chinese ellipsis', 'a…b', 'a...b'],
    ['a full-width colon', '７：４０', '7:40'],
    ['full-width star, question mark, tilde and space', '＊？～　x', '*?~ x'],
    ['a wave dash is a tilde', 'a〜b', 'a~b'],
    ['an en dash is a hyphen', 'mon–fri', 'mon-fri'],
    ['a minus sign is a hyphen', '−1', '-1'],
    ['Chinese stays', '1栋1单元楼梯间', '1栋1单元楼梯间'],
    ['composed and decomposed letters are one', 'E\u0301', '\u00e9'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('cleanText', () => {
  test.each([
    ['blanks at the ends go', '  ok  ', 'ok'],
    ['full-width blanks at the ends go too', '　三楼　', '三楼'],
    ['a decomposed letter is composed', 'e\u0301', '\u00e9'],
    ['full-width letters stay as they were typed', 'Ａ栋', 'Ａ栋'],
    ['an emoji stays', '漏水 💧', '漏水 💧'],
    ['a rare character outside the first plane stays', '𠮷', '𠮷'],
    ['a text may be empty', '', ''],
  ])('%s', (_, text, value) => {
    expect(cleanText(text, { limit: 40 })).toEqual({ ok: true, value });
  });

  test.each([
    ['an escape sequence', 'a\u001b[31mb', 'U+001B'],
    ['a bell', 'a\u0007', 'U+0007'],
    ['NUL', '\u0000', 'U+0000'],
    ['delete', 'a\u007f', 'U+007F'],
    ['the one-byte CSI', '\u009b31m', 'U+009B'],
    ['a newline', 'a\nb', 'U+000A'],
    ['a newline at the end', 'a\n', 'U+000A'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['a tab', 'a\tb', 'U+0009'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['a right-to-left override', 'a\u202eb', 'U+202E'],
    ['a bidi isolate', 'a\u2066b', 'U+2066'],
    ['an Arabic letter mark', 'a\u061cb', 'U+061C'],
    ['a zero-width space', 'a\u200bb', 'U+200B'],
    ['a zero-width joiner', 'a\u200db', 'U+200D'],
    ['a word joiner', 'a\u2060b', 'U+2060'],
    ['the unassigned place among the isolates', 'a\u2065b', 'U+2065'],
    ['a byte order mark', '\ufeffa', 'U+FEFF'],
    ['half of a surrogate pair', 'a\ud83d', 'U+D83D'],
    ['the other half', '\udca7a', 'U+DCA7'],
    ['an invisible tag outside the first plane', 'a\u{e0041}', 'U+E0041'],
  ])('refuses %s and names it', (_, text, codePoint) => {
    expect(cleanText(text, { limit: 40 })).toEqual({ ok: false, fault: { codePoint } });
  });

  test.each([
    ['as many characters as allowed', '楼'.repeat(40), true],
    ['one more', '楼'.repeat(41), false],
    ['as many that take two units each', '𠮷'.repeat(40), true],
    ['one more of those', '𠮷'.repeat(41), false],
    ['as many with blanks around', ` ${'a'.repeat(40)} `, true],
    ['a megabyte', 'a'.repeat(1_000_000), false],
  ])('the limit counts code points: %s', (_, text, ok) => {
    const cleaned = cleanText(text, { limit: 40 });
    expect(cleaned).toEqual(ok ? { ok, value: text.trim() } : { ok, fault: { limit: 40 } });
  });

  test('where several lines are allowed, newlines and tabs stay and CRLF becomes LF', () => {
    const rules = { limit: 40, multiline: true };
    expect(cleanText('a\r\n\tb\n', rules)).toEqual({ ok: true, value: 'a\n\tb' });
    expect(cleanText('a\rb', rules)).toEqual({ ok: false, fault: { codePoint: 'U+000D' } });
    expect(cleanText('a\u001bb', rules)).toEqual({ ok: false, fault: { codePoint: 'U+001B' } });
  });

  test('what it lets through it lets through again, unchanged', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(anything, fc.boolean(), (text, multiline) => {
        const once = cleanText(text, { limit: 30, multiline });
        fc.pre(once.ok);
        expect(cleanText(once.value, { limit: 30, multiline })).toEqual(once);
      }),
    );
  });
});

describe('isCode', () => {
  test.each([
    ['01-1-ST'],
    ['BIN_07'],
    ['GATE.1'],
    ['東-1'],
    ['楼梯间'],
    ['ทางเดิน'],
    ['a'.repeat(40)],
    ['CONE'],
    ['COM'],
    ['COM10'],
    ['my-CON'],
    ['_x'],
  ])('%s is a code', code => {
    expect(isCode(code)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['41 characters', 'a'.repeat(41)],
    ['500 characters', 'a'.repeat(500)],
    ['a blank', 'a b'],
    ['a slash', 'a/b'],
    ['a path upwards', '../../x'],
    ['a backslash', 'a\\b'],
    ['a dot at the start', '.x'],
    ['a dot at the end', 'x.'],
    ['two dots, which would read as a range', 'a..b'],
    ['a hyphen at the start, which would read as an option', '-x'],
    ['a star', '01-*'],
    ['a colon', 'kind:bin'],
    ['an at sign', '@open'],
    ['an equals sign', 'a=b'],
    ['NUL', 'a\0'],
    ['a newline at the end', 'a\n'],
    ['half of a surrogate pair', 'a\ud83d'],
    ['a Windows device', 'CON'],
    ['one in small letters', 'nul'],
    ['one with an ending', 'com1.txt'],
    ['one in full width', 'ＣＯＮ'],
    ['the other printer port', 'LPT9'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['prototype in capitals', 'PROTOTYPE'],
  ])('%s is no code', (_, text) => {
    expect(isCode(text)).toBe(false);
  });
});

describe('escapeControls', () => {
  test.each([
    ['a\u001b[31mb', 'a\\u{1b}[31mb'],
    ['\u202eabc\n', '\\u{202e}abc\\u{a}'],
    ['\ud83d', '\\u{d83d}'],
    ['漏水 💧', '漏水 💧'],
  ])('%j is shown as %j', (text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });

  test('whatever it shows, cleanText would take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(cleanText(escapeControls(text), { limit: 10_000 }).ok).toBe(true);
      }),
    );
  });
});

describe('compareCodePoints', () => {
  test('orders as the sequences of code points do', () => {
    const byPoints = (a: string, b: string): number => {
      const [x, y] = [[...a], [...b]].map(text => text.map(character => character.codePointAt(0)!));
      const i = x!.findIndex((point, at) => point !== y![at]);
      return i < 0 ? x!.length - y!.length : x![i]! - (y![i] ?? -1);
    };
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '楼', '\ufb01', '𠮷', '💧'), maxLength: 4 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(byPoints(a, b)));
      }),
    );
  });

  test('a ligature of the first plane comes before a rare character of the second', () => {
    expect(['𠮷', '\ufb01'].sort(compareCodePoints)).toEqual(['\ufb01', '𠮷']);
  });
});

import fc from 'fast-check';

const pieces = [
  ...[
    '张',
    '三',
    '楼',
    '，',
    '（',
    '한',
    'カ',
    'ﾊ',
    '＝',
    '𠮷',
    '🚪',
    '👩‍🚒',
    '👍🏽',
    '🇨🇳',
    '1️⃣',
    'e\u0301',
    '\u0301',
    '\u3099',
  ],
  ...[
    ' ',
    '  ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\u200d',
    'word',
    'bleach-84',
    '-',
    '=',
    '…',
    '│',
    '\u{f0000}',
    '\u{f0001}',
  ],
  ...[
    '\u001b[31m',
    '\u001b]52;c;eA==\u0007',
    '\r',
    '\n',
    '\t',
    '\0',
    '\u009b',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ud800',
    '\udc00',
  ],
];

/** Words of every script with what is hostile among them, and arbitrary characters. */
export const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map(parts => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

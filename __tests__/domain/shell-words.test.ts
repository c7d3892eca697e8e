import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shellWords } from '../../src/domain/shell-words';

describe('shellWords', () => {
  test.each([
    ['blanks part words', '01-1-ST  --by\t张三 ', ['01-1-ST', '--by', '张三']],
    ['a full-width blank does not, as in a shell', '三楼　有水', ['三楼　有水']],
    ['a carriage return at the end of the line is a blank', '01-1-ST\r', ['01-1-ST']],
    ['an empty line has none', '   ', []],
    ['single quotes keep blanks', "--note '地面 有水'", ['--note', '地面 有水']],
    ['single quotes keep backslashes', String.raw`'a\b\'`, ['a\\b\\']],
    ['double quotes keep blanks', '--note "two words"', ['--note', 'two words']],
    ['in double quotes a backslash protects a quote', String.raw`"a \"b\" \\ c"`, ['a "b" \\ c']],
    ['before other letters it stands for itself there', String.raw`"C:\new"`, ['C:\\new']],
    ['outside quotes it keeps the next character', String.raw`two\ words \'`, ['two words', "'"]],
    ['quotes in the middle of a word belong to it', `--note="a b"'c d'e`, ['--note=a bc de']],
    ['empty quotes are a word', `--note '' ""`, ['--note', '', '']],
    ['one kind of quote inside the other', `"it's" '"'`, ["it's", '"']],
    ['globs and variables are left alone', `'*' 01-*-ST $HOME # x`, ['*', '01-*-ST', '$HOME', '#', 'x']],
    ['Chinese quotation marks are letters', '--note “三楼”', ['--note', '“三楼”']],
  ])('%s', (_, line, words) => {
    expect(shellWords(line)).toEqual({ ok: true, words });
  });

  test.each([
    ['a single quote that is not closed', "it's"],
    ['a double quote that is not closed', '--note "a'],
    ['a protected quote at the end', String.raw`"a\"`],
    ['a backslash at the end', 'a\\'],
  ])('not ok: %s', (_, line) => {
    expect(shellWords(line)).toEqual({ ok: false });
  });

  test('words that were quoted come back as they were', () => {
    const quotedOf = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), words => {
        expect(shellWords(words.map(quotedOf).join(' '))).toEqual({ ok: true, words });
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { asciiWanted, colourWanted } from '../../src/views/colour';

describe('colour', () => {
  test.each([
    ['a terminal has it', {}, true, false, true],
    ['a pipe has not', {}, false, false, false],
    ['--no-color turns it off', { FORCE_COLOR: '1' }, true, true, false],
    ['NO_COLOR turns it off', { NO_COLOR: '1' }, true, false, false],
    ['NO_COLOR goes before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, false, true],
    ['FORCE_COLOR turns it on in a pipe', { FORCE_COLOR: '1' }, false, false, true],
    ['FORCE_COLOR=0 turns it off', { FORCE_COLOR: '0' }, true, false, false],
    ['an empty FORCE_COLOR says nothing', { FORCE_COLOR: '' }, false, false, false],
    ['a dumb terminal has none', { TERM: 'dumb' }, true, false, false],
  ])('%s', (_, env, isTerminal, flag, wanted) => {
    expect(colourWanted(env, isTerminal, flag)).toBe(wanted);
  });
});

describe('a frame of plain characters', () => {
  test.each([
    ['not where nothing is known', {}, false],
    ['not in UTF-8', { LANG: 'zh_CN.UTF-8' }, false],
    ['not in utf8', { LANG: 'C.utf8' }, false],
    ['in GBK', { LANG: 'zh_CN.GBK' }, true],
    ['in the C locale', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
    ['on a dumb terminal', { TERM: 'dumb', LANG: 'en_US.UTF-8' }, true],
    ['in an old Windows console', { OS: 'Windows_NT' }, true],
    ['not in Windows Terminal', { OS: 'Windows_NT', WT_SESSION: 'x' }, false],
  ])('%s', (_, env, wanted) => expect(asciiWanted(env)).toBe(wanted));
});

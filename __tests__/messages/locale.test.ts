import { describe, expect, test } from '@jest/globals';
import { languageOf, parseLanguage } from '../../src/messages/locale';
import { messagesIn } from '../support/messages';

describe('the language', () => {
  test.each([
    ['the option goes first', { option: 'en', site: 'zh-CN', env: { LANG: 'zh_CN.UTF-8' } }, 'en'],
    ['an option that is no language does not count', { option: 'xx', site: 'zh-CN', env: {} }, 'zh-CN'],
    ['then the site', { site: 'en', env: { LC_ALL: 'zh_CN.UTF-8' } }, 'en'],
    ['then LC_ALL', { env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' } }, 'en'],
    ['an empty LC_ALL says nothing', { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } }, 'zh-CN'],
    ['any Chinese is ours', { env: { LANG: 'zh_TW.UTF-8' } }, 'zh-CN'],
    ['else English', { env: { LANG: 'de_DE.UTF-8' } }, 'en'],
    ['and under cron, which sets nothing', { env: {} }, 'en'],
  ] as const)('%s', (_, sources, language) => {
    expect(languageOf(sources)).toBe(language);
    expect(messagesIn(languageOf(sources)).language).toBe(language);
  });

  test.each([
    ['zh-CN', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['cn', 'zh-CN'],
    ['中文', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr', null],
    ['', null],
    ['zhuang', null],
    ['ensign', null],
  ])('%s is %s', (text, language) => expect(parseLanguage(text)).toBe(language));
});

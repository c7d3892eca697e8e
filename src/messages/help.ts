import type { Language } from '../domain/site';
import { help as en } from './en/help';
import type { HelpWords } from './words/help';
import { help as zhCN } from './zh-CN/help';

/** The help texts of a language. */
export function helpIn(language: Language): HelpWords {
  return language === 'zh-CN' ? zhCN : en;
}

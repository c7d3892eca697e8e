import type { Language } from '../domain/site';
import { rules as rulesEn } from './en/rules';
import type { RulesWords } from './words/rules';
import { rules as rulesZh } from './zh-CN/rules';

/** The words of rules, for the commands that say them: the others need not load them. */
export function rulesIn(language: Language): RulesWords {
  return language === 'zh-CN' ? rulesZh : rulesEn;
}

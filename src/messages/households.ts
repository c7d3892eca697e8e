import type { Language } from '../domain/site';
import { households as en } from './en/households';
import type { HouseholdWords } from './words/households';
import { households as zhCN } from './zh-CN/households';

/** What is said of households in quarantine: loaded only with the commands for them. */
export function householdsIn(language: Language): HouseholdWords {
  return language === 'zh-CN' ? zhCN : en;
}

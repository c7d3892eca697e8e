import type { Language } from '../domain/site';
import { findings as en } from './en/findings';
import type { FindingWords } from './words/findings';
import { findings as zhCN } from './zh-CN/findings';

/** What is said of findings: loaded only where there are any. */
export function findingsIn(language: Language): FindingWords {
  return language === 'zh-CN' ? zhCN : en;
}

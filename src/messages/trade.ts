import type { Language } from '../domain/site';
import { trade as en } from './en/trade';
import type { TradeWords } from './words/trade';
import { trade as zhCN } from './zh-CN/trade';

/** What only the commands say that show and change what the trade knows: loaded with them, never on the short way. */
export function tradeWordsIn(language: Language): TradeWords {
  return language === 'zh-CN' ? zhCN : en;
}

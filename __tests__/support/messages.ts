import type { Language } from '../../src/domain/site';
import { en } from '../../src/messages/en';
import type { Messages } from '../../src/messages/messages';
import { zhCN } from '../../src/messages/zh-CN';

export function messagesIn(language: Language): Messages {
  return language === 'zh-CN' ? zhCN : en;
}

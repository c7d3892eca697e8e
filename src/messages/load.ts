import type { Language } from '../domain/site';
import type { Messages } from './messages';

/** Everything the program says in a language; only this one is loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'zh-CN' ? (await import('./zh-CN')).zhCN : (await import('./en')).en;
}

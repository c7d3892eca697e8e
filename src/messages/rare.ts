import type { Language } from '../domain/site';
import { backup as backupEn } from './en/backup';
import type { BackupWords } from './words/backup';
import { backup as backupZhCN } from './zh-CN/backup';

/** What only rare commands say: the others do not load it. */
export interface RareMessages {
  readonly backup: BackupWords;
}

export function rareIn(language: Language): RareMessages {
  return language === 'zh-CN' ? { backup: backupZhCN } : { backup: backupEn };
}

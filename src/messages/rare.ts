import type { Language } from '../domain/site';
import { backup as backupEn } from './en/backup';
import { doctor as doctorEn } from './en/doctor';
import type { BackupWords } from './words/backup';
import type { DoctorWords } from './words/doctor';
import { backup as backupZhCN } from './zh-CN/backup';
import { doctor as doctorZhCN } from './zh-CN/doctor';

/** What only rare commands say: the others do not load it. */
export interface RareMessages {
  readonly backup: BackupWords;
  readonly doctor: DoctorWords;
}

export function rareIn(language: Language): RareMessages {
  return language === 'zh-CN'
    ? { backup: backupZhCN, doctor: doctorZhCN }
    : { backup: backupEn, doctor: doctorEn };
}

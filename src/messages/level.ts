import type { Language } from '../domain/site';
import { level as levelEn } from './en/level';
import type { LevelWords } from './words/level';
import { level as levelZh } from './zh-CN/level';

/** The words of levels, for the commands that say them: the others need not load them. */
export function levelIn(language: Language): LevelWords {
  return language === 'zh-CN' ? levelZh : levelEn;
}

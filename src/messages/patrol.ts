import type { Language } from '../domain/site';
import { patrol as patrolEn } from './en/patrol';
import type { PatrolWords } from './words/patrol';
import { patrol as patrolZh } from './zh-CN/patrol';

/** The words of patrols and posts, for the commands that say them: the others need not load them. */
export function patrolIn(language: Language): PatrolWords {
  return language === 'zh-CN' ? patrolZh : patrolEn;
}

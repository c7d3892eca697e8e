import type { Language } from '../domain/site';
import { known as knownEn } from './en/known';
import { known as knownZh } from './zh-CN/known';
import type { KnownWords } from './words/known';

/** What only the commands say that look into how a verdict came about: loaded with them, never on the short way. */
export interface EvidenceWords {
  readonly known: KnownWords;
}

const WORDS: Readonly<Record<Language, EvidenceWords>> = {
  en: { known: knownEn },
  'zh-CN': { known: knownZh },
};

/** These words in a language. */
export function evidenceIn(language: Language): EvidenceWords {
  return WORDS[language];
}

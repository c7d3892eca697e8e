import type { Language } from '../domain/site';
import { known as knownEn } from './en/known';
import { why as whyEn } from './en/why';
import { known as knownZh } from './zh-CN/known';
import { why as whyZh } from './zh-CN/why';
import type { KnownWords } from './words/known';
import type { WhyWords } from './words/why';

/** What only the commands say that look into how a verdict came about: loaded with them, never on the short way. */
export interface EvidenceWords {
  readonly known: KnownWords;
  readonly why: WhyWords;
}

const WORDS: Readonly<Record<Language, EvidenceWords>> = {
  en: { known: knownEn, why: whyEn },
  'zh-CN': { known: knownZh, why: whyZh },
};

/** These words in a language. */
export function evidenceIn(language: Language): EvidenceWords {
  return WORDS[language];
}

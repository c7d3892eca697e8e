import type { Language } from '../domain/site';
import { correction as correctionEn } from './en/correction';
import { diff as diffEn } from './en/diff';
import { known as knownEn } from './en/known';
import { why as whyEn } from './en/why';
import { correction as correctionZh } from './zh-CN/correction';
import { diff as diffZh } from './zh-CN/diff';
import { known as knownZh } from './zh-CN/known';
import { why as whyZh } from './zh-CN/why';
import type { CorrectionWords } from './words/correction';
import { audit as auditEn } from './en/audit';
import { audit as auditZh } from './zh-CN/audit';
import type { AuditWords } from './words/audit';
import type { DiffWords } from './words/diff';
import type { KnownWords } from './words/known';
import type { WhyWords } from './words/why';

/** What only the commands say that correct, or look into how a verdict came about: loaded with them, never on the short way. */
export interface EvidenceWords {
  readonly audit: AuditWords;
  readonly diff: DiffWords;
  readonly correction: CorrectionWords;
  readonly known: KnownWords;
  readonly why: WhyWords;
}

const WORDS: Readonly<Record<Language, EvidenceWords>> = {
  en: { audit: auditEn, correction: correctionEn, diff: diffEn, known: knownEn, why: whyEn },
  'zh-CN': { audit: auditZh, correction: correctionZh, diff: diffZh, known: knownZh, why: whyZh },
};

/** These words in a language. */
export function evidenceIn(language: Language): EvidenceWords {
  return WORDS[language];
}

import type { Language } from '../domain/site';

export interface LanguageSources {
  /** `--lang`, as typed. */
  readonly option?: string;
  readonly site?: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The option, else the site's language, else the locale of the environment, else English. */
export function languageOf({ option, site, env }: LanguageSources): Language {
  const asked = option === undefined ? null : parseLanguage(option);
  return (
    asked ?? site ?? (/^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh-CN' : 'en')
  );
}

/** `zh-CN`, `zh_CN.UTF-8`, `zh`, `cn`, `中文`, `en`, `en-GB`; null for a language that the program does not speak. */
export function parseLanguage(text: string): Language | null {
  const folded = text.trim().toLowerCase();
  if (/^(zh([-_.].*)?|cn|chinese|中文)$/.test(folded)) return 'zh-CN';
  return /^(en([-_.].*)?|english|英文)$/.test(folded) ? 'en' : null;
}

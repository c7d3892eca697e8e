import type { Language } from '../domain/site';
import { dilution as dilutionEn } from './en/dilution';
import { stock as stockEn } from './en/stock';
import type { DilutionWords } from './words/dilution';
import type { StockWords } from './words/stock';
import { dilution as dilutionZh } from './zh-CN/dilution';
import { stock as stockZh } from './zh-CN/stock';

/** What is said of mixing and of supplies: loaded only where it is said. */
export function dilutionIn(language: Language): DilutionWords {
  return language === 'zh-CN' ? dilutionZh : dilutionEn;
}

export function stockIn(language: Language): StockWords {
  return language === 'zh-CN' ? stockZh : stockEn;
}

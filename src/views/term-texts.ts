import { JOINT } from '../domain/field-joint';
import type { FieldValue } from '../domain/round';
import type { Language, Site } from '../domain/site';
import { AGENTS, METHODS, valuesOf, type Field, type Term } from '../domain/trade';

/** The name of a kind of the site; the id where the site no longer has it. */
export function kindText(site: Pick<Site, 'kinds'>, kind: string | undefined, language: Language): string {
  return site.kinds.find(({ id }) => id === kind)?.name[language] ?? kind ?? '';
}

/** A field's value for the eye: `method`, `agent` and whatever is picked from a list by their names. */
export function fieldText(field: Field | string, value: FieldValue, language: Language): string {
  if (typeof value !== 'string') return String(value);
  if (typeof field !== 'string') return namesIn(field, value, language);
  if (field === 'method') return nameIn(METHODS, value, language);
  return field === 'agent' ? nameIn(AGENTS, value, language) : value;
}

function namesIn(field: Field, value: string, language: Language): string {
  const values = valuesOf(field);
  if (field.many !== true) return nameIn(values, value, language);
  return value
    .split(JOINT)
    .map(id => nameIn(values, id, language))
    .join(JOINT);
}

/** What is stored are ids, so this is no search: a report asks it for every row. */
function nameIn(terms: readonly Term[], id: string, language: Language): string {
  return terms.find(term => term.id === id)?.name[language] ?? id;
}

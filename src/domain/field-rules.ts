import type { Activity, Field, FieldRule } from './activity';
import type { Name } from './name';
import type { FieldValue } from './round';

/** What a rule says of a round: it is refused, or stored with the rule's id as a flag. */
export interface Verdict {
  readonly id: string;
  readonly severity: 'warn' | 'refuse';
  readonly text: Name;
  readonly basis?: Name;
}

type Fields = Readonly<Record<string, FieldValue>>;

/** What the activity's own rules say of these fields at an area of this kind. */
export function fieldVerdicts(activity: Activity, fields: Fields, kind?: string): Verdict[] {
  const declared = new Map(activity.fields.map(field => [field.name, field]));
  return (activity.rules ?? [])
    .filter(rule => {
      const field = declared.get(rule.field);
      return (field === undefined || appliesTo(field, kind)) && isBroken(rule, fields);
    })
    .map(({ id, severity, text, basis }) => ({ id, severity, text, ...(basis && { basis }) }));
}

/** Does an area of this kind have the field? */
export function appliesTo({ kinds }: Field, kind: string | undefined): boolean {
  return kinds === undefined || (kind !== undefined && kinds.includes(kind));
}

/** Only numbers are under or over; what is missing is neither. */
function isBroken({ field, is, value, where }: FieldRule, fields: Fields): boolean {
  if (where !== undefined && fields[where.field] !== where.value) return false;
  const given = fields[field];
  switch (is) {
    case 'missing':
      return given === undefined || given === '';
    case 'equal':
      return given !== undefined && given === value;
    case 'under':
      return typeof given === 'number' && typeof value === 'number' && given < value;
    case 'over':
      return typeof given === 'number' && typeof value === 'number' && given > value;
  }
}

import type { ActivityFault } from '../../domain/activity-check';
import type { KindOnFields, ProblemWords } from '../words/problems';

const faults: Readonly<Record<ActivityFault, (field: string, detail: string) => string>> = {
  'bad-name': field => `${field} cannot name a field: letters and digits, a letter first, 40 at most`,
  'core-name': field => `every round has ${field} already: give the field another name`,
  'core-label': (field, detail) => `${field}: "${detail}" heads a column that every round has`,
  twice: (field, detail) => `${detail === '' ? field : `${field}: ${detail}`} stands for two things`,
  'no-values': field => `${field} is one of a list, and the list is empty`,
  range: (field, detail) => `${field}: these limits cannot be met ${detail}`.trim(),
  default: (field, detail) => `${field}: the default ${detail} is none of its values`,
  kind: (field, detail) => `${field}: there is no kind of area ${detail}`,
  'no-field': (field, detail) => `there is no field ${detail === '' ? field : detail}`,
  text: (field, detail) =>
    `${field}: a text is empty, too long or cannot be shown${detail === '' ? '' : `: "${detail}"`}`,
};

export const onFields: Pick<ProblemWords['problem'], KindOnFields> = {
  'field-missing': p => [
    `${p.activity.en}: ${p.fields.map(({ label }) => label.en).join(', ')} ${p.fields.length === 1 ? 'is' : 'are'} missing`,
    `for example: ${p.fields.map(({ example }) => example.en).join(' ')}`,
  ],
  'field-elsewhere': p => [
    `${p.field.en} does not apply to areas of these kinds`,
    `it is for: ${p.kinds.join(', ')}`,
  ],
  'activity-shipped': p => [
    `${p.activity} ships with the program and cannot be changed`,
    'make one of your own: rounds activity add',
  ],
  'activity-faulty': p => [
    faults[p.fault](p.field, p.detail ?? ''),
    'correct it and try again; rounds activity show disinfection shows an example',
  ],
  'activity-retired': p => [
    `the activity ${p.activity} was retired`,
    'rounds activity list shows those in use',
  ],
  rule: p => [
    `${p.id}: ${p.text.en}`,
    ...(p.basis === undefined ? [] : [`basis: ${p.basis.en}`]),
    ...(p.incident ? ['if it really happened, put it on record: rounds log ... --incident'] : []),
  ],
};

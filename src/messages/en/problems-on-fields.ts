import type { KindOnFields, ProblemWords } from '../words/problems';

export const onFields: Pick<ProblemWords['problem'], KindOnFields> = {
  'field-missing': p => [
    `${p.activity.en}: ${p.fields.map(({ label }) => label.en).join(', ')} ${p.fields.length === 1 ? 'is' : 'are'} missing`,
    `for example: ${p.fields.map(({ example }) => example.en).join(' ')}`,
  ],
  'field-elsewhere': p => [
    `${p.field.en} does not apply to areas of these kinds`,
    `it is for: ${p.kinds.join(', ')}`,
  ],
  'activity-retired': p => [
    `the activity ${p.activity} was retired`,
    'what was logged stays; log by another activity',
  ],
  rule: p => [
    `${p.id}: ${p.text.en}`,
    ...(p.basis === undefined ? [] : [`basis: ${p.basis.en}`]),
    ...(p.incident ? ['if it really happened, put it on record: rounds log ... --incident'] : []),
  ],
};

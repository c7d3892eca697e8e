import type { Nameable, Problem } from '../../problem';

type Unknown = Extract<Problem, { kind: 'unknown' }>;

const MOST_LISTED = 8;
const listed = (known: readonly string[] | undefined) =>
  known === undefined
    ? undefined
    : `there are: ${known.slice(0, MOST_LISTED).join(', ')}${known.length > MOST_LISTED ? ' ...' : ''}`;

/** Where to look when nothing is near. */
const seen: Partial<Record<Nameable, string>> = {
  area: 'see: rounds area list',
  slot: 'see: rounds schedule list',
  record: 'see its number: rounds history',
  schedule: 'see: rounds schedule list',
  household: 'see: rounds household list --all',
  finding: 'see: rounds finding list --all',
  kind: 'see: rounds kind list',
  setting: 'see: rounds site show',
  command: 'see: rounds --help',
  option: 'see the same command with --help',
  supply: 'see: rounds supply list; what ships: rounds help supply add',
  template: 'there are: residential, hospital, school, empty',
  format: 'there are: csv, json',
  report: 'there are: summary, windows, rounds, findings, stock',
  language: 'there are: zh-CN, en',
  activity:
    'there are: disinfection, patrol, gate-check, household-visit, waste, ventilation, cleaning, supply-check ...',
  method: 'there are: wipe, mop, spray, ulv, spray-truck, soak, uv-lamp, ventilate',
  agent:
    'there are: bleach-84, naclo-10, chlor-tablet, chlor-powder, bleach-powder, clo2, alcohol-75, quat ...',
  field: 'see: rounds activity show ACTIVITY',
  timezone: 'a name such as Asia/Shanghai or Europe/Berlin',
};

/** An activity's fields are told in full: nobody knows them by heart. */
function fieldsOf({ of, known }: Unknown): string | undefined {
  if (of === undefined || known === undefined) return undefined;
  return known.length === 0 ? `${of.en} takes no fields` : `${of.en} takes: ${known.join(', ')}`;
}

/** Said in any case, after what is near. */
const also: Partial<Record<Nameable, string>> = {
  person: 'see: rounds person list; a new name: rounds person add NAME, or rounds log --new-person',
};

/** Behind what is near; where nothing is, what there is or where to look. */
export function whatThereIs(p: Unknown): readonly string[] {
  const line =
    also[p.what] ?? (p.near.length > 0 ? undefined : (fieldsOf(p) ?? listed(p.known) ?? seen[p.what]));
  return line === undefined ? [] : [line];
}

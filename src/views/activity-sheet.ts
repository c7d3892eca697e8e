import { activitiesIn } from '../domain/activities';
import type { Activity, Field } from '../domain/activity';
import { SHIPPED } from '../domain/shipped-activities';
import type { Site } from '../domain/site';
import { valuesOf } from '../domain/trade';
import type { Messages } from '../messages/messages';
import { tradeWordsIn } from '../messages/trade';
import { numberCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Cell, Row, Sheet } from './sheet';
import { shown } from './shown';

/** `rounds.activity-list/1`: what ships, and what the site made for itself. */
export function activitiesSheet(site: Site, say: Messages): Sheet {
  const { language, common, headings } = say;
  const { head, ...words } = tradeWordsIn(language);
  const all = activitiesIn(site);
  return {
    format: 'rounds.activity-list/1',
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'activities',
    columns: [
      { key: 'id', heading: headings.id },
      { key: 'name', heading: headings.name },
      { key: 'ships', heading: head.ships },
      { key: 'areas', heading: head.areas, align: 'right' },
      { key: 'fields', heading: head.fields },
      ...(all.some(({ retired }) => retired !== undefined)
        ? [{ key: 'retired', heading: headings.retired }]
        : []),
    ],
    rows: all.map(activity => ({
      id: textCell(activity.id),
      name: { value: activity.name, text: activity.name[language] },
      ships: yesCell(SHIPPED.includes(activity), say),
      areas: numberCell(
        site.areas.filter(({ duties }) => duties.some(each => each.activity === activity.id)).length,
      ),
      fields: {
        value: activity.fields.map(({ name }) => name),
        text: common.list(activity.fields.map(({ label }) => label[language])),
      },
      retired: yesCell(activity.retired !== undefined, say),
    })),
    title: demoMarked(site, say, words.activities({ site: site.name, n: all.length })),
  };
}

/** `rounds.activity-show/1`, or the answer of a command that changed it: its fields, and below them its rules. */
export function activitySheet(
  site: Site,
  activity: Activity,
  say: Messages,
  format = 'rounds.activity-show/1',
): Sheet {
  const { language } = say;
  const { head, ...words } = tradeWordsIn(language);
  const { id, name, also = [], rules = [], summary = [], retired } = activity;
  return {
    format,
    facts: {
      ...{ site: site.name, ...demoFact(site), id, name, also, ships: SHIPPED.includes(activity) },
      ...{ retired: retired !== undefined, rules, summary },
    },
    rowsKey: 'fields',
    columns: [
      { key: 'name', heading: head.field },
      { key: 'label', heading: head.label },
      { key: 'type', heading: head.type },
      { key: 'unit', heading: say.headings.unit, only: 'data' },
      { key: 'allowed', heading: head.allowed },
      { key: 'required', heading: words.required, only: 'data' },
      { key: 'declared', heading: head.field, only: 'data' },
      { key: 'remark', heading: head.remark, only: 'table' },
    ],
    rows: activity.fields.map(field => fieldRow(field, say)),
    title: demoMarked(site, say, words.activity({ id: shown(id), name: shown(name[language]) })),
    foot: [
      ...(also.length === 0 ? [] : [words.also(say.common.list(also))]),
      ...rules.map(({ id: rule, severity, text, basis }) =>
        words.rule({
          ...{ id: rule, refuses: severity === 'refuse', text: text[language] },
          ...(basis && { basis: basis[language] }),
        }),
      ),
    ].map(line => shown(line)),
    empty: words.noFields,
  };
}

function fieldRow(field: Field, say: Messages): Row {
  const { language, common } = say;
  const words = tradeWordsIn(language);
  const { name, label, type, unit, required = false, repeats, masked, kinds } = field;
  const remarks = [
    ...(required ? [words.required] : []),
    ...(field.default === undefined ? [] : [words.byDefault(defaultText(field, say))]),
    ...(repeats ? [words.repeats] : []),
    ...(masked ? [words.masked] : []),
    ...(kinds === undefined ? [] : [words.onlyFor(common.list(kinds))]),
  ];
  return {
    name: textCell(name),
    label: { value: label, text: label[language] },
    type: { value: type, id: type, text: words.type[type] },
    unit: { value: unit ?? null, text: unit === undefined ? '' : common.unit(unit) },
    allowed: allowedCell(field, say),
    required: yesCell(required, say),
    declared: { value: field, text: '' },
    remark: textCell(common.list(remarks)),
  };
}

function allowedCell(field: Field, { language, common }: Messages): Cell {
  const { type, least, most, unit } = field;
  const values = valuesOf(field);
  if (type === 'enum')
    return { value: values.map(({ id }) => id), text: common.list(values.map(({ name }) => name[language])) };
  const range = least === undefined && most === undefined ? [] : [`${least ?? ''}..${most ?? ''}`];
  return {
    value: range.length === 0 ? null : { least: least ?? null, most: most ?? null },
    text: [...range, ...(unit === undefined ? [] : [common.unit(unit)])].join(' '),
  };
}

function defaultText(field: Field, { language, common }: Messages): string {
  const value = field.default;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  return valuesOf(field).find(({ id }) => id === value)?.name[language] ?? String(value);
}

function yesCell(is: boolean, { common }: Messages): Cell {
  return { value: is, id: String(is), text: is ? common.yes : common.no };
}

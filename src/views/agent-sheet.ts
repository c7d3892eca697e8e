import { AGENTS, type Agent } from '../domain/trade';
import type { Messages } from '../messages/messages';
import { tradeWordsIn } from '../messages/trade';
import { numberCell, textCell } from './cells';
import type { Cell, Column, Row, Sheet } from './sheet';

/** `rounds.agent-list/1`: what is disinfected with, as it is bought and as it is used. */
export function agentsSheet(say: Messages): Sheet {
  return {
    format: 'rounds.agent-list/1',
    facts: {},
    rowsKey: 'agents',
    columns: columnsOf(say),
    rows: AGENTS.map(agent => agentRow(agent, say)),
    title: tradeWordsIn(say.language).agents(AGENTS.length),
  };
}

/** `rounds.agent-show/1`: one of them, with what to beware of and where its limits come from. */
export function agentSheet(agent: Agent, say: Messages): Sheet {
  const { language, common } = say;
  const words = tradeWordsIn(language);
  const { id, name, also = [], uses = [], warnings, basis } = agent;
  return {
    format: 'rounds.agent-show/1',
    facts: {},
    rowsKey: 'agents',
    columns: columnsOf(say),
    rows: [agentRow(agent, say)],
    title: words.agent({ id, name: name[language] }),
    foot: [
      ...(also.length === 0 ? [] : [words.also(common.list(also))]),
      ...uses.map(use =>
        words.use({
          ...{ what: use.for[language], range: rangeText(use, agent.unit), basis: use.basis[language] },
          ...(use.contactMinutes === undefined ? {} : { minutes: common.minutes(use.contactMinutes) }),
        }),
      ),
      ...warnings.map(warning => `! ${warning[language]}`),
      words.basis(basis[language]),
    ],
  };
}

function columnsOf({ headings, language }: Messages): Column[] {
  const { head } = tradeWordsIn(language);
  return [
    { key: 'id', heading: headings.id },
    { key: 'name', heading: headings.name },
    { key: 'stock', heading: head.stock },
    { key: 'working', heading: head.working },
    { key: 'contactMinutes', heading: head.minutes, align: 'right' },
    ...['form', 'family', 'unit', 'uses', 'warnings', 'basis'].map((key): Column => ({
      key,
      heading: key === 'basis' ? head.basis : key,
      only: 'data',
    })),
  ];
}

function agentRow(agent: Agent, say: Messages): Row {
  const { language } = say;
  const { id, name, form, family, unit, working, contactMinutes, uses = [], warnings, basis } = agent;
  return {
    id: textCell(id),
    name: { value: name, text: name[language] },
    stock: stockCell(agent, say),
    working: {
      value: working ?? null,
      text:
        form === 'ready'
          ? tradeWordsIn(language).undiluted
          : working === undefined
            ? ''
            : rangeText(working, unit),
    },
    contactMinutes: numberCell(contactMinutes),
    form: textCell(form),
    family: textCell(family),
    unit: textCell(unit),
    uses: { value: uses, text: uses.map(use => `${use.for[language]} ${rangeText(use, unit)}`).join('; ') },
    warnings: { value: warnings, text: warnings.map(warning => warning[language]).join('; ') },
    basis: { value: basis, text: basis[language] },
  };
}

function stockCell({ stock }: Agent, { language }: Messages): Cell {
  if (stock === undefined) return { value: null, text: '' };
  const { unit, least, most } = stock;
  const range = least === most ? String(least) : `${least}-${most}`;
  return { value: stock, text: unit === 'mg' ? tradeWordsIn(language).perTablet(range) : `${range} %` };
}

function rangeText({ least, most }: { readonly least: number; readonly most: number }, unit = ''): string {
  return `${least === most ? String(least) : `${least}-${most}`} ${unit}`.trim();
}

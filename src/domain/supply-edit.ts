import { isCode } from './text';
import { nearest } from './near';
import { parseQuantity, scaled, GRAMS, LITRES, type Spellings } from './quantity';
import { refused, required, withMember, type Edited, type TextFaultOf } from './site-edit';
import type { Site, SupplyItem } from './site';
import { bothNames, SHIPPED_SUPPLIES, shippedSupply, supplyNamed, unitNamed } from './supply';
import { AGENTS, agentOf, type Agent } from './trade';

/** As typed. */
export interface SupplyWish {
  readonly name?: string;
  readonly unit?: string;
  readonly low?: string;
  readonly agent?: string;
  readonly holds?: string;
  readonly label?: string;
}

export type SupplyFault =
  | TextFaultOf
  | { readonly kind: 'exists'; readonly what: 'supply'; readonly value: string }
  | { readonly kind: 'bad-code'; readonly code: string }
  | {
      readonly kind: 'unknown';
      readonly what: 'supply' | 'agent';
      readonly value: string;
      readonly near: readonly string[];
    }
  | { readonly kind: 'missing'; readonly what: string; readonly example: string }
  | { readonly kind: 'number-range'; readonly field: string; readonly value: string; readonly unit?: string };

type SupplyEdited = Edited<SupplyFault, { readonly supply: SupplyItem }>;

/** The site with an item more: one that ships, or the site's own, which says in what unit it is counted. */
export function addSupply(site: Site, word: string, wish: SupplyWish): SupplyEdited {
  const known = supplyNamed(site, word);
  if (known !== undefined) return refused({ kind: 'exists', what: 'supply', value: known.id });
  const shipped = shippedSupply(word);
  if (shipped === undefined && !isCode(word)) return refused({ kind: 'bad-code', code: word });
  const read = required('ITEM', word);
  if (!read.ok) return read;
  if (shipped === undefined && wish.unit === undefined)
    return refused({ kind: 'missing', what: '--unit', example: '--unit bottle' });
  return changed(site, shipped ?? { id: read.value, name: bothNames(read.value), unit: '' }, wish);
}

/** The unit stays: the book is kept in it. */
export function editSupply(site: Site, word: string, wish: Omit<SupplyWish, 'unit'>): SupplyEdited {
  const known = supplyNamed(site, word);
  return known === undefined ? refused(unknownSupply(site, word)) : changed(site, known, wish);
}

/** `withShipped`: what ships might have been meant as well. */
export function unknownSupply({ supplies = [] }: Pick<Site, 'supplies'>, word: string, withShipped = false) {
  const own = supplies.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
  const shipped = withShipped
    ? SHIPPED_SUPPLIES.flatMap(({ id, name, also = [] }) => [id, name['zh-CN'], name.en, ...also])
    : [];
  const words = [...own, ...shipped];
  return { kind: 'unknown', what: 'supply', value: word, near: nearest(word, words) } as const;
}

function changed(site: Site, item: SupplyItem, wish: SupplyWish): SupplyEdited {
  const name = wish.name === undefined ? null : required('--name', wish.name);
  if (name?.ok === false) return name;
  const unit = wish.unit === undefined ? null : required('--unit', wish.unit);
  if (unit?.ok === false) return unit;
  const low = numberOf('--low', wish.low, { '': 1 });
  if (low?.ok === false) return low;
  const held = heldOf(item, wish);
  if (!held.ok) return held;
  const supply: SupplyItem = {
    ...item,
    ...(name?.ok ? { name: bothNames(name.value) } : {}),
    ...(unit?.ok ? { unit: unitNamed(unit.value) } : {}),
    ...(low?.ok ? { low: low.value } : {}),
    ...held.facts,
  };
  const supplies = withMember(site.supplies ?? [], supply, ({ id }) => id);
  return { ok: true, site: { ...site, supplies }, supply };
}

type Held = Pick<SupplyItem, 'agent' | 'perUnit' | 'label'>;

/** The agent that it holds, how much of it one unit is, and what its label says. */
function heldOf(
  item: SupplyItem,
  wish: SupplyWish,
): { readonly ok: true; readonly facts: Held } | { readonly ok: false; readonly fault: SupplyFault } {
  const word = wish.agent ?? item.agent;
  if (word === undefined) {
    if (wish.holds === undefined && wish.label === undefined) return { ok: true, facts: {} };
    return refused({ kind: 'missing', what: '--agent', example: '--agent bleach-84' });
  }
  const agent = agentOf(word);
  if (agent === undefined) {
    const words = AGENTS.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
    return refused({ kind: 'unknown', what: 'agent', value: word, near: nearest(word, words) });
  }
  const holds = numberOf('--holds', wish.holds, contentOf(agent));
  if (holds?.ok === false) return holds;
  const label = numberOf(
    '--label',
    wish.label,
    agent.stock?.unit === 'mg' ? { '': 1, mg: 1 } : { '': 1, '%': 1 },
  );
  if (label?.ok === false) return label;
  const perUnit = holds?.ok ? holds.value : (item.perUnit ?? 1);
  return { ok: true, facts: { agent: agent.id, perUnit, ...(label?.ok ? { label: label.value } : {}) } };
}

/** Litres of a liquid, grams of a powder, tablets. */
function contentOf({ form }: Agent): Spellings {
  if (form === 'tablet') return { '': 1, 片: 1, tablets: 1, tablet: 1 };
  return form === 'powder' ? { ...GRAMS, '': 1 } : { ...LITRES, ...scaled(GRAMS, 0.001) };
}

function numberOf(field: string, text: string | undefined, spellings: Spellings) {
  if (text === undefined) return null;
  const value = parseQuantity(text, spellings);
  if (value > 0) return { ok: true, value } as const;
  return refused({ kind: 'number-range', field, value: text } as const);
}

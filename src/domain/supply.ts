import data from '../../data/supplies.json' with { type: 'json' };
import type { Term } from './activity';
import { stockOf as agentStockOf } from './dilution';
import type { Name } from './name';
import { LITRES, parseQuantity, type Spellings } from './quantity';
import type { Language, Site, SupplyItem } from './site';
import { foldText } from './text';
import { termOf } from './terms';
import { agentOf, type Agent } from './trade';

interface ShippedItem extends Term {
  readonly unit: string;
  readonly agent?: string;
  readonly perUnit?: number;
}

export const SHIPPED_SUPPLIES = data.items as readonly ShippedItem[];
export const UNITS = data.units as readonly Term[];
export const SOURCES = data.sources as readonly Term[];

/** An item as it ships, by id, name or another word for it. */
export function shippedSupply(text: string): SupplyItem | undefined {
  const found = termOf(SHIPPED_SUPPLIES, text);
  if (found === undefined) return undefined;
  const { id, name, unit, agent, perUnit } = found;
  return {
    ...{ id, name, unit },
    ...(agent === undefined ? {} : { agent }),
    ...(perUnit === undefined ? {} : { perUnit }),
  };
}

/** An item that the site keeps, by id, name, or what else the shipped one of the same id is called. */
export function supplyNamed({ supplies = [] }: Pick<Site, 'supplies'>, text: string): SupplyItem | undefined {
  const known = termOf(supplies, text);
  if (known !== undefined) return known;
  const shipped = shippedSupply(text);
  return shipped && supplies.find(({ id }) => id === shipped.id);
}

/** A unit as it is called; one that nobody ships is its own name. */
export function unitText(unit: string, language: Language): string {
  return termOf(UNITS, unit)?.name[language] ?? unit;
}

/** `200 副`, `41.84 L`: a count with its unit. */
export function amountText(quantity: number, { unit }: Pick<SupplyItem, 'unit'>, language: Language): string {
  const name = unitText(unit, language);
  if (language === 'zh-CN' || unit === 'L' || unit === 'kg' || Math.abs(quantity) === 1)
    return `${quantity} ${name}`;
  return `${quantity} ${ENGLISH_PLURALS[unit] ?? (termOf(UNITS, unit) === undefined ? name : `${name}s`)}`;
}

const ENGLISH_PLURALS: Readonly<Record<string, string>> = { box: 'boxes' };

/** The id of a unit, as a person writes it. */
export function unitNamed(text: string): string {
  return termOf(UNITS, text)?.id ?? text;
}

/** Litres and kilograms are measured to a thousandth, what holds an agent to a hundredth, everything else is counted. */
export function decimalsOf({ unit, agent }: SupplyItem): number {
  if (unit === 'L' || unit === 'kg') return 3;
  return agent === undefined || unit === 'tablet' ? 0 : 2;
}

export type QuantityReading =
  | { readonly ok: true; readonly quantity: number }
  | { readonly ok: false; readonly fault: 'number' | 'not-positive' | 'decimals' };

/** A quantity of an item: `20`, `20瓶`, `500mL`; above zero (or zero, for a count), no finer than the item is. */
export function parseSupplyQuantity(item: SupplyItem, text: string, isCount = false): QuantityReading {
  const quantity = parseQuantity(text, spellingsOf(item));
  if (Number.isNaN(quantity) || quantity > 1e9) return { ok: false, fault: 'number' };
  if (quantity < 0 || (quantity === 0 && !isCount)) return { ok: false, fault: 'not-positive' };
  const decimals = decimalsOf(item);
  if (Number(quantity.toFixed(decimals)) !== quantity) return { ok: false, fault: 'decimals' };
  return { ok: true, quantity };
}

function spellingsOf({ unit }: SupplyItem): Spellings {
  if (unit === 'L') return LITRES;
  const term = termOf(UNITS, unit);
  const words =
    term === undefined ? [unit] : [term.id, term.name['zh-CN'], term.name.en, ...(term.also ?? [])];
  return Object.fromEntries(['', ...words].map(word => [foldText(word), 1]));
}

/** What one unit of the item holds of its agent, as the dilution counts it. */
export function heldStock(item: SupplyItem): { readonly agent: Agent; readonly perUnit: number } | undefined {
  const agent = item.agent === undefined ? undefined : agentOf(item.agent);
  return agent === undefined ? undefined : { agent, perUnit: item.perUnit ?? 1 };
}

/** The agent's stock with this item's label. */
export function labelledStock(item: SupplyItem, agent: Agent): ReturnType<typeof agentStockOf> | undefined {
  const label = item.label ?? agent.stock?.default;
  return label === undefined ? undefined : agentStockOf(agent.form, label);
}

/** A name in both languages where only one is known. */
export function bothNames(name: string): Name {
  return { 'zh-CN': name, en: name };
}

import { parseRatio, PER_CENT, stockOf, strongestOf, type Ratio } from '../domain/dilution';
import type { Cover, DilutionAsked } from '../domain/dilution-answer';
import { nearest } from '../domain/near';
import { tidy } from '../domain/quantity';
import { foldText } from '../domain/text';
import { AGENTS, agentOf, type Agent } from '../domain/trade';
import { Refusal } from '../problem';
import * as numbers from './dilute-numbers';

export interface DiluteOptions {
  readonly agent?: string;
  readonly stock?: string;
  readonly strength?: string;
  readonly volume?: string;
  readonly ratio?: string;
  readonly amount?: string;
  readonly water?: string;
  readonly topUp?: string;
  readonly area?: string;
  readonly room?: string;
  readonly per?: string;
  readonly mixAlcohol?: boolean;
}

/** What people mean who name no agent. */
const USUAL_AGENT = 'bleach-84';
/** Wet spraying, and ULV, where nothing else is said. */
const USUAL_EACH = { area: 100, room: 20 } as const;

/** Throws a Refusal for what cannot be read or does not go together. */
export function diluteWishOf(options: DiluteOptions): DilutionAsked {
  refuseClashes(options);
  const agent = agentNamed(options.agent ?? USUAL_AGENT);
  if (agent.stock === undefined)
    throw new Refusal({ kind: 'dilution', fault: 'no-liquid', agent: agent.name });
  const label = read(options.stock, text => numbers.labelNumber(agent, text)) ?? agent.stock.default;
  const stock = stockOf(agent.form, label);
  const { strength, topUp, ratio, amount, volume, water, mixAlcohol = false } = options;
  const cover = coverOf(options);
  return {
    agent,
    stock,
    label,
    thinned: mixAlcohol,
    weighed: stock.unit === 'mL' && amount !== undefined && numbers.isWeight(amount),
    ...given(
      'strength',
      read(strength, text => numbers.strengthNumber('--strength', agent, text)),
    ),
    ...given(
      'present',
      read(topUp, text => numbers.strengthNumber('--top-up', agent, text)),
    ),
    ...given('ratio', read(ratio, ratioOf)),
    ...given(
      'amount',
      read(amount, text => numbers.amountNumber(agent, stock, text)),
    ),
    ...given(
      'volume',
      read(volume, text => numbers.litresNumber('--volume', text)),
    ),
    ...given(
      'water',
      read(water, text => 1000 * numbers.litresNumber('--water', text)),
    ),
    ...given('cover', cover),
  };
}

/** Refuses what cannot be mixed of this stock. */
export function refuseImpossible(wish: DilutionAsked, options: DiluteOptions): void {
  const { agent, stock, strength, ratio, amount, water, volume, present } = wish;
  const unit = agent.unit ?? 'mg/L';
  if (agent.form === 'ready' && !wish.thinned) {
    if (ratio !== undefined || amount !== undefined || present !== undefined)
      throw new Refusal({ kind: 'dilution', fault: 'ready', agent: agent.name });
    return;
  }
  if (stock.unit === 'tablet' && ratio !== undefined)
    throw new Refusal({ kind: 'options-clash', options: ['--ratio', `--agent ${agent.id}`] });
  if (stock.unit === 'mL' && amount !== undefined && volume !== undefined && amount > volume * 1000)
    throw new Refusal({
      kind: 'options-clash',
      options: [`--amount ${options.amount ?? ''}`, `--volume ${options.volume ?? ''}`],
    });
  // Beside a ratio, or an amount in so much water, a strength is only a claim.
  const isClaim = ratio !== undefined || (amount !== undefined && (water ?? volume) !== undefined);
  if (strength === undefined || isClaim) return;
  const most = strongestOf(stock);
  if (strength > most * (1 + 1e-9)) {
    const limit = { most: tidy(unit === '%' ? most / PER_CENT : most), unit };
    throw new Refusal({ kind: 'dilution', fault: 'above-stock', wanted: options.strength ?? '', ...limit });
  }
  if (present !== undefined && present >= strength)
    throw new Refusal({
      kind: 'dilution',
      fault: 'strong-enough',
      present: options.topUp ?? '',
      wanted: options.strength ?? '',
    });
}

/** Is the label outside of what the agent is sold as? */
export function isUnusual({ stock }: Agent, label: number): boolean {
  return stock !== undefined && (label < stock.least || label > stock.most);
}

/** `0.05` was meant as the fraction that is 5 %. Stronger than what is sold is another product, or a mistake. */
export function unusualStock(agent: Agent, label: number, text: string): Refusal {
  const { least = 0, most = 0, unit = '%' } = agent.stock ?? {};
  if (agent.form === 'ready') return new Refusal({ kind: 'dilution', fault: 'alcohol', given: `${label}%` });
  const perhaps = label * 100 >= least && label * 100 <= most ? { perhaps: `${label * 100}${unit}` } : {};
  const facts = { agent: agent.name, given: text, least, most, unit };
  return new Refusal({ kind: 'dilution', fault: 'stock-unusual', ...facts, ...perhaps });
}

const TOGETHER: readonly (readonly (keyof DiluteOptions)[])[] = [
  ['ratio', 'water'],
  ['water', 'volume', 'area', 'room'],
  ['topUp', 'ratio'],
  ['topUp', 'amount'],
  ['topUp', 'area', 'room'],
  ['amount', 'area', 'room'],
  ['volume', 'area', 'room'],
];

function refuseClashes(options: DiluteOptions): void {
  const flag = (key: string): string => (key === 'topUp' ? '--top-up' : `--${key}`);
  const has = (key: keyof DiluteOptions): boolean => options[key] !== undefined;
  const clash = TOGETHER.map(keys => keys.filter(has)).find(keys => keys.length > 1);
  if (clash !== undefined) throw new Refusal({ kind: 'options-clash', options: clash.map(flag) });
  const missing = (what: string, example: string): Refusal => new Refusal({ kind: 'missing', what, example });
  if (has('water') && !has('amount')) throw missing('--amount', '--amount 100mL --water 900mL');
  if (has('per') && !has('area') && !has('room')) throw missing('--area', '--area 220 --per 100');
  if (has('topUp') && !has('strength'))
    throw missing('--strength', '--top-up 400 --strength 500 --volume 10');
  if (has('topUp') && !has('volume')) throw missing('--volume', '--top-up 400 --strength 500 --volume 10');
  const enough = (['water', 'volume', 'ratio', 'strength'] as const).some(has);
  if (has('amount') && !enough) throw missing('--water', '--amount 100mL --water 900mL');
  const asked = (['strength', 'ratio', 'amount', 'area', 'room'] as const).some(has);
  if (!asked) throw missing('--strength', '--strength 500 --volume 16');
}

function agentNamed(text: string): Agent {
  const agent = agentOf(text);
  if (agent !== undefined) return agent;
  const words = AGENTS.flatMap(({ id, name }) => [id, name['zh-CN'], name.en]);
  throw new Refusal({ kind: 'unknown', what: 'agent', value: text, near: nearest(text, words) });
}

function ratioOf(text: string): Ratio & { readonly additive: boolean } {
  const ratio = parseRatio(foldText(text));
  if (ratio !== null) return ratio;
  throw new Refusal({ kind: 'option-value', option: '--ratio', value: text, allowed: '1+99, 1:100' });
}

function coverOf({ area, room, per }: DiluteOptions): Cover | undefined {
  const of = area === undefined ? 'room' : 'area';
  const size = read(area ?? room, text => numbers.metresNumber(of, text));
  if (size === undefined) return undefined;
  return { of, size, each: read(per, numbers.eachNumber) ?? USUAL_EACH[of] };
}

function read<T>(text: string | undefined, parse: (text: string) => T): T | undefined {
  return text === undefined ? undefined : parse(text);
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

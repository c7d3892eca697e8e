import { agentOf } from './trade';
import type { Entry, RoundsEntry } from './entry';
import type { Rule, RuleFacts } from './rule';
import { agentIn, isChlorine, momentIn, numberIn } from './rule-facts';
import { siteDayOf } from './wall';

// What must not come together, and solutions that are too warm or too old.

/** What each family of agents must not meet: by family of agents, or the product that was named. */
const ENEMIES: Readonly<Record<string, readonly string[]>> = {
  chlorine: ['acid', 'ammonia', 'alcohol', 'peroxide'],
  'chlorine-dioxide': ['acid'],
  quat: ['soap', 'iodine', 'peroxide'],
  alcohol: ['chlorine'],
  peroxide: ['chlorine', 'quat'],
};

function isEnemy(family: string | undefined, other: unknown): boolean {
  return typeof other === 'string' && (ENEMIES[family ?? ''] ?? []).includes(other);
}

/** Another agent that the same areas met on the same day, without clean water after it. */
function metBefore(facts: RuleFacts): boolean {
  const { draft, entries, calendar } = facts;
  const family = agentIn(facts)?.family;
  const day = siteDayOf(calendar, draft.at);
  const isNear = (entry: Entry): entry is RoundsEntry =>
    entry.kind === 'rounds' &&
    entry.activity === draft.activity &&
    entry.at <= draft.at &&
    entry.areas.some(area => draft.areas.includes(area)) &&
    siteDayOf(calendar, entry.at) === day;
  return entries.some(entry => {
    if (!isNear(entry) || entry.fields.rinse === true) return false;
    const { agent, mixedWith } = entry.fields;
    const other = typeof agent === 'string' ? agentOf(agent)?.family : undefined;
    return (
      other !== family && (isEnemy(family, other) || isEnemy(other, family) || isEnemy(family, mixedWith))
    );
  });
}

export const MIXTURE_RULES: readonly Rule[] = [
  {
    id: 'R11',
    activities: ['disinfection'],
    severity: 'refuse',
    incident: true,
    text: () => ({ 'zh-CN': '这两种产品不得混用', en: 'these two must never be mixed' }),
    basis: {
      'zh-CN': '84与酸、氨相遇产生有毒气体；季铵盐遇肥皂失效',
      en: 'chlorine gives off poison with acid or ammonia; quats fail with soap',
    },
    breaks: facts => isEnemy(agentIn(facts)?.family, facts.draft.fields.mixedWith),
  },
  {
    id: 'R11-after',
    activities: ['disinfection'],
    severity: 'warn',
    text: () => ({
      'zh-CN': '同一处当天用过相冲的药剂，中间没有清水擦净',
      en: 'the same place met an agent today that does not bear this one, without clean water between',
    }),
    basis: { 'zh-CN': '含氯消毒液混用警示', en: 'warnings against mixing chlorine' },
    breaks: metBefore,
  },
  {
    id: 'R12',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { celsius: 50 },
    text: ({ celsius }) => ({
      'zh-CN': `含氯消毒液用了${celsius ?? 0}℃以上的热水`,
      en: `chlorine in water of ${celsius ?? 0} °C or more`,
    }),
    basis: { 'zh-CN': '84消毒液须用冷水配制', en: 'chlorine is mixed with cold water' },
    breaks: (facts, { celsius = 50 }) => isChlorine(facts) && (numberIn(facts, 'waterTemp') ?? 0) >= celsius,
  },
  {
    id: 'R13',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { hours: 24 },
    text: ({ hours }) => ({
      'zh-CN': `药液配制已超过${hours ?? 0}小时`,
      en: `the solution is older than ${hours ?? 0} hours`,
    }),
    basis: { 'zh-CN': '现配现用，不超过24小时（WHO 2020）', en: 'mix fresh, use within 24 hours (WHO 2020)' },
    breaks: (facts, limits) => agentIn(facts)?.id !== 'paa' && isOlder(facts, limits),
  },
  {
    id: 'R13-paa',
    activities: ['disinfection'],
    severity: 'refuse',
    limits: { hours: 24 },
    text: ({ hours }) => ({
      'zh-CN': `过氧乙酸配制已超过${hours ?? 0}小时`,
      en: `peracetic acid older than ${hours ?? 0} hours`,
    }),
    basis: { 'zh-CN': '过氧乙酸不稳定', en: 'peracetic acid does not keep' },
    breaks: (facts, limits) => agentIn(facts)?.id === 'paa' && isOlder(facts, limits),
  },
  {
    id: 'R13-ahead',
    activities: ['disinfection'],
    severity: 'refuse',
    text: () => ({ 'zh-CN': '药液在使用之后才配制', en: 'the solution was mixed after it was used' }),
    basis: { 'zh-CN': '时间顺序', en: 'order of time' },
    breaks: facts => (momentIn(facts, 'mixedAt') ?? -Infinity) > facts.draft.at,
  },
];

function isOlder(facts: RuleFacts, { hours = 24 }: Readonly<Record<string, number>>): boolean {
  const mixed = momentIn(facts, 'mixedAt');
  return mixed !== undefined && facts.draft.at - mixed > hours * 3_600_000;
}

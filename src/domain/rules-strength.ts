import type { Rule, RuleFacts } from './rule';
import { agentIn, isChlorine, numberIn } from './rule-facts';

// How strong a solution is, and how long it has to work.

const SOILED = ['soiled', 'quarantine', 'terminal', 'vomit'];
/** Kinds of area of which 1000 mg/L and more is the ordinary strength. */
const STRONG_KINDS = /toilet|fever|isolation|quarantine|medical|buffer|health-room/;

function isPreventive({ draft }: RuleFacts): boolean {
  return !SOILED.includes(String(draft.fields.purpose));
}

export const STRENGTH_RULES: readonly Rule[] = [
  {
    id: 'R06',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { strength: 250 },
    text: ({ strength }) => ({
      'zh-CN': `含氯消毒液低于${strength ?? 0}mg/L`,
      en: `chlorine under ${strength ?? 0} mg/L`,
    }),
    basis: { 'zh-CN': '常州市卫健委配制指引', en: 'Changzhou health commission' },
    breaks: (facts, { strength: least = 250 }) => {
      const strength = numberIn(facts, 'strength');
      return isChlorine(facts) && strength !== undefined && strength < least;
    },
  },
  {
    id: 'R07',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { strength: 1000 },
    text: ({ strength }) => ({
      'zh-CN': `预防性消毒超过${strength ?? 0}mg/L`,
      en: `preventive, and over ${strength ?? 0} mg/L of chlorine`,
    }),
    basis: { 'zh-CN': '浓度过高伤人、污染环境', en: 'over-strength harms people and surroundings' },
    breaks: (facts, { strength: most = 1000 }) =>
      isChlorine(facts) &&
      isPreventive(facts) &&
      !facts.kinds.some(({ id }) => STRONG_KINDS.test(id)) &&
      (numberIn(facts, 'strength') ?? 0) > most,
  },
  {
    id: 'R08',
    activities: ['disinfection'],
    severity: 'refuse',
    text: () => ({ 'zh-CN': '使用浓度高于原液浓度', en: 'stronger than what comes in the bottle' }),
    basis: { 'zh-CN': '稀释只会变淡', en: 'dilution only weakens' },
    breaks: facts => {
      const [strength, agent] = [numberIn(facts, 'strength'), agentIn(facts)];
      // A tablet or a powder makes as strong a solution as one likes.
      if (strength === undefined || agent?.stock?.unit !== '%' || agent.form === 'powder') return false;
      const stock = numberIn(facts, 'stock') ?? agent.stock.most;
      return strength > (agent.unit === '%' ? stock : stock * 10_000);
    },
  },
  {
    id: 'R08-high',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { strength: 10_000 },
    text: ({ strength }) => ({
      'zh-CN': `不是处理呕吐物，却超过${strength ?? 0}mg/L`,
      en: `over ${strength ?? 0} mg/L of chlorine, and not for vomit`,
    }),
    basis: { 'zh-CN': '诺如病毒呕吐物处理指引', en: 'norovirus guide for vomit' },
    breaks: (facts, { strength: most = 10_000 }) =>
      isChlorine(facts) &&
      facts.draft.fields.purpose !== 'vomit' &&
      (numberIn(facts, 'strength') ?? 0) > most,
  },
  {
    id: 'R09',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { least: 70, most: 80 },
    text: ({ least, most }) => ({
      'zh-CN': `酒精浓度不在${least ?? 0}%–${most ?? 0}%之间`,
      en: `alcohol not of ${least ?? 0} % to ${most ?? 0} %`,
    }),
    basis: { 'zh-CN': '常用消毒剂使用指南', en: 'guide to eight kinds of disinfectant' },
    breaks: (facts, { least = 70, most = 80 }) => {
      const strength = numberIn(facts, 'strength');
      return (
        agentIn(facts)?.family === 'alcohol' &&
        strength !== undefined &&
        (strength < least || strength > most)
      );
    },
  },
  {
    id: 'R14',
    activities: ['disinfection'],
    severity: 'warn',
    text: () => ({ 'zh-CN': '作用时间不足', en: 'the contact is too short' }),
    basis: { 'zh-CN': '各药剂的最短作用时间', en: 'the shortest contact of each agent' },
    breaks: (facts, limits) => {
      const [contact, agent] = [numberIn(facts, 'contact'), agentIn(facts)];
      return (
        contact !== undefined && agent !== undefined && contact < (limits[agent.id] ?? agent.contactMinutes)
      );
    },
  },
];

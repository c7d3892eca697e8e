import { agentOf, type Agent } from './trade';
import type { Rule, RuleFacts } from './rule';

// Concentrations, contact, amounts and times of a disinfection.

const SPRAYING = ['spray', 'ulv', 'spray-truck'];
const SOILED = ['soiled', 'quarantine', 'terminal', 'vomit'];
/** Kinds of area of which 1000 mg/L and more is the ordinary strength. */
const STRONG_KINDS = /toilet|fever|isolation|quarantine|medical|buffer|health-room/;

export function agentIn({ draft }: RuleFacts): Agent | undefined {
  const { agent } = draft.fields;
  return typeof agent === 'string' ? agentOf(agent) : undefined;
}

export function isChlorine(facts: RuleFacts): boolean {
  return agentIn(facts)?.family === 'chlorine';
}

export function numberIn({ draft }: RuleFacts, field: string): number | undefined {
  const value = draft.fields[field];
  return typeof value === 'number' ? value : undefined;
}

function isSpraying({ draft }: RuleFacts): boolean {
  return SPRAYING.includes(String(draft.fields.method));
}

function isPreventive({ draft }: RuleFacts): boolean {
  return !SOILED.includes(String(draft.fields.purpose));
}

function isOutdoors({ kinds }: RuleFacts): boolean {
  return kinds.some(({ tier }) => tier === 'C');
}

/** A moment that a field holds, as it is stored. */
export function momentIn({ draft }: RuleFacts, field: string): number | undefined {
  const value = draft.fields[field];
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

const HOUR = 3_600_000;

export const DISINFECTION_RULES: readonly Rule[] = [
  {
    id: 'R02',
    severity: 'refuse',
    text: () => ({ 'zh-CN': '结束时间早于开始时间', en: 'it ends before it begins' }),
    basis: { 'zh-CN': '时间顺序', en: 'order of time' },
    breaks: facts => (momentIn(facts, 'end') ?? Infinity) < facts.draft.at,
  },
  {
    id: 'R02-long',
    severity: 'warn',
    limits: { hours: 6 },
    text: ({ hours }) => ({
      'zh-CN': `历时超过${hours ?? 0}小时`,
      en: `it took more than ${hours ?? 0} hours`,
    }),
    basis: { 'zh-CN': '本程序默认', en: 'default of this program' },
    breaks: (facts, { hours = 6 }) => (momentIn(facts, 'end') ?? -Infinity) > facts.draft.at + hours * HOUR,
  },
  {
    id: 'R04',
    severity: 'warn',
    limits: { seconds: 20 },
    text: ({ seconds }) => ({
      'zh-CN': `平均每处不足${seconds ?? 0}秒`,
      en: `less than ${seconds ?? 0} seconds for each area`,
    }),
    basis: { 'zh-CN': '消毒记录中常见的虚假填写', en: 'invented records, as they are found' },
    breaks: (facts, { seconds = 20 }) => {
      const end = momentIn(facts, 'end');
      return end !== undefined && end - facts.draft.at < facts.draft.areas.length * seconds * 1000;
    },
  },
  {
    id: 'R05',
    severity: 'refuse',
    text: () => ({ 'zh-CN': '检查人不能是执行人本人', en: 'nobody checks the work of his own hands' }),
    basis: { 'zh-CN': '消毒记录须两人签字', en: 'a disinfection record has two signatures' },
    breaks: ({ draft }) => typeof draft.fields.checker === 'string' && draft.fields.checker === draft.by,
  },
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
    id: 'R10',
    activities: ['disinfection'],
    severity: 'refuse',
    incident: true,
    text: () => ({ 'zh-CN': '酒精不得喷洒，遇火即燃', en: 'alcohol is never sprayed: it burns' }),
    basis: { 'zh-CN': '消防部门提示', en: 'advice of the fire services' },
    breaks: facts => agentIn(facts)?.family === 'alcohol' && isSpraying(facts),
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
  {
    id: 'R15',
    activities: ['disinfection'],
    severity: 'warn',
    text: () => ({
      'zh-CN': '含氯消毒液擦拭金属或电子设备后未用清水擦净',
      en: 'chlorine on metal or electronics, and not wiped off with water',
    }),
    basis: { 'zh-CN': '自贡、常州卫健委', en: 'Zigong and Changzhou health commissions' },
    breaks: facts =>
      isChlorine(facts) &&
      ['metal', 'electronics'].includes(String(facts.draft.fields.material)) &&
      facts.draft.fields.rinse !== true,
  },
  {
    id: 'R16',
    activities: ['disinfection'],
    severity: 'warn',
    text: () => ({
      'zh-CN': '不宜对室外环境大面积喷洒',
      en: 'large-scale spraying outdoors is not advised',
    }),
    basis: { 'zh-CN': '中国疾控中心“六不”；WHO不建议街道消毒', en: 'China CDC, six don’ts; WHO on streets' },
    breaks: facts => facts.draft.fields.method === 'spray-truck' || (isOutdoors(facts) && isSpraying(facts)),
  },
  {
    id: 'R16-wet',
    activities: ['disinfection'],
    severity: 'warn',
    text: () => ({ 'zh-CN': '雨雪天室外喷洒', en: 'sprayed outdoors in rain or snow' }),
    basis: { 'zh-CN': '中国疾控中心“六不”', en: 'China CDC, six don’ts' },
    breaks: facts => isOutdoors(facts) && ['rain', 'snow'].includes(String(facts.draft.fields.weather)),
  },
  {
    id: 'R17',
    activities: ['disinfection'],
    severity: 'refuse',
    incident: true,
    text: () => ({
      'zh-CN': '不得向人员身体、水体喷洒，有人时不得做空气消毒',
      en: 'never spray people or open water, nor the air of a room with people in it',
    }),
    basis: { 'zh-CN': '中国疾控中心“六不”', en: 'China CDC, six don’ts' },
    breaks: ({ draft: { fields } }) =>
      fields.onto === 'people' ||
      fields.onto === 'water' ||
      (fields.occupied === true && (fields.onto === 'air' || fields.method === 'ulv')),
  },
  {
    id: 'R18',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { least: 20, most: 500 },
    text: ({ least, most }) => ({
      'zh-CN': `用量不在每平方米${least ?? 0}–${most ?? 0}毫升之间`,
      en: `not ${least ?? 0} to ${most ?? 0} mL a square metre`,
    }),
    basis: { 'zh-CN': '喷洒用量指引', en: 'guide to amounts for spraying' },
    breaks: (facts, { least = 20, most = 500 }) => {
      const [volume, surface] = [numberIn(facts, 'volume'), numberIn(facts, 'surface')];
      if (volume === undefined || surface === undefined || facts.draft.fields.method !== 'spray')
        return false;
      return volume * 1000 < least * surface || volume * 1000 > most * surface;
    },
  },
  {
    id: 'R18-ulv',
    activities: ['disinfection'],
    severity: 'warn',
    limits: { least: 5, most: 50 },
    text: ({ least, most }) => ({
      'zh-CN': `超低容量喷雾用量不在每立方米${least ?? 0}–${most ?? 0}毫升之间`,
      en: `not ${least ?? 0} to ${most ?? 0} mL a cubic metre`,
    }),
    basis: { 'zh-CN': '喷雾用量指引', en: 'guide to amounts for aerosols' },
    breaks: (facts, { least = 5, most = 50 }) => {
      const [volume, space] = [numberIn(facts, 'volume'), numberIn(facts, 'space')];
      if (volume === undefined || space === undefined || facts.draft.fields.method !== 'ulv') return false;
      return volume * 1000 < least * space || volume * 1000 > most * space;
    },
  },
];

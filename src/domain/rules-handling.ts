import type { Rule } from './rule';
import { agentIn, beginOf, isChlorine, isOutdoors, isSpraying, momentIn, numberIn } from './rule-facts';

// How it is done: times, signatures, spraying, amounts.

const HOUR = 3_600_000;

export const HANDLING_RULES: readonly Rule[] = [
  {
    id: 'R02',
    severity: 'refuse',
    text: () => ({ 'zh-CN': '结束时间早于开始时间', en: 'it ends before it begins' }),
    basis: { 'zh-CN': '时间顺序', en: 'order of time' },
    breaks: facts => (momentIn(facts, 'end') ?? Infinity) < beginOf(facts),
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
    breaks: (facts, { hours = 6 }) => (momentIn(facts, 'end') ?? -Infinity) > beginOf(facts) + hours * HOUR,
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
      return end !== undefined && end - beginOf(facts) < facts.draft.areas.length * seconds * 1000;
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
    id: 'R10',
    activities: ['disinfection'],
    severity: 'refuse',
    incident: true,
    text: () => ({ 'zh-CN': '酒精不得喷洒，遇火即燃', en: 'alcohol is never sprayed: it burns' }),
    basis: { 'zh-CN': '消防部门提示', en: 'advice of the fire services' },
    breaks: facts => agentIn(facts)?.family === 'alcohol' && isSpraying(facts),
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

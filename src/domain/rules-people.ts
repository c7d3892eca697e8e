import type { FieldValue } from './round';
import type { Rule, RuleFacts } from './rule';
import type { Site } from './site';
import { shortagesOf } from './staffing';
import type { Instant } from './zone';

// Gates, households, waste, posts and counts.

const FEVER = { celsius: 37.3 };
const FEVER_BASIS = {
  'zh-CN': '湖北、成都、河北按37.3℃；学校37.2℃，办公37.5℃',
  en: 'Hubei, Chengdu and Hebei 37.3 °C; schools 37.2, offices 37.5',
};

/** The temperatures that count: a retest takes the place of what was measured first. */
function temperaturesIn({
  temp,
  retestTemp,
  tempAm,
  tempPm,
}: Readonly<Record<string, FieldValue>>): number[] {
  return [retestTemp ?? temp, tempAm, tempPm].filter(value => typeof value === 'number');
}

function isFeverish(
  { draft }: RuleFacts,
  { celsius = FEVER.celsius }: Readonly<Record<string, number>>,
): boolean {
  return temperaturesIn(draft.fields).some(temperature => temperature >= celsius);
}

/** Was somebody let in? */
function isLetIn({ draft: { fields } }: RuleFacts): boolean {
  return fields.result === 'passed';
}

function instantOf(value: FieldValue | undefined): number {
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

function isClosed({ closures }: Site, code: string, at: Instant): boolean {
  return closures.some(
    ({ areas, from, to = Infinity }) => (areas?.includes(code) ?? true) && from <= at && at < to,
  );
}

export const PEOPLE_RULES: readonly Rule[] = [
  {
    id: 'R20',
    activities: ['gate-check', 'household-visit', 'return'],
    severity: 'warn',
    limits: { least: 35.5, most: 37 },
    text: () => ({
      'zh-CN': '体温偏低或偏高，请休息后复测',
      en: 'rather low or high: rest, and measure again',
    }),
    basis: { 'zh-CN': '额温枪受冷后偏低；复测取平均', en: 'cold lowers the forehead; retest, take the mean' },
    breaks: (facts, { least = 35.5, most = 37 }) => {
      const { fields } = facts.draft;
      if (fields.retestTemp !== undefined || isFeverish(facts, {})) return false;
      return temperaturesIn(fields).some(temperature => temperature < least || temperature >= most);
    },
  },
  {
    id: 'R21',
    activities: ['gate-check', 'return'],
    severity: 'refuse',
    limits: FEVER,
    text: ({ celsius }) => ({
      'zh-CN': `体温达到${celsius ?? 0}℃不得放行`,
      en: `nobody with ${celsius ?? 0} °C or more is let in`,
    }),
    basis: FEVER_BASIS,
    breaks: (facts, limits) => isFeverish(facts, limits) && isLetIn(facts),
  },
  {
    id: 'R21-report',
    activities: ['gate-check', 'household-visit', 'return'],
    severity: 'refuse',
    limits: FEVER,
    text: ({ celsius }) => ({
      'zh-CN': `体温达到${celsius ?? 0}℃须写明上报对象`,
      en: `${celsius ?? 0} °C or more must be reported: say to whom`,
    }),
    basis: FEVER_BASIS,
    breaks: (facts, limits) => isFeverish(facts, limits) && !facts.draft.fields.reportedTo,
  },
  {
    id: 'R22',
    activities: ['gate-check'],
    severity: 'refuse',
    text: () => ({
      'zh-CN': '未戴口罩不得放行',
      en: 'nobody without a mask is let in',
    }),
    basis: { 'zh-CN': '信原物业门岗做法', en: 'gate practice of Xinyuan property' },
    breaks: facts => facts.draft.fields.mask === 'no' && isLetIn(facts),
  },
  {
    id: 'R23',
    activities: ['household-visit'],
    severity: 'warn',
    text: () => ({ 'zh-CN': '没有体温', en: 'no temperature was taken' }),
    basis: { 'zh-CN': '居家隔离每日早晚两次测温', en: 'two temperatures a day in quarantine at home' },
    breaks: ({ draft: { fields } }) =>
      fields.tempAm === undefined && fields.tempPm === undefined && fields.service === undefined,
  },
  {
    id: 'R23-delivery',
    activities: ['household-visit', 'delivery'],
    severity: 'refuse',
    text: () => ({ 'zh-CN': '送达早于下单', en: 'delivered before it was ordered' }),
    basis: { 'zh-CN': '时间顺序', en: 'order of time' },
    breaks: ({ draft: { fields } }) => instantOf(fields.deliveredAt) < instantOf(fields.orderedAt),
  },
  {
    id: 'R24',
    activities: ['waste'],
    severity: 'warn',
    text: () => ({
      'zh-CN': '隔离户或医疗垃圾清运前没有消毒',
      en: 'waste of a quarantined household, or medical waste, not disinfected',
    }),
    basis: { 'zh-CN': '隔离户垃圾处理要求', en: 'rules for quarantine waste' },
    breaks: ({ draft: { fields } }) =>
      (fields.wasteKind === 'quarantine' || fields.wasteKind === 'medical') && fields.disinfected === false,
  },
  {
    id: 'R25',
    activities: ['supply-check'],
    severity: 'warn',
    text: () => ({
      'zh-CN': '盘点数与账面不符，未写备注',
      en: 'the count is not the book’s, and no note says why',
    }),
    basis: { 'zh-CN': '防疫物资管理制度', en: 'rules for the keeping of supplies' },
    breaks: ({ draft: { fields, note } }) =>
      fields.book !== undefined && fields.counted !== fields.book && note === undefined,
  },
  {
    id: 'R25-keeper',
    activities: ['supply-check'],
    severity: 'refuse',
    text: () => ({
      'zh-CN': '管理员不能兼记账员',
      en: 'who keeps the store does not keep its book',
    }),
    basis: { 'zh-CN': '防疫物资管理制度', en: 'rules for the keeping of supplies' },
    breaks: ({ draft: { fields } }) => fields.keeper !== undefined && fields.keeper === fields.bookkeeper,
  },
  {
    id: 'R26',
    activities: ['gate-check'],
    severity: 'warn',
    text: () => ({ 'zh-CN': '开放的出入口不止一个', en: 'more than one gate is open' }),
    basis: { 'zh-CN': '每个小区只留一个出入口', en: 'one gate a compound' },
    breaks: ({ site, draft }) =>
      site.areas.filter(
        ({ code, kind, retired }) =>
          kind === 'gate' && (retired ?? Infinity) > draft.at && !isClosed(site, code, draft.at),
      ).length > 1,
  },
  {
    id: 'S01',
    activities: ['post'],
    severity: 'warn',
    text: () => ({ 'zh-CN': '岗位人数不足', en: 'too few people at the post' }),
    basis: { 'zh-CN': '双岗加两名管理人员', en: 'two guards and two managers' },
    breaks: ({ areas, draft }) => areas.some(area => shortagesOf(area, draft.fields).length > 0),
  },
];

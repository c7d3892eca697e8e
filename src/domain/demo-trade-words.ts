import type { Language } from './site';

/** What the made-up compound says of the trade beside disinfection. */
export interface TradeWords {
  readonly route: string;
  /** Of the checkpoints, in the order of the route. */
  readonly checkpoints: readonly string[];
  readonly airing: readonly string[];
  /** Stands for the rooms of many residents in a count. */
  readonly manyRooms: string;
  readonly hourly: string;
  readonly visitors: readonly string[];
  readonly noPass: string;
  readonly feverRoom: string;
  readonly retested: string;
  readonly healthStation: string;
  readonly sanitation: string;
  readonly wasteTruck: string;
  readonly liftRepair: string;
  readonly gateClosed: string;
  readonly rain: string;
  readonly enhanced: string;
  readonly inspection: string;
  readonly batch300: string;
  readonly mixedUp: string;
  readonly sprayedLift: string;
  readonly donor: string;
  readonly seller: string;
  readonly sister: string;
  readonly worn: string;
  readonly abnormal: readonly (readonly [kind: string, handling: string])[];
  readonly findings: Readonly<Record<DemoFinding, string>>;
  readonly resolved: string;
  readonly typedTwice: string;
  readonly noughtTooMany: string;
}

export type DemoFinding = 'leak' | 'lamp' | 'barrier' | 'notice';

const zh: TradeWords = {
  route: '小区巡更线',
  checkpoints: [
    '1号门岗亭',
    '地下车库入口',
    '配电房',
    '消防泵房',
    '2号门封闭口',
    '西围墙',
    '儿童乐园',
    '物业服务中心',
  ],
  airing: ['08:00', '12:00', '17:00'],
  manyRooms: '多户',
  hourly: '本小时合计，体温为最高值',
  visitors: ['刘先生', '陈女士', '杨先生', '黄女士'],
  noPass: '无出入证',
  feverRoom: '5栋2单元1101',
  retested: '室内休息30分钟后复测正常',
  healthStation: '社区卫生服务中心',
  sanitation: '区环卫所',
  wasteTruck: '豫A·环卫07',
  liftRepair: '电梯检修',
  gateClosed: '疫情期间只留1号门出入',
  rain: '下雨，道路喷洒停一次',
  enhanced: '街道要求，服务窗口加密消毒',
  inspection: '区住建局督查，消毒专员陪同',
  batch300: '按1:300配的，浓度偏低',
  mixedUp: '洁厕灵未冲净就喷84，有刺激气味，已开窗疏散，人员无碍',
  sprayedLift: '新员工用酒精喷轿厢，已制止并通风',
  donor: '业主捐赠',
  seller: '区医药公司',
  sister: '翰林居',
  worn: '两套破损，已登记',
  abnormal: [
    ['facility', '路灯不亮，已报修'],
    ['hygiene', '垃圾未入桶，已通知保洁'],
    ['notice', '消毒公示被撕，已补贴'],
  ],
  findings: {
    leak: '7栋2单元电梯厅顶棚渗水',
    lamp: '2号地下车库照明不亮',
    barrier: '2号门围挡松动',
    notice: '1栋1单元消毒公示缺失',
  },
  resolved: '已处理，复查合格',
  typedTwice: '同一车登记了两遍',
  noughtTooMany: '袋数多打了一个0',
};

const en: TradeWords = {
  route: 'Round of the compound',
  checkpoints: [
    'Gate 1 guard box',
    'Garage entrance',
    'Switch room',
    'Fire pump room',
    'Gate 2, closed',
    'West wall',
    'Playground',
    'Service centre',
  ],
  airing: ['08:00', '12:00', '17:00'],
  manyRooms: 'several',
  hourly: 'of this hour; the highest temperature',
  visitors: ['Mr Liu', 'Ms Chen', 'Mr Yang', 'Ms Huang'],
  noPass: 'no pass',
  feverRoom: '5-2-1101',
  retested: 'normal after 30 minutes of rest indoors',
  healthStation: 'community health centre',
  sanitation: 'district sanitation',
  wasteTruck: 'truck 07',
  liftRepair: 'lift under repair',
  gateClosed: 'one gate only while the epidemic lasts',
  rain: 'rain, the roads are left out once',
  enhanced: 'asked for by the street office: counters more often',
  inspection: 'inspection by the district, the officer went with them',
  batch300: 'mixed 1:300, too weak',
  mixedUp: 'acid cleaner not rinsed before 84: fumes, aired, nobody hurt',
  sprayedLift: 'a newcomer sprayed alcohol in the car: stopped and aired',
  donor: 'given by residents',
  seller: 'district pharmacy',
  sister: 'Scholars Court',
  worn: 'two were torn',
  abnormal: [
    ['facility', 'street lamp out, reported for repair'],
    ['hygiene', 'rubbish beside the bin, cleaners told'],
    ['notice', 'notice torn off, put up again'],
  ],
  findings: {
    leak: 'water comes through the ceiling of the lift lobby of block 7 unit 2',
    lamp: 'no light in garage 2',
    barrier: 'the fence at gate 2 is loose',
    notice: 'disinfection notice missing at block 1 unit 1',
  },
  resolved: 'put right and looked at again',
  typedTwice: 'one load was typed twice',
  noughtTooMany: 'one nought too many',
};

const WORDS: Readonly<Record<Language, TradeWords>> = { 'zh-CN': zh, en };

export function tradeWords(language: Language): TradeWords {
  return WORDS[language];
}

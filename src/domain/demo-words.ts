import type { Language } from './site';

/** Who does what in the made-up compound. Four cleaners have six units each; guards work in two shifts. */
export type Post =
  | 'cleanerA'
  | 'cleanerB'
  | 'cleanerC'
  | 'cleanerD'
  | 'bins'
  | 'driver'
  | 'relief'
  | 'supervisor'
  | 'officer'
  | 'dayGuard1'
  | 'dayGuard2'
  | 'dayPatrol'
  | 'nightGuard1'
  | 'nightGuard2'
  | 'nightPatrol'
  | 'manager'
  | 'deputy'
  | 'keeper1'
  | 'keeper2';

/** Why something could not be done, or came late. */
export type Cause = 'absent' | 'lift' | 'agent' | 'weather' | 'errand' | 'sprayer' | 'in-use' | 'parked';

interface DemoWords {
  readonly site: string;
  readonly people: Readonly<Record<Post, readonly [name: string, role: string]>>;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly typedLater: readonly string[];
  readonly unit: (building: number, unit: number) => string;
  /** What is in every unit, by the end of its code. */
  readonly unitParts: Readonly<Record<string, string>>;
  readonly numbered: Readonly<Record<string, (n: number) => string>>;
  readonly single: Readonly<Record<string, string>>;
  readonly door: (room: string) => string;
}

const zh: DemoWords = {
  site: '锦绣园',
  people: {
    cleanerA: ['张秀英', '保洁员'],
    cleanerB: ['李桂兰', '保洁员'],
    cleanerC: ['王玉梅', '保洁员'],
    cleanerD: ['赵凤霞', '保洁员'],
    bins: ['孙德福', '垃圾清运员'],
    driver: ['周建军', '喷洒车驾驶员'],
    relief: ['吴小红', '替班保洁员'],
    supervisor: ['陈明', '保洁主管'],
    officer: ['郑丽', '消毒专员'],
    dayGuard1: ['马强', '门岗'],
    dayGuard2: ['朱伟', '门岗'],
    dayPatrol: ['胡军', '巡逻员'],
    nightGuard1: ['郭涛', '门岗'],
    nightGuard2: ['何勇', '门岗'],
    nightPatrol: ['高峰', '巡逻员'],
    manager: ['林志远', '项目经理'],
    deputy: ['罗敏', '项目副经理'],
    keeper1: ['梁静', '客服管家'],
    keeper2: ['宋佳', '客服管家'],
  },
  causes: {
    absent: '缺员：有人请假',
    lift: '电梯检修',
    agent: '药剂断供',
    weather: '雨雪',
    errand: '临时任务：隔离户突发情况',
    sprayer: '设备故障：喷雾器',
    'in-use': '住户在用',
    parked: '车辆挡住',
  },
  typedLater: ['先记在纸上，交班后补录', '手机没电，回办公室补录', '临时任务，忙完补录'],
  unit: (building, unit) => `${building}栋${unit}单元`,
  unitParts: { EB: '电梯按键', EC: '电梯轿厢', UD: '单元门', HR: '楼梯扶手', ST: '楼梯间', EH: '电梯厅' },
  numbered: {
    BIN: n => `${n}号垃圾桶`,
    WS: n => `${n}号垃圾点`,
    GA: n => `${n}号地下车库`,
    WC: n => `${n}号公厕`,
    G: n => `${n}号门`,
    S: n => `${n}号次干道`,
  },
  single: { 'PP-1': '快递外卖存放点', 'RD-M': '主干道', 'SC-1': '物业服务中心' },
  door: room => `${room}门口`,
};

const en: DemoWords = {
  site: 'Brocade Garden',
  people: {
    cleanerA: ['Zhang Xiuying', 'cleaner'],
    cleanerB: ['Li Guilan', 'cleaner'],
    cleanerC: ['Wang Yumei', 'cleaner'],
    cleanerD: ['Zhao Fengxia', 'cleaner'],
    bins: ['Sun Defu', 'waste collector'],
    driver: ['Zhou Jianjun', 'spray truck driver'],
    relief: ['Wu Xiaohong', 'relief cleaner'],
    supervisor: ['Chen Ming', 'cleaning supervisor'],
    officer: ['Zheng Li', 'disinfection officer'],
    dayGuard1: ['Ma Qiang', 'gate guard'],
    dayGuard2: ['Zhu Wei', 'gate guard'],
    dayPatrol: ['Hu Jun', 'patrol guard'],
    nightGuard1: ['Guo Tao', 'gate guard'],
    nightGuard2: ['He Yong', 'gate guard'],
    nightPatrol: ['Gao Feng', 'patrol guard'],
    manager: ['Lin Zhiyuan', 'project manager'],
    deputy: ['Luo Min', 'deputy project manager'],
    keeper1: ['Liang Jing', 'housekeeper'],
    keeper2: ['Song Jia', 'housekeeper'],
  },
  causes: {
    absent: 'short of staff: somebody is on leave',
    lift: 'lift under repair',
    agent: 'out of disinfectant',
    weather: 'rain or snow',
    errand: 'called away to a quarantined household',
    sprayer: 'sprayer out of order',
    'in-use': 'in use by a resident',
    parked: 'a car stood in the way',
  },
  typedLater: [
    'noted on paper, typed after the shift',
    'telephone was empty, typed in the office',
    'called away, typed afterwards',
  ],
  unit: (building, unit) => `Block ${building} Unit ${unit} `,
  unitParts: {
    EB: 'lift buttons',
    EC: 'lift car',
    UD: 'door',
    HR: 'handrail',
    ST: 'stairwell',
    EH: 'lift lobby',
  },
  numbered: {
    BIN: n => `Bin ${n}`,
    WS: n => `Waste point ${n}`,
    GA: n => `Garage ${n}`,
    WC: n => `Toilet ${n}`,
    G: n => `Gate ${n}`,
    S: n => `Secondary road ${n}`,
  },
  single: { 'PP-1': 'Parcel point', 'RD-M': 'Main road', 'SC-1': 'Service centre' },
  door: room => `door of ${room}`,
};

const WORDS: Readonly<Record<Language, DemoWords>> = { 'zh-CN': zh, en };

export function demoWords(language: Language): DemoWords {
  return WORDS[language];
}

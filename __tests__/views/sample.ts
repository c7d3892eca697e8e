import type { Sheet } from '../../src/views/sheet';

/** An overdue list as two sites would see it: wide characters, an emoji, a long name, a missing cell, every tone. */
const words = {
  'zh-CN': {
    title: '锦绣园 · 超时 3 项 · 2026-03-01 15:00',
    headings: {
      area: '编号',
      name: '区域',
      owner: '责任人',
      since: '超时自',
      minutes: '超时(分钟)',
      note: '备注',
    },
    names: ['1栋1单元楼梯间', '东门岗亭（含访客登记台、快递架与🚪自动门按钮）', 'Jürgen 的垃圾房 07'],
    owners: ['张三', '李四、王五'],
    notes: ['', '上午下雨，路面湿滑，改为擦拭后再喷洒一遍，请下一班复查'],
    foot: '共欠 4 次。封签 4821:7KQ2-9M0C-XR4T',
    empty: '没有超时。',
  },
  en: {
    title: 'Jasmine Garden · 3 overdue · 2026-03-01 15:00',
    headings: {
      area: 'Area',
      name: 'Name',
      owner: 'Owner',
      since: 'Overdue since',
      minutes: 'Minutes',
      note: 'Note',
    },
    names: [
      'Building 1 stairwell 1',
      'East gate lodge (with the visitor desk, the parcel shelf and the 🚪 button)',
      '7号垃圾房 Jürgen',
    ],
    owners: ['Zhang San', 'Li Si, Wang Wu'],
    notes: [
      '',
      'rain in the morning, floor wet; wiped first and sprayed after, next shift please look again',
    ],
    foot: '4 windows owed. Seal 4821:7KQ2-9M0C-XR4T',
    empty: 'Nothing is overdue.',
  },
} as const;

export function sampleSheet(language: 'zh-CN' | 'en'): Sheet {
  const w = words[language];
  const text = (value: string) => ({ value, text: value });
  return {
    format: 'rounds.sample/1',
    facts: {
      site: language === 'en' ? 'Jasmine Garden' : '锦绣园',
      at: '2026-03-01T15:00:00+08:00',
      skipped: undefined,
    },
    rowsKey: 'overdue',
    columns: [
      { key: 'mark', heading: '', only: 'table' },
      { key: 'area', heading: w.headings.area },
      { key: 'name', heading: w.headings.name },
      { key: 'kind', heading: 'kind', only: 'data' },
      { key: 'owner', heading: w.headings.owner },
      { key: 'overdueSince', heading: w.headings.since },
      { key: 'minutesOverdue', heading: w.headings.minutes, align: 'right' },
      { key: 'note', heading: w.headings.note },
    ],
    rows: [
      {
        mark: { value: '!', text: '!', tone: 'bad' },
        area: text('01-1-ST'),
        name: text(w.names[0]),
        kind: text('stairwell'),
        owner: text(w.owners[0]),
        overdueSince: { value: '2026-03-01T10:00:00+08:00', text: '2026-03-01 10:00', tone: 'late' },
        minutesOverdue: { value: 300, text: '300', tone: 'bad' },
        note: { value: undefined, text: w.notes[0], tone: 'dim' },
      },
      {
        mark: { value: '', text: '' },
        area: text('GATE-1'),
        name: { value: w.names[1], text: w.names[1], tone: 'plain' },
        kind: text('gate'),
        overdueSince: { value: '2026-03-01T14:20:00+08:00', text: '2026-03-01 14:20' },
        minutesOverdue: { value: 40, text: '40' },
        note: { value: w.notes[1], text: w.notes[1], tone: 'dim' },
      },
      {
        mark: { value: '', text: '' },
        area: { value: 'BIN-07', text: 'BIN-07', tone: 'good' },
        name: text(w.names[2]),
        kind: text('bin'),
        owner: text(w.owners[1]),
        overdueSince: { value: '2026-03-01T14:59:00+08:00', text: '2026-03-01 14:59' },
        minutesOverdue: { value: 1, text: '1' },
        note: text('=1+1'),
      },
    ],
    title: w.title,
    foot: [w.foot],
    empty: w.empty,
  };
}

/** A sheet of one text column after another, for whatever text. */
export function sheetOf(...rows: (readonly string[])[]): Sheet {
  const width = Math.max(1, ...rows.map(row => row.length));
  const columns = Array.from({ length: width }, (_, i) => ({ key: `c${i}`, heading: `h${i}` }));
  return {
    format: 'rounds.sample/1',
    facts: {},
    rowsKey: 'rows',
    columns,
    rows: rows.map(row => Object.fromEntries(row.map((text, i) => [`c${i}`, { value: text, text }]))),
  };
}

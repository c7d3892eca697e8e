import type { HeadingWords } from '../words/headings';

export const headings: HeadingWords = {
  area: '区域', name: '名称', kind: '类型', building: '楼栋', unit: '单元', floor: '楼层', tags: '标签', owner: '责任人',
  activity: '作业', schedule: '班次', since: '起', until: '止',
  overdueSince: '超时起点', minutesOverdue: '超时分钟', windowsOwed: '欠次', lastRoundAt: '上次完成',
  slot: '时段', day: '日期', opens: '开始', due: '截止', closes: '关闭', standing: '状态', round: '记录号',
  roundAt: '完成时间', by: '执行人', lateMinutes: '迟到分钟', backfilled: '补录', extra: '额外',
  id: '编号', tour: '批次', at: '时间', recordedAt: '录入时间', recordedBy: '录入账号', note: '备注', reason: '原因',
  voided: '作废', amended: '更正', imported: '导入', blocked: '受阻',
  method: '方式', agent: '药剂', strength: '浓度', strengthUnit: '浓度单位', contact: '作用分钟',
  volume: '用量(L)', purpose: '用途', weather: '天气',
  owed: '应做', done: '按时', late: '迟到', missed: '漏做', pending: '未完', upcoming: '未到', open: '待做',
  overdue: '超时', waived: '豁免', closed: '停用', rate: '完成率%', onTimeRate: '按时率%', times: '完成时间(各次)',
  code: '编号', role: '岗位', retired: '停用时间', key: '设置', value: '值', slots: '时段', days: '星期',
  from: '起', to: '止', duties: '应做', file: '文件', line: '行', what: '问题', covers: '对应时段', why: '原因', count: '数量',
};

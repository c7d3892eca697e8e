import type { KindOnRecords, ProblemWords } from '../words/problems';

const is = {
  blocked: '一处受阻',
  waiver: '一次豁免',
  finding: '一处发现',
  resolution: '一次整改',
  stock: '一次物资出入',
  correction: '一次更正',
};

const why = {
  waived: '已经豁免过了',
  closed: '当时停用，本来就不用做',
  upcoming: '还没有开始',
  done: '已按时完成',
};

export const onRecords: Pick<ProblemWords['problem'], KindOnRecords> = {
  'id-unreadable': p => [
    `不是记录编号：“${p.text}”`,
    '请写成 1123-017 或 20261123-017；编号见 rounds history',
  ],
  'voided-already': p => [
    `${p.id} 已于 ${p.at} 由${p.by}作废：${p.reason}`,
    `来龙去脉见 rounds show ${p.id}`,
  ],
  'corrected-since': p => [
    `${p.id} 之后又被${p.by}更正过`,
    `请先看 rounds show ${p.id}，再用 rounds amend、rounds void 或 rounds waive 改正`,
  ],
  'other-record': p => [
    `${p.id} 是${is[p.is]}`,
    p.is === 'correction'
      ? `更正由更正的人撤销：rounds undo；详情见 rounds show ${p.id}`
      : `只能撤回：rounds void ${p.id}`,
  ],
  'nothing-changed': p => [
    `${p.id} 本来就是这样，没有可更正的`,
    '请写明要改什么：--at、--done-by、--note、--strength 等，--set 字段=值，--unset 字段；--by 是更正的人',
  ],
  'nothing-to-undo': p => [
    `${p.by}在未封账的日期里没有记录`,
    p.others.length > 0
      ? `请写明撤销谁的：--by ${p.others.join(' 或 --by ')}`
      : '请写明撤销谁的：--by 姓名；或者直接指明：rounds void 编号',
  ],
  'nothing-to-redo': p => [`${p.by}没有撤销过，或者撤销之后又有新记录`, '只能恢复最近一次撤销的内容'],
  'not-waivable': p => [
    `${p.area} ${p.day} ${p.slot}时段不能豁免：${why[p.why]}`,
    p.why === 'upcoming'
      ? `以后不用做的请停用：rounds area close ${p.area}`
      : `详情见 rounds board ${p.area} --day ${p.day}`,
  ],
  'recorded-before': p => [`录入时间 ${p.recordedAt} 早于完成时间 ${p.at}`, '两个时间中有一个不对，请核对'],
  'moment-sealed': p => [
    `${p.at} 太早：${p.oldest} 之前的日期已经封账`,
    `记录最多可以晚 ${p.lateEntryDays} 天录入或更正`,
  ],
  'key-reused': p => [
    `标识 ${p.key} 已用于另一条内容不同的记录`,
    '重试要与第一次的命令完全相同；新记录请换一个标识',
  ],
};

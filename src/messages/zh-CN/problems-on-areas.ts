import type { KindOnAreas, ProblemWords } from '../words/problems';

export const onAreas: Pick<ProblemWords['problem'], KindOnAreas> = {
  'not-closed': p => [
    p.areas.length === 0 ? '那时没有任何停用' : `没有停用：${p.areas.slice(0, 5).join('、')}`,
    p.planned === undefined
      ? '查看全部区域：rounds area list'
      : `下一次停用从 ${p.planned} 开始；要取消：--from "${p.planned}"`,
  ],
  'closed-already': p => [
    `${p.areas.length === 0 ? '整个项目' : p.areas.slice(0, 5).join('、')} 已经停用，${p.until === undefined ? '直到恢复' : `至 ${p.until}`}`,
    '恢复：rounds area reopen；要停用更久，请给更晚的 --until',
  ],
  'finding-open': p => [`发现 ${p.id} 尚未整改，无需重新打开`],
  'finding-resolved': p => [
    `发现 ${p.id} 已于 ${p.at} 由${p.by}整改`,
    `如果并未整改好：rounds finding reopen ${p.id} --reason "原因"`,
  ],
  'household-over': p => [
    `${p.code} 的隔离已于 ${p.day} 结束，不能再改`,
    '同一户再次隔离：rounds household add 户号 --owner 责任人',
  ],
};

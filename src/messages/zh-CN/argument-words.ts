/** Arguments, columns and fields as people call them; an option keeps its own name. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ CODE: '区域编号', code: '区域编号', AREA: '区域', area: '区域', SELECTOR: '区域', ID: '编号' },
  ...{
    ITEM: '物资',
    QUANTITY: '数量',
    lot: '批号',
    supplier: '供应商',
    receiver: '领用人',
    approver: '批准人',
  },
  ...{ NAME: '姓名', name: '名称', KEY: '设置项', VALUE: '值', FILE: '文件' },
  ...{ kind: '区域类型', activity: '作业', schedule: '班次计划', at: '完成时间', by: '执行人' },
  ...{ building: '楼栋', unit: '单元', floor: '楼层', owner: '责任人', tags: '标签', since: '起始时间' },
  ...{ until: '结束时间', note: '备注', reason: '原因', id: '标识', finding: '发现的问题', method: '方式' },
  ...{
    agent: '药剂',
    strength: '浓度',
    contact: '作用时间',
    volume: '用量',
    purpose: '用途',
    weather: '天气',
  },
};

/** `SELECTOR` or `AREA...` is 区域; what has no word of ours stays as it is. */
export function argumentWord(what: string): string {
  return WORDS[what.replace(/\.{3}$/, '')] ?? what;
}

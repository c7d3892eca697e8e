import type { CommandHelp } from '../../words/help';

const declared = {
  name: '中文名和英文名：泳池/Pool；只写一个则两种语言通用',
  from: '写有完整定义的 JSON 文件，格式与 site.json 中的相同',
};
const field = "字段，例如 'count/数量:integer:个:required:0..500'；可写多个";

/** activity, agent, kind. */
export const trade: Readonly<Record<string, CommandHelp>> = {
  'activity list': { summary: '列出作业：程序自带的和本项目自己添加的' },
  'activity show': {
    summary: '查看一项作业：有哪些字段、可填什么、有哪些规则',
    examples: [['rounds activity show 门岗查验', '登记时 --set 可以写哪些']],
  },
  'activity add': {
    summary: '添加本项目自己的作业；登记、看板、导出、导入随即都认识它',
    options: { ...declared, field },
    examples: [
      ["rounds activity add pool --name 泳池/Pool --field 'ph/酸碱度:数字:0..14'", '一个数字'],
      ["rounds activity add bus --name 校车 --field 'state/情况:选项:ok/好|bad/坏'", '几个选项'],
      ['rounds activity add --from 泳池.json', '连同规则、范围和汇总'],
    ],
  },
  'activity edit': {
    summary: '修改本项目自己的作业；以前的记录不变',
    options: { ...declared, field: `${field}；同名的会被替换`, removeField: '去掉的字段' },
    examples: [["rounds activity edit pool --field 'chlorine/余氯:数字:mg/L:0..10'", '加一个字段']],
  },
  'activity retire': {
    summary: '停止使用本项目自己的作业：不再接受登记',
    examples: [['rounds activity retire pool', '还有区域应做时不能停用']],
  },
  'agent list': { summary: '列出药剂：原液、使用浓度、作用分钟' },
  'agent show': {
    summary: '查看一种药剂：各用途的浓度、注意事项、依据',
    examples: [['rounds agent show 84', '写编号或任一名称']],
  },
  'kind list': { summary: '列出区域类型和常规做法' },
  'kind show': {
    summary: '查看一种区域类型：方式、药剂、浓度、作用时间、依据',
    examples: [['rounds kind show stairwell', '登记时会补全哪些']],
  },
};

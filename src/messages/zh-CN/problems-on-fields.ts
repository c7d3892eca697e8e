import type { ActivityFault } from '../../domain/activity-check';
import type { KindOnFields, ProblemWords } from '../words/problems';

const faults: Readonly<Record<ActivityFault, (field: string, detail: string) => string>> = {
  'bad-name': field => `${field} 不能作字段名：只能用文字和数字，以文字开头，最多40个字`,
  'core-name': field => `每条记录本来就有 ${field}，请换一个字段名`,
  'core-label': (field, detail) => `${field}：“${detail}”是每条记录都有的列`,
  twice: (field, detail) => `${detail === '' ? field : `${field}：${detail}`} 有两个意思`,
  'no-values': field => `${field} 是选项，却没有列出选项`,
  range: (field, detail) => `${field}：范围不成立 ${detail}`.trim(),
  default: (field, detail) => `${field}：默认值 ${detail} 不在可填的范围内`,
  kind: (field, detail) => `${field}：没有区域类型 ${detail}`,
  'no-field': (field, detail) => `没有字段 ${detail === '' ? field : detail}`,
  text: (field, detail) => `${field}：有文字为空、太长或无法显示${detail === '' ? '' : `：“${detail}”`}`,
};

export const onFields: Pick<ProblemWords['problem'], KindOnFields> = {
  'field-missing': p => [
    `${p.activity['zh-CN']}还缺：${p.fields.map(({ label }) => label['zh-CN']).join('、')}`,
    `例如：${p.fields.map(({ example }) => example['zh-CN']).join(' ')}`,
  ],
  'field-elsewhere': p => [`${p.field['zh-CN']}不适用于这类区域`, `只用于：${p.kinds.join('、')}`],
  'activity-shipped': p => [`作业 ${p.activity} 是程序自带的，不能修改`, '可以另建一项：rounds activity add'],
  'activity-faulty': p => [
    faults[p.fault](p.field, p.detail ?? ''),
    '改正后再试；rounds activity show 消毒 可作参考',
  ],
  'activity-retired': p => [`作业 ${p.activity} 已停止使用`, '查看可用的作业：rounds activity list'],
  rule: p => [
    `${p.id}：${p.text['zh-CN']}`,
    ...(p.basis === undefined ? [] : [`依据：${p.basis['zh-CN']}`]),
    ...(p.incident ? ['如确已发生，请按事故登记：rounds log ... --incident'] : []),
  ],
};

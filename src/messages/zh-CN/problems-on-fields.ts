import type { KindOnFields, ProblemWords } from '../words/problems';

export const onFields: Pick<ProblemWords['problem'], KindOnFields> = {
  'field-missing': p => [
    `${p.activity['zh-CN']}还缺：${p.fields.map(({ label }) => label['zh-CN']).join('、')}`,
    `例如：${p.fields.map(({ example }) => example['zh-CN']).join(' ')}`,
  ],
  'field-elsewhere': p => [`${p.field['zh-CN']}不适用于这类区域`, `只用于：${p.kinds.join('、')}`],
  'activity-retired': p => [`作业 ${p.activity} 已停止使用`, '以前的记录保留；请换一项作业登记'],
  rule: p => [
    `${p.id}：${p.text['zh-CN']}`,
    ...(p.basis === undefined ? [] : [`依据：${p.basis['zh-CN']}`]),
    ...(p.incident ? ['如确已发生，请按事故登记：rounds log ... --incident'] : []),
  ],
};

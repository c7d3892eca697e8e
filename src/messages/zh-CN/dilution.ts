import type { DilutionWords } from '../words/dilution';

export const dilution: DilutionWords = {
  stock: (agent, label) => `${agent['zh-CN']}（${label}）`,
  tablets: n => `${n} 片`,
  eachTablet: milligrams => `每片 ${milligrams}`,
  packs: n => `${n} 包`,
  liquid: amount => `原液 ${amount}`,
  both: (first, second) => `${first}（${second}）`,
  mix: ({ stock, strength, volume }) => `${stock}配 ${strength}，共 ${volume}：`,
  made: ({ stock, volume, strength }) => `${stock}配成 ${volume}，浓度 ${strength}：`,
  topUp: ({ stock, volume, present, strength }) =>
    `${volume} 溶液由 ${present} 补到 ${strength}，用${stock}：`,
  undiluted: ({ stock, volume }) => `${stock} ${volume}：直接使用，不加水`,
  cover: ({ size, each, volume }) => `${size} × ${each} = ${volume}`,
  parts: ({ amount, water, ratio, habit }) => {
    const note = ratio === undefined ? '' : `（${ratio}${habit === undefined ? '' : `，习惯写 ${habit}`}）`;
    return `${amount} + 水 ${water}${note}`;
  },
  noWater: amount => `${amount}，不加水，直接使用`,
  add: amount => `再加${amount}，搅匀`,
  actual: strength => `整片取用，实际 ${strength}`,
  wholePacks: ({ packs, strength }) => `不称量时取整包：${packs}，实际 ${strength}`,
  additive: ({ stock, water, other }) =>
    `${stock}:${water} 按 ${stock}+${water} 计算（${stock} 份药剂加 ${water} 份水）${other === undefined ? '' : `，不是 ${other}`}`,
  weighed: '液体按 1 kg 合 1 L 计算',
  assumed: agent => `没有写明药剂，按${agent['zh-CN']}计算；其他药剂请加 --agent`,
  contact: minutes => `作用时间至少 ${minutes} 分钟`,
  care: advice => ['注意：', ...advice.map(line => `  ${line}`)],
  weak: ({ strength, limit }) => `警告：${strength} 偏低，常用浓度不低于 ${limit}`,
  strong: ({ strength, limit }) => `警告：${strength} 偏高，常用浓度不高于 ${limit}`,
  differs: ({ strength, wanted, percent }) => `警告：实际 ${strength}，与 ${wanted} 相差 ${percent}`,
  unusualStock: range => `警告：这种药剂的原液浓度一般为 ${range}，请再核对标签`,
  unusualCover: ({ each, range }) => `警告：用量 ${each} 不常见，一般为 ${range}`,
  reallyStock: ({ given, range }) => `这种药剂的原液浓度一般为 ${range}，标签上确实是 ${given} 吗？`,
};

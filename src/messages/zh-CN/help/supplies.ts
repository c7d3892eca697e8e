import type { CommandHelp } from '../../words/help';

/** dilute. */
export const supplies: Readonly<Record<string, CommandHelp>> = {
  dilute: {
    summary: '配制计算：取多少原液、加多少水；不需要先建项目',
    options: {
      agent: '药剂：84（默认）、泡腾片、酒精等，写编号或名称',
      stock: '标签上的原液浓度：5、5%、50000mg/L；泡腾片写每片 480mg；不写则按常见浓度',
      strength: '要配成的浓度：500（mg/L；酒精为 %）；与 --ratio 同用时为所称的浓度',
      volume: '要配多少：16、16升、500毫升（默认 1 升）',
      ratio: '这个比例是多少浓度：1+99；1:100 读作 1 份药剂加 100 份水',
      amount: '取多少药剂：100毫升、200克、2包、3片；与 --water、--volume、--ratio 或 --strength 同用',
      water: '与 --amount 同用：加多少水',
      topUp: '现有溶液的浓度，要补到 --strength',
      area: '要喷洒的平方米数：需要多少升',
      room: '密闭房间的立方米数（超低容量喷雾）：需要多少升',
      per: '每平方米（默认 100）或每立方米（默认 20）多少毫升',
      mixAlcohol: '确实要稀释高于 80% 的酒精',
    },
    examples: [
      ['rounds dilute --agent 84 --strength 500 --volume 16', '16 升背负式喷雾器一桶'],
      ['rounds dilute --ratio 1:200 --strength 1000', '1:200 真有 1000 mg/L 吗'],
      ['rounds dilute --top-up 400 --strength 500 --volume 10', '10 升由 400 补到 500 mg/L'],
      ['rounds dilute --area 220 --per 100 --strength 500', '220 平方米地面的用量'],
    ],
  },
};

import type { Problem } from '../../problem';
import { argumentWord } from './argument-words';
import type { KindOnSupplies, OfKind, ProblemWords } from '../words/problems';

/** An option keeps its own name, with a blank behind it. */
const spaced = (word: string) => (word.startsWith('-') ? `${word} ` : word);

export const onSupplies: Pick<ProblemWords['problem'], KindOnSupplies> = {
  dilution: unmixed,
  stock: unmoved,
};

function unmixed(p: OfKind<Problem, 'dilution'>): readonly string[] {
  switch (p.fault) {
    case 'not-positive':
      return [`${spaced(argumentWord(p.option))}不能是“${p.given}”`, '应为大于 0 的数'];
    case 'above-stock':
      return [
        `配不出 ${p.wanted}：原液本身只有 ${p.most} ${p.unit}`,
        '请降低使用浓度，或按瓶身标签写明原液浓度：--stock',
      ];
    case 'stock-unusual':
      return [
        `“${p.given}”不像${p.agent['zh-CN']}的原液浓度，市售为 ${p.least}–${p.most}${p.unit === '%' ? '' : ' '}${p.unit}`,
        p.perhaps === undefined
          ? '请再看一下标签；标签确实如此请加 --yes'
          : `是不是 ${p.perhaps}？标签确实如此请加 --yes`,
      ];
    case 'no-liquid':
      return [`${p.agent['zh-CN']}不需要加水配制`, '请换一种药剂，如 --agent 84'];
    case 'ready':
      return [`${p.agent['zh-CN']}直接使用，不加水配制`, '只写 --volume 或 --area 即可'];
    case 'alcohol':
      return [
        `${p.given} 的酒精不能直接使用，自行稀释有起火危险`,
        '请购买 75% 酒精；仍要计算加水量请加 --mix-alcohol',
      ];
    case 'strong-enough':
      return [
        `现有 ${p.present} 的溶液不必补到 ${p.wanted}`,
        '--top-up 写现有浓度，--strength 写要达到的浓度',
      ];
  }
}

function unmoved(p: OfKind<Problem, 'stock'>): readonly string[] {
  switch (p.fault) {
    case 'short':
      return [
        `${p.item['zh-CN']}${p.lot === undefined ? '' : `（批号 ${p.lot}）`}只有 ${p.onHand}，不够 ${p.asked}`,
        '查看结存：rounds stock list；实物更多时请先盘点：rounds stock count',
      ];
    case 'split':
      return [
        `分装合计 ${p.splits}，入库为 ${p.quantity}，两者不符`,
        '每一份都要有去处；留在本项目的那份，写本项目的名称',
      ];
    case 'decimals':
      return [
        `“${p.given}”比${p.item['zh-CN']}的计量还细`,
        p.decimals === 0 ? '请写整数' : `最多 ${p.decimals} 位小数`,
      ];
    case 'count-differs':
      return [
        `${p.item['zh-CN']}实盘 ${p.counted}，账面 ${p.book}`,
        '请说明原因，账面随之调整：--note "原因"',
      ];
    case 'loss-reason':
      return ['报损需要写明原因', '请加：--reason "原因"'];
  }
}

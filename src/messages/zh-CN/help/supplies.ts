import type { CommandHelp } from '../../words/help';

const shared = {
  at: '什么时候办的：07:40、"昨天 18:10"、"20分钟前"（默认现在）',
  lot: '批号',
  note: '备注',
  id: '自定的标识：同一标识写两次只记一笔',
};
const approver = '批准人';
const item = {
  name: '名称',
  low: '警戒线：少于这个数就是不足',
  agent: '它装的是哪种药剂，作业用量由此扣减',
  holds: '每单位装多少药剂：500毫升、20升、20克',
  label: '标签上的浓度，与常见的不同时写：6%',
};

/** dilute, stock, supply. */
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
  'stock receive': {
    summary: '登记物资入库；常用物资会自动加入清单',
    options: {
      ...shared,
      expiry: '有效期的最后一天',
      source: '来源：采购、下拨、捐赠、借用',
      supplier: '供应商或来源单位',
      receiver: '收货人',
      approver,
      split: '分装给哪个项目多少，可写多次；合计必须等于入库数',
    },
    examples: [
      ['rounds stock receive 84 20升 --lot B12 --expiry 2027-01-31 --source 采购', '采购一桶'],
      ['rounds stock receive 口罩 50 --split 东棠=20 --split 翰林居=30', '到货即按项目分装'],
    ],
  },
  'stock issue': {
    summary: '登记物资出库（领用），先出有效期最早的批次',
    options: { ...shared, lot: '改为只出这个批号', receiver: '领用人', approver },
    examples: [['rounds stock issue 口罩 10 --receiver 张三', '张三领 10 个口罩']],
  },
  'stock transfer': {
    summary: '登记物资调往其他项目，或从其他项目调入',
    options: {
      ...shared,
      to: '调往哪个项目',
      from: '从哪个项目调入',
      expiry: '与 --from 同用：有效期的最后一天',
      receiver: '接收人',
      approver,
    },
    examples: [['rounds stock transfer 口罩 30 --to 东棠', '调 30 个口罩给东棠']],
  },
  'stock count': {
    summary: '盘点：账面按实盘数调整；与账面不符时须写备注',
    options: { ...shared, lot: '只盘这个批号', note: '与账面不符的原因' },
    examples: [['rounds stock count 口罩 187 --note "破损3个"', '晚上盘点']],
  },
  'stock loss': {
    summary: '登记报损：损坏、过期或遗失',
    options: { ...shared, lot: '只报这个批号', reason: '原因', approver },
    examples: [['rounds stock loss 84 2升 --lot A7 --reason 过期', '过期的一批']],
  },
  'stock list': {
    summary: '查看物资结存、日均用量、可用天数，以及不足和临期',
    options: { check: '有不足、过期或账面为负时退出码为 1' },
    examples: [['rounds stock list', '全部物资']],
  },
  'stock history': {
    summary: '查看物资台账：进出与作业用量，最近的在前',
    options: { from: '第一天（默认 30 天前）', to: '最后一天（默认今天）' },
    examples: [['rounds stock history 84 --from 2026-11-01', '一种物资本月以来的进出']],
  },
  'supply list': { summary: '查看本项目的物资清单', options: {} },
  'supply add': {
    summary: '新增物资：常用的，或自定的',
    options: { ...item, unit: '计量单位：瓶、升、个、副等（自定物资必须写）' },
    examples: [
      ['rounds supply add 84 --low 10', '作业会扣减它；少于 10 升为不足'],
      ['rounds supply add 拖把头 --unit 个 --low 20', '自定的一种'],
    ],
    more: [
      '常用物资：84消毒液、75%酒精、泡腾片、消毒粉、N95口罩、医用外科口罩、一次性橡胶手套、防护服、额温枪、免洗洗手液、护目镜、喷雾器、电梯贴膜、垃圾袋。',
    ],
  },
  'supply edit': {
    summary: '更改一种物资；计量单位不变',
    options: item,
    examples: [['rounds supply edit 口罩 --low 100', '少于 100 个为不足']],
  },
};

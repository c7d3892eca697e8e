import type { CommonWords } from '../words/common';

const UNITS: Readonly<Record<string, string>> = { min: '分钟', yuan: '元' };

export const common: CommonWords = {
  standing: {
    waived: '已豁免',
    closed: '停用',
    done: '按时',
    late: '迟到',
    upcoming: '未到',
    missed: '漏做',
    open: '待做',
    overdue: '超时',
  },
  minutes: minutes => {
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    if (minutes >= 2880) return `${days}天${hours === 0 ? '' : `${hours}小时`}`;
    const whole = Math.floor(minutes / 60);
    return whole === 0 ? `${rest}分钟` : `${whole}小时${rest === 0 ? '' : `${rest}分`}`;
  },
  rounds: n => `${n}条记录`,
  areas: n => `${n}个区域`,
  backfilled: '补录',
  imported: '导入',
  provisional: '暂报',
  demo: '演示数据',
  yes: '是',
  no: '否',
  unit: unit => UNITS[unit] ?? unit,
  comma: '，',
  list: items => items.join('、'),
};

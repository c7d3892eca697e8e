import type { DemoWords } from '../words/demo';

export const demo: DemoWords = {
  made: ({ folder, areas, rounds, days }) =>
    `演示项目已建在 ${folder}：${areas}个区域，${days}天共${rounds}条记录。接下来可以试试：`,
  shows: '此外还有：',
  refused: '下面这些试着登记，都照规矩被拒绝：',
};

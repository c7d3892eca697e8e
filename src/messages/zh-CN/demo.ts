import type { DemoWords } from '../words/demo';

export const demo: DemoWords = {
  made: ({ folder, areas, rounds, days }) =>
    `演示项目已建在 ${folder}：${areas}个区域，${days}天共${rounds}条记录。接下来可以试试：`,
};

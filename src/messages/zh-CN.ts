import type { Messages } from './messages';
import { common } from './zh-CN/common';

export const zhCN: Messages = { language: 'zh-CN', common };

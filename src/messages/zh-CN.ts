import type { Messages } from './messages';
import { common } from './zh-CN/common';
import { damage } from './zh-CN/damage';
import { problems } from './zh-CN/problems';

export const zhCN: Messages = { language: 'zh-CN', common, damage, problems };

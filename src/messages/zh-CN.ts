import type { Messages } from './messages';
import { common } from './zh-CN/common';
import { damage } from './zh-CN/damage';
import { headings } from './zh-CN/headings';
import { overdue } from './zh-CN/overdue';
import { board } from './zh-CN/board';
import { log } from './zh-CN/log';
import { cron } from './zh-CN/cron';
import { remind } from './zh-CN/remind';
import { report } from './zh-CN/report';
import { importing } from './zh-CN/importing';
import { check } from './zh-CN/check';
import { demo } from './zh-CN/demo';
import { setup } from './zh-CN/setup';
import { problems } from './zh-CN/problems';

export const zhCN: Messages = {
  language: 'zh-CN',
  common,
  damage,
  headings,
  overdue,
  board,
  log,
  remind,
  cron,
  report,
  importing,
  check,
  demo,
  setup,
  problems,
};

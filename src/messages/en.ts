import { common } from './en/common';
import { damage } from './en/damage';
import { headings } from './en/headings';
import { overdue } from './en/overdue';
import { board } from './en/board';
import { log } from './en/log';
import { cron } from './en/cron';
import { remind } from './en/remind';
import { report } from './en/report';
import { importing } from './en/importing';
import { check } from './en/check';
import { demo } from './en/demo';
import { setup } from './en/setup';
import { problems } from './en/problems';
import type { Messages } from './messages';

export const en: Messages = {
  language: 'en',
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

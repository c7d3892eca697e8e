import { trade } from './help/trade';
import type { HelpWords } from '../words/help';
import { corrections } from './help/corrections';
import { everyday } from './help/everyday';
import { findings } from './help/findings';
import { households } from './help/households';
import { keeping } from './help/keeping';
import { outside } from './help/outside';
import { reports } from './help/reports';
import { setup } from './help/setup';
import { supplies } from './help/supplies';

export const help: HelpWords = {
  tagline: 'Disinfection and patrol rounds: log what was done, see what is overdue, hand in the day.',
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    common: 'Options of every command:',
    commands: 'Commands:',
    examples: 'Examples:',
  },
  choices: words => ` (${words.join(', ')})`,
  usageOptions: '[options]',
  usageCommand: '[command]',
  helpCommand: 'explain one command',
  common: {
    site: "the site's folder; else ROUNDS_SITE, else the nearest folder upwards with a site.json, else your own",
    lang: 'the language of everything said: zh-CN or en',
    json: 'JSON with stable keys, for programs',
    noColor: 'no colours',
    help: 'show help',
    version: 'show the version',
    at: 'judge as of this moment: 07:40, "yesterday 18:10", "20m ago", an ISO instant',
    knownAt: 'answer with what was recorded by this moment, judged as of it unless --at says otherwise',
    by: 'who acts; else ROUNDS_BY, else your account',
    wait: 'how long to wait while another process writes (default 10)',
    yes: 'answer every confirmation with yes',
    acceptClock: 'take a machine clock that looks wrong',
  },
  groups: {
    site: 'settings of the site',
    person: 'the people of the site',
    area: 'areas and what they are owed',
    schedule: 'the slots of a day',
    route: 'patrol routes',
    post: 'posts that must be manned',
    rule: 'what is refused and what is flagged',
    finding: 'what was found wrong, until it is put right',
    household: 'households in quarantine',
    calendar: 'days on which nothing is owed',
    cron: 'reminders and the daily summary without anybody at the keyboard',
    stock: 'what lies in the store, what came and went',
    supply: 'the items that are kept in stock',
    activity: 'what is done, and the fields of each',
    agent: 'disinfectants, their limits and warnings',
    kind: 'kinds of area, and the usual way there',
  },
  sections: {
    'Every day:': ['log', 'overdue', 'board', 'history', 'remind'],
    'What was written down:': ['why', 'show', 'amend', 'void', 'undo', 'redo', 'waive', 'diff', 'audit'],
    'Reports:': ['export', 'patrol', 'post', 'finding'],
    'Supplies:': ['stock', 'supply', 'dilute'],
    'Quarantine, holidays, levels:': ['household', 'calendar', 'level'],
    'Setting up:': [
      'init',
      'site',
      'person',
      'area',
      'schedule',
      'route',
      'rule',
      'activity',
      'agent',
      'kind',
      'import',
      'cron',
      'completion',
      'demo',
    ],
    'Keeping it safe:': ['check', 'seal', 'backup', 'restore', 'doctor'],
  },
  commands: {
    ...everyday,
    ...corrections,
    ...setup,
    ...reports,
    ...supplies,
    ...outside,
    ...keeping,
    ...trade,
    ...findings,
    ...households,
  },
  footer: [
    "`rounds help log` explains one command. Areas are named by code (01-1-ST), pattern ('01-*-ST'), range (BIN-01..24), kind:stairwell, building:3, owner:NAME, tag:NAME, @overdue, @open or a unique name; several are joined.",
  ],
};

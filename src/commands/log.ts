import { logLines, logNotes, logSheet } from '../views/log-sheet';
import { requestOf } from './arguments';
import type { Command, OptionSpecs, Outcome } from './command';
import type { Kit } from './kit';
import { saved } from './log-save';
import { wishOf, type Wish } from './log-wish';

const OPTIONS = {
  activity: { short: 'a', value: 'ACTIVITY' },
  at: { value: 'MOMENT' },
  except: { value: 'SELECTOR[=REASON]', many: true },
  method: { value: 'METHOD' },
  agent: { value: 'AGENT' },
  strength: { value: 'NUMBER' },
  contact: { value: 'MINUTES' },
  volume: { value: 'LITRES' },
  set: { value: 'FIELD=VALUE', many: true },
  note: { value: 'TEXT' },
  blocked: { value: 'REASON' },
  finding: { value: 'TEXT' },
  severity: { value: 'SEVERITY' },
  findingDue: { value: 'MOMENT' },
  findingOwner: { value: 'NAME' },
  reason: { value: 'TEXT' },
  id: { value: 'KEY' },
  incident: {},
  newPerson: {},
  dryRun: {},
} as const satisfies OptionSpecs;

export const logCommand: Command<typeof OPTIONS> = {
  name: 'log',
  mode: 'writes',
  arguments: ['[SELECTOR...]'],
  options: OPTIONS,
  run: async (kit, selectors, options) => {
    const {
      dryRun = false,
      acceptClock = false,
      by: named,
    } = options as typeof options & {
      readonly acceptClock?: boolean;
      readonly by?: string;
    };
    const by = named ?? kit.world.env.ROUNDS_BY;
    const wish = wishOf(selectors, by === undefined ? options : { ...options, by });
    if (selectors.length === 1 && selectors[0] === '-') {
      return (await import('./log-lines')).logLinesOf(
        kit,
        { ...wish, selectors: [] },
        { acceptClock, dry: dryRun },
        line => requestOf(logCommand, line),
      );
    }
    if (!kit.canAsk) return logged(wish, kit, dryRun, acceptClock);
    const { askedFor, withRequired } = await import('./log-ask');
    const asked = await askedFor(wish, kit);
    if (typeof asked === 'string') return { note: [asked] };
    return logged(await withRequired(asked, kit), kit, dryRun, acceptClock);
  },
};

async function logged(wish: Wish, kit: Kit, dryRun: boolean, acceptClock: boolean): Promise<Outcome> {
  const { zone } = kit.calendar;
  const answer = await saved(wish, kit, kit.now, dryRun, acceptClock);
  const note = logNotes(answer, kit.site, zone, kit.say);
  const { used, finding } = answer;
  const told = used === undefined ? [] : (await import('./log-supplies')).usedLines(used, kit.site, kit.say);
  const found = finding && (await import('../views/finding-line')).findingTold(finding, kit);
  return {
    sheet: logSheet(answer, note, zone, kit.say, found?.facts),
    text: [...logLines(answer, zone, kit.say), ...told, ...(found?.lines ?? [])],
    note,
  };
}

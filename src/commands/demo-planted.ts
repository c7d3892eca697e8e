import { TWICE, TYPO } from '../domain/demo-chores';
import { GATE } from '../domain/demo-trade';
import { tradeWords } from '../domain/demo-trade-words';
import { demoWords } from '../domain/demo-words';
import { ledgerOf } from '../domain/ledger';
import type { Round } from '../domain/round';
import { addDays } from '../domain/day';
import { dateTimeOf, siteDayOf } from '../domain/wall';
import { isRefusal } from '../problem';
import { refusalLines } from '../views/problem-lines';
import { amendCommand } from './amend';
import type { Kit } from './kit';
import { saved } from './log-save';
import { wishOf, type LogOptions } from './log-wish';
import { stockReceiveCommand } from './stock-receive';
import { voidCommand } from './void';

const DAY_MS = 86_400_000;

/** What yesterday was typed wrong is put right, as anybody would. `kit`: the supervisor's. */
export async function putRight(kit: Kit): Promise<void> {
  const { store, calendar, site, now } = kit;
  const words = tradeWords(site.language);
  const day = addDays(siteDayOf(calendar, now), -1);
  const { rounds } = ledgerOf(store.log({ from: day }).entries);
  const of = ({ area, activity }: { area: string; activity: string }): Round[] =>
    rounds.filter(round => round.area === area && round.activity === activity);
  const typo = of(TYPO).find(({ fields }) => fields.bags === TYPO.bags * 10);
  const twice = of(TWICE).find(({ at, seq }) => of(TWICE).some(other => other.at === at && other.seq < seq));
  if (typo !== undefined)
    await amendCommand.run(kit, [typo.id], { set: [`bags=${TYPO.bags}`], reason: words.noughtTooMany });
  if (twice !== undefined) await voidCommand.run(kit, [twice.id], { reason: words.typedTwice });
}

interface Attempt {
  readonly rule: string;
  readonly tried: (kit: Kit) => Promise<unknown>;
}

/** What nobody may do, tried as anybody would. */
const ATTEMPTS: readonly Attempt[] = [
  logging('R01', ['01-1-ST'], ({ calendar, now }) => ({ at: dateTimeOf(calendar.zone, now + DAY_MS) })),
  logging('R05', ['01-1-ST'], kit => ({ set: [`checker=${kit.by}`] })),
  logging('R08', ['01-1-ST'], () => ({ agent: 'bleach-84', strength: '80000' })),
  logging('R10', ['01-1-EC'], () => ({ method: 'spray', agent: 'alcohol-75', strength: '75' })),
  logging('R11', ['WC-1'], () => ({ agent: 'bleach-84', strength: '1000', set: ['mixedWith=acid'] })),
  logging('R21', [GATE], () => atGate('temp=38.1', 'mask=yes')),
  logging('R22', [GATE], () => atGate('temp=36.5', 'mask=no')),
  {
    rule: 'R25',
    tried: async kit => {
      const sister = tradeWords(kit.site.language).sister;
      await stockReceiveCommand.run(kit, ['mask-surgical', '400'], {
        split: [`${kit.site.name}=200`, `${sister}=180`],
      });
    },
  },
];

function logging(rule: string, selectors: string[], optionsOf: (kit: Kit) => LogOptions): Attempt {
  return {
    rule,
    tried: kit => saved(wishOf(selectors, { by: kit.by, ...optionsOf(kit) }), kit, kit.now, true, false),
  };
}

function atGate(...fields: readonly string[]): LogOptions {
  const common = ['direction=in', 'personKind=owner', 'room=6-1-201', 'result=passed'];
  return { activity: 'gate-check', set: [...common, 'reportedTo=-', ...fields] };
}

/** Each attempt with the words in which it was refused. */
export async function refusals(kit: Kit): Promise<{ readonly rule: string; readonly why: string }[]> {
  const refused = [];
  for (const { rule, tried } of ATTEMPTS) {
    try {
      await tried(kit);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [first = ''] = refusalLines(kit.say, error, false);
      refused.push({ rule, why: first.replace(/^R\d\d[^:：]*[:：]\s*/, '') });
    }
  }
  return refused;
}

/** The supervisor of the made-up compound. */
export function supervisorOf({ language }: Kit['site']): string {
  return demoWords(language).people.supervisor[0];
}

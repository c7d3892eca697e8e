import { demoStart } from '../domain/demo';
import { demoLife } from '../domain/demo-life';
import { asLogged } from '../domain/demo-logged';
import { demoCompound } from '../domain/demo-trade';
import type { Draft } from '../domain/entry';
import type { Site } from '../domain/site';
import type { Calendar } from '../domain/zone';
import { Refusal } from '../problem';
import { createSite } from '../store/create-site';
import { resolve } from '../store/folder';
import { writeHistory } from '../store/history';
import { newSiteId } from '../store/ids';
import { hasSite } from '../store/open-store';
import { newTemporaryFolder } from '../store/temp-folder';
import { boardCommand } from './board';
import { command, type Outcome } from './command';
import { shellWord } from './init';
import { putRight, refusals, supervisorOf } from './demo-planted';
import { sightsOf } from './demo-tour';
import type { Kit } from './kit';
import { openFolder, openKit, storeWorldOf } from './open-kit';
import { overdueCommand } from './overdue';

const MOST_DAYS = 366;

export const demoCommand = command({
  name: 'demo',
  mode: 'writes',
  arguments: [],
  options: {
    site: { value: 'DIR' },
    days: { value: 'N' },
    seed: { value: 'N' },
    overdue: {},
  },
  run: async (kit, _, options): Promise<Outcome> => {
    const { world, say } = kit;
    const days = wholeNumber('--days', options.days ?? '7', 1, MOST_DAYS);
    const seed = wholeNumber('--seed', options.seed ?? '1', 0, 2 ** 31 - 1);
    const folder = folderOf(options.site, kit);
    const { site, rounds } = await lived(folder, kit, { days, seed });
    const opened = openFolder(folder, world);
    const typing = openKit(opened, world, say, { by: supervisorOf(site) }, false);
    await putRight(typing);
    const refused = await refusals(typing);
    const inside = openKit(openFolder(folder, world), world, say, {}, true);
    const report = options.overdue ? overdueCommand : boardCommand;
    const { sheet } = await report.run(inside, [], {});
    const at = ` --site ${shellWord(folder)}`;
    return {
      ...(sheet && { sheet }),
      note: [
        say.demo.made({ folder, areas: site.areas.length, rounds, days }),
        ...next(at, site),
        say.demo.shows,
        ...(await sightsOf(inside)).flatMap(({ line, end }) => [
          `  ${line}${at}`,
          ...end.map(each => `    ${each}`),
        ]),
        say.demo.refused,
        ...refused.map(({ rule, why }) => `  ${rule}  ${why}`),
      ],
    };
  },
});

/** The folder that was named, else a new one that the system sweeps away some day; never the site of this place. */
function folderOf(named: string | undefined, { world }: Kit): string {
  if (named === undefined) return newTemporaryFolder(world.temporaryFolder());
  const folder = resolve(world.cwd, named);
  if (hasSite(folder)) throw new Refusal({ kind: 'site-exists', folder });
  return folder;
}

async function lived(
  folder: string,
  { world, say, now, by, waitSeconds }: Kit,
  { days, seed }: { days: number; seed: number },
): Promise<{ site: Site; rounds: number }> {
  const timezone = world.ownZone();
  const calendar: Calendar = { zone: world.zone(timezone), dayStart: '00:00' };
  const { language } = say;
  const site = demoCompound({ id: newSiteId(), seed, days, now, language, timezone, calendar });
  createSite(folder, site, storeWorldOf(world));
  const from = demoStart({ days, now, calendar });
  let rounds = 0;
  function* counted(): Generator<Draft> {
    for (const draft of demoLife(site, calendar, { seed, from, until: now })) {
      if ('areas' in draft) rounds += draft.areas.length;
      yield draft;
    }
  }
  const complete = asLogged(site, calendar);
  await writeHistory(folder, counted(), storeWorldOf(world), { waitSeconds, by, complete });
  return { site, rounds };
}

/** Lines to type next, as a shell takes them. */
function next(site: string, { areas, people }: Site): string[] {
  const area = areas.find(({ kind }) => kind === 'stairwell') ?? areas[0];
  const by = shellWord(area?.owner ?? people[0]?.name ?? '');
  return [
    `  rounds overdue${site}`,
    `  rounds log ${area?.code ?? ''} --by ${by}${site}`,
    `  rounds export${site}`,
  ];
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Refusal({ kind: 'number-range', field: option, value: text, least, most });
}

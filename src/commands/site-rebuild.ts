import { rareIn } from '../messages/rare';
import { siteFileIn } from '../store/folder';
import { rebuildSite } from '../store/rebuild-site';
import { siteSheet } from '../views/site-sheet';
import { command } from './command';
import { storeWorldOf } from './open-kit';

/** The one command that needs no `site.json` to be told of a site. */
export const siteRebuildCommand = command({
  name: 'site rebuild',
  mode: 'writes',
  arguments: [],
  options: { force: {} },
  run: async ({ folder, world, waitSeconds, say }, _, { force = false }) => {
    const words = rareIn(say.language).backup;
    const { site, kept } = await rebuildSite({ folder, world: storeWorldOf(world), waitSeconds, force });
    const sheet = siteSheet(site, folder, say, 'rounds.site-rebuild/1');
    return {
      sheet: { ...sheet, facts: { ...sheet.facts, kept } },
      text: [
        words.rebuilt({ file: siteFileIn(folder), areas: site.areas.length }),
        ...(kept === null ? [] : [words.keptAs(kept)]),
      ],
    };
  },
});

import { ledgerOf } from '../domain/ledger';
import { postsOf } from '../domain/staffing';
import { siteDayOf } from '../domain/wall';
import { windowBook } from '../domain/windows';
import { postsSheet } from '../views/post-sheet';
import { dayOf } from './board';
import { command } from './command';
import { logOfDays } from './reading';

/** Who stands at the posts that must be manned, slot by slot. */
export const postListCommand = command({
  name: 'post list',
  mode: 'reads',
  arguments: [],
  options: { day: { value: 'DAY' } },
  run: ({ at, site, store, calendar, say }, _, options) => {
    const day = options.day === undefined ? siteDayOf(calendar, at) : dayOf(options.day, calendar, at);
    const { rounds, waivers } = ledgerOf(logOfDays(store, site, day, day).entries);
    const posts = postsOf(site, rounds, waivers, windowBook(calendar), day, at);
    return { sheet: postsSheet(posts, { site, day, at, zone: calendar.zone, say }) };
  },
});

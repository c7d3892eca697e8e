import { byUrgency, isOpenAt } from '../domain/findings';
import { findingsSheet } from '../views/findings-sheet';
import { command } from './command';
import { findingsSince, openFindings } from './finding-files';
import { codesOf } from './reading';

export const findingListCommand = command({
  name: 'finding list',
  mode: 'reads',
  arguments: ['[SELECTOR...]'],
  options: { all: { short: 'a' }, except: { value: 'SELECTOR', many: true } },
  run: (kit, selectors, { all = false, except = [] }) => {
    const { at, site, store, calendar, say } = kit;
    const named = codesOf(kit, selectors, at, { except, includeRetired: true });
    const known = all ? findingsSince(store, null) : openFindings(kit);
    const files = known
      .filter(file => (all ? file.at <= at : isOpenAt(file, at)))
      .filter(({ areas }) => named === null || areas.some(area => named.has(area)));
    const sorted = files.sort((a, b) => openFirst(isOpenAt(a, at), isOpenAt(b, at)) || byUrgency(at)(a, b));
    return { sheet: findingsSheet(sorted, { site, zone: calendar.zone, at, say }) };
  },
});

function openFirst(a: boolean, b: boolean): number {
  return Number(b) - Number(a);
}

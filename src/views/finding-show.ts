import { isOpenAt, type FindingFile } from '../domain/findings';
import type { Site } from '../domain/site';
import { dateTimeOf } from '../domain/wall';
import type { Instant, Zone } from '../domain/zone';
import { findingsIn } from '../messages/findings';
import type { Messages } from '../messages/messages';
import { findingLine } from './finding-line';
import { shown } from './shown';

interface Around {
  readonly site: Site;
  readonly zone: Zone;
  readonly at: Instant;
  readonly say: Messages;
}

/** One finding from the day on which it was noticed to the day on which it was put right. */
export function findingShowLines(file: FindingFile, { site, zone, at, say }: Around): string[] {
  const { noticed, resolvedIs, status } = findingsIn(say.language);
  const { resolved, areas } = file;
  const names = new Map(site.areas.map(area => [area.code, area.name]));
  const places = areas.map(code => [code, names.get(code)].filter(Boolean).join(' '));
  const isOpen = isOpenAt(file, at) || resolved === undefined;
  return [
    findingLine(file, zone, at, say),
    ...places.filter(place => !areas.includes(place)).map(place => `  ${shown(place)}`),
    `  ${noticed({ at: dateTimeOf(zone, file.at), by: shown(file.by) })}`,
    `  ${
      isOpen
        ? status.open
        : resolvedIs({
            at: dateTimeOf(zone, resolved.at),
            by: shown(resolved.by),
            ...(resolved.note !== undefined && { note: shown(resolved.note) }),
          })
    }`,
  ];
}

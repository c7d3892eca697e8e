import { byUrgency, findingsOf, isOpenAt, isOverdueAt } from '../domain/findings';
import { findingFacts, findingLine } from '../views/finding-line';
import type { ConcernsOf } from './concerns';

/** The findings that are open; those that should have been put right press. */
export const findingConcerns: ConcernsOf = ({ calendar: { zone }, say }, entries, at) =>
  findingsOf(entries)
    .filter(file => isOpenAt(file, at))
    .sort(byUrgency(at))
    .map(file => ({
      kind: 'finding',
      id: file.id,
      areas: file.areas,
      since: file.due ?? file.at,
      pressing: isOverdueAt(file, at),
      text: findingLine(file, zone, at, say),
      facts: { kind: 'finding', ...findingFacts(file, zone, at) },
    }));

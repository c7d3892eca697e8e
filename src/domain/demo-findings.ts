import { minutesLater, type Part, type PartDay } from './demo-part';
import type { DemoFinding } from './demo-trade-words';
import type { FindingDraft, ResolutionDraft } from './entry';
import type { Severity } from './finding';
import type { Post } from './demo-words';

/** Minutes after midnight of the day; `due` may lie beyond its end. */
interface Noticed {
  readonly what: DemoFinding;
  readonly area: string;
  readonly minutes: number;
  readonly severity: Severity;
  readonly due: number;
  readonly owner: Post;
  readonly by: Post;
}

const DAY_MINUTES = 1440;

// prettier-ignore
const NOTICED: readonly Noticed[] = [
  { what: 'lamp', area: 'GA-2', minutes: 10 * 60 + 20, severity: 'major', due: 18 * 60, owner: 'deputy', by: 'driver' },
  { what: 'notice', area: '01-1-EH', minutes: 11 * 60 + 5, severity: 'minor', due: 17 * 60, owner: 'cleanerA', by: 'supervisor' },
  { what: 'leak', area: '07-2-EH', minutes: 15 * 60 + 10, severity: 'major', due: 3 * DAY_MINUTES + 12 * 60, owner: 'manager', by: 'cleanerC' },
  { what: 'barrier', area: 'G-2', minutes: 16 * 60 + 30, severity: 'critical', due: DAY_MINUTES + 20 * 60, owner: 'manager', by: 'dayPatrol' },
];

/** Yesterday four things were noticed; one was put right the same day, one is past its time. */
export const findingsDay: Part = day =>
  day.ago === 1 ? [...NOTICED.map(noticed => findingOf(noticed, day)), resolutionOf(day)] : [];

function findingOf({ what, area, minutes, severity, due, owner, by }: Noticed, day: PartDay): FindingDraft {
  const { words, instantAt, name } = day;
  const at = instantAt(minutes);
  const finding = { text: words.findings[what], severity, due: instantAt(due), owner: name(owner) };
  return { kind: 'finding', areas: [area], at, finding, by: name(by), recordedAt: minutesLater(at, 4) };
}

/** Until it is written down, a finding is known by its text alone. */
function resolutionOf({ words, instantAt, name }: PartDay): ResolutionDraft {
  const at = instantAt(15 * 60 + 40);
  return {
    ...{ kind: 'resolution', finding: words.findings.notice, at, note: words.resolved },
    ...{ by: name('supervisor'), recordedAt: minutesLater(at, 2) },
  };
}

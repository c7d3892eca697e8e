import { dayOfNumber } from './day';
import { minutesLater, roundAt, type Part, type PartDay } from './demo-part';
import type { Draft, WaiverDraft } from './entry';
import { dateResolver } from './wall';
import type { Calendar, Instant } from './zone';

const WAIVED = { area: 'PP-1', slot: '18:00' };

/** In which nobody went to the area of which the window was waived. */
export function waivedSpan({ zone }: Calendar, today: number): { area: string; from: Instant; to: Instant } {
  const instantAt = dateResolver(zone, today - 1);
  return { area: WAIVED.area, from: instantAt(17 * 60 + 15), to: instantAt(19 * 60 + 20) };
}

/** What went wrong yesterday and was owned up to, and the inspection that kept the officer away. */
export const mishapsDay: Part = day => (day.ago === 1 ? [...incidents(day), waiver(day)] : []);

function incidents(day: PartDay): Draft[] {
  const { words } = day;
  const bleach = { method: 'spray', agent: 'bleach-84', strength: 1000, contact: 30, mixedWith: 'acid' };
  const alcohol = { method: 'spray', agent: 'alcohol-75', strength: 75, contact: 3 };
  const told = { activity: 'disinfection' } as const;
  const mixed = {
    ...told,
    minutes: 14 * 60 + 32,
    post: 'bins',
    fields: bleach,
    note: words.mixedUp,
  } as const;
  const sprayed = {
    ...told,
    minutes: 10 * 60 + 12,
    post: 'relief',
    fields: alcohol,
    note: words.sprayedLift,
  } as const;
  const weak = { method: 'spray', agent: 'bleach-84', strength: 166, contact: 30, volume: 8 };
  const batch = {
    ...told,
    minutes: 16 * 60 + 20,
    post: 'driver',
    fields: weak,
    note: words.batch300,
  } as const;
  return [
    { ...roundAt('WC-1', mixed, day), incident: true },
    { ...roundAt('05-1-EC', sprayed, day), incident: true },
    roundAt('GA-1', batch, day),
  ];
}

function waiver({ words, name, instantAt, dayNumber }: PartDay): WaiverDraft {
  return {
    ...{ kind: 'waiver', ...WAIVED, activity: 'disinfection', day: dayOfNumber(dayNumber) },
    ...{ reason: words.inspection, by: name('supervisor'), recordedAt: minutesLater(instantAt(17 * 60), 6) },
  };
}

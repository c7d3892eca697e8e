import { minutesLater, roundAt, type Part } from './demo-part';
import type { RoundsDraft } from './entry';
import { wholeOf } from './random';

const AIRED = [8 * 60, 12 * 60, 17 * 60];
const EMPTIED = [7 * 60, 18 * 60 + 30];

/** The service centre is aired three times a day; yesterday once not for long enough. */
export const airingDay: Part = day =>
  AIRED.map((planned, i) => {
    const start = planned + wholeOf(day.random, -15, 15);
    const minutes = day.ago === 1 && i === 1 ? 20 : wholeOf(day.random, 30, 45);
    const fields = {
      start: day.momentAt(start),
      end: day.momentAt(start + minutes),
      minutes,
      mode: 'natural',
    };
    const aired = { activity: 'ventilation', minutes: start, post: 'keeper1', fields } as const;
    return { ...roundAt('SC-1', aired, day), recordedAt: day.instantAt(start + minutes + 2) };
  });

/** Of yesterday, what is put right today: a number with a nought too many, and a round that was typed twice. */
export const TYPO = { area: 'WS-1', activity: 'waste', bags: 51 };
export const TWICE = { area: 'WS-2', activity: 'waste' };

/** Rubbish is taken away from both waste points, morning and evening. */
export const wasteDay: Part = day =>
  EMPTIED.flatMap((planned, turn) =>
    [TYPO.area, TWICE.area].flatMap((area, i) => {
      const isPlanted = day.ago === 1 && turn === i;
      const bags = wholeOf(day.random, 38, 62);
      const fields = {
        ...{ wasteKind: 'household', bags, kg: bags * 8 + wholeOf(day.random, 0, 9) / 10, disinfected: true },
        ...{
          agent: 'bleach-84',
          strength: 500,
          handedTo: day.words.sanitation,
          vehicle: day.words.wasteTruck,
        },
        ...(isPlanted && area === TYPO.area && { bags: TYPO.bags * 10, kg: TYPO.bags * 8 }),
      };
      const minutes = planned + wholeOf(day.random, -10, 12) + i * 6;
      const draft = roundAt(area, { activity: 'waste', minutes, post: 'bins', fields }, day);
      return isPlanted && area === TWICE.area ? [draft, again(draft)] : [draft];
    }),
  );

function again(draft: RoundsDraft): RoundsDraft {
  return { ...draft, recordedAt: minutesLater(draft.recordedAt, 1) };
}

import type { Cause } from './demo-words';
import { oneOf, randomOf, seedOf, wholeOf } from './random';

export type Weather = 'fine' | 'cloudy' | 'rain' | 'snow';

/** What becomes of one leg of the plan. `minutes` after the planned time; negative: before it. */
export type Fate =
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'blocked'; readonly minutes: number; readonly cause: Cause }
  | {
      readonly kind: 'done';
      readonly minutes: number;
      readonly note?: Cause;
      readonly skip?: { readonly index: number; readonly cause: Cause };
      readonly twice: boolean;
    };

/** What a day needs to know of a leg. */
interface Planned {
  readonly kind: { readonly id: string; readonly tier?: string; readonly method?: string };
  readonly zone: string | undefined;
  readonly areas: readonly string[];
  readonly planned: number;
  readonly latest: number;
}

export interface DemoDay {
  readonly weather: Weather;
  /** The cleaner of zone D is away. */
  readonly isShort: boolean;
  readonly isEven: boolean;
  readonly fateOf: (leg: Planned, random: () => number) => Fate;
}

/** Shares of a hundred: in time, late, very late; the rest is missed. All days together come to 82, 12, 4 and 2. */
type Shares = readonly [inTime: number, late: number, veryLate: number];
const USUAL: Shares = [85.1, 10.5, 3.3];
/** One relief at noon, a short shift in the evening, the day after snow. */
const BUSY: Shares = [75, 17, 5.5];
const SHORT_OF_STAFF: Shares = [60, 22, 10];

/** In addition to the day itself, so that weather and staff do not shift what is drawn for the rounds. */
const WEATHER_PART = 1_000_003;

export function demoDay(seed: number, dayNumber: number): DemoDay {
  const random = randomOf(seedOf(seed, dayNumber + WEATHER_PART));
  const weather = weatherOf(random());
  const isShort = random() < 0.1;
  const bin = wholeOf(random, 0, 23);
  const stairs = wholeOf(random, 0, 23);
  const snowed = weatherOf(randomOf(seedOf(seed, dayNumber - 1 + WEATHER_PART))()) === 'snow';
  return {
    weather,
    isShort,
    isEven: dayNumber % 2 === 0,
    fateOf(leg, draw) {
      if (leg.kind.tier === 'C' && isWet(weather)) return { kind: 'blocked', minutes: 0, cause: 'weather' };
      const shares = isShort && leg.zone === 'zone-d' ? SHORT_OF_STAFF : snowed || isBusy(leg) ? BUSY : USUAL;
      return fateWith(leg, shares, draw, plantedIn(leg, bin, stairs));
    },
  };
}

function weatherOf(share: number): Weather {
  return share < 0.62 ? 'fine' : share < 0.86 ? 'cloudy' : share < 0.97 ? 'rain' : 'snow';
}

function isWet(weather: Weather): boolean {
  return weather === 'rain' || weather === 'snow';
}

function isBusy({ planned }: Planned): boolean {
  return (planned >= 750 && planned <= 810) || (planned >= 1140 && planned <= 1260);
}

/**
 * Every day one bin of the morning and one stairwell of the afternoon cannot be reached, so that at any minute of the
 * day something is overdue: the bin until its evening round, the stairwell until the next morning.
 */
function plantedIn(
  { kind, zone, areas, planned }: Planned,
  bin: number,
  stairs: number,
): { index: number; cause: Cause } | undefined {
  if (kind.id === 'bin' && planned < 720) return { index: bin, cause: 'parked' };
  const first = ['zone-a', 'zone-b', 'zone-c', 'zone-d'].indexOf(zone ?? '') * areas.length;
  if (kind.id !== 'stairwell' || planned < 720 || stairs < first || stairs >= first + areas.length)
    return undefined;
  return { index: stairs - first, cause: 'in-use' };
}

function fateWith(
  leg: Planned,
  [inTime, late, veryLate]: Shares,
  draw: () => number,
  planted?: { index: number; cause: Cause },
): Fate {
  const share = draw() * 100;
  const { latest } = leg;
  if (share >= inTime + late + veryLate) {
    // Half of what is missed was forgotten: nobody writes that down.
    return draw() < 0.5
      ? { kind: 'forgotten' }
      : { kind: 'blocked', minutes: wholeOf(draw, 0, 30), cause: causeOf(leg, draw) };
  }
  const skip = planted ?? repairIn(leg, draw);
  const done = { kind: 'done', twice: draw() < 0.004, ...(skip === undefined ? {} : { skip }) } as const;
  if (share < inTime) return { ...done, minutes: wholeOf(draw, -10, 15) };
  if (share < inTime + late) return { ...done, minutes: wholeOf(draw, 16, 45) };
  return { ...done, minutes: wholeOf(draw, 46, Math.max(46, latest)), note: causeOf(leg, draw) };
}

function repairIn({ kind, areas }: Planned, draw: () => number): { index: number; cause: Cause } | undefined {
  if (!isLift(kind.id) || draw() >= 0.02) return undefined;
  return { index: wholeOf(draw, 0, areas.length - 1), cause: 'lift' };
}

function causeOf({ kind }: Planned, draw: () => number): Cause {
  const causes: Cause[] = ['absent', 'errand'];
  if (kind.method === 'spray') causes.push('sprayer', 'agent');
  return oneOf(draw, causes);
}

function isLift(kind: string): boolean {
  return kind === 'elevator-button' || kind === 'elevator-car';
}

/** Numbers from 0 to below 1. The same seed gives the same numbers on every machine (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One seed of two, so that neighbours do not look alike. */
export function seedOf(seed: number, part: number): number {
  const mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A whole number from `least` to `most`, both included. */
export function wholeOf(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the members; the list must have some. */
export function oneOf<T>(random: () => number, members: readonly T[]): T {
  const member = members[wholeOf(random, 0, members.length - 1)];
  if (member === undefined) throw new RangeError('nothing to choose from');
  return member;
}

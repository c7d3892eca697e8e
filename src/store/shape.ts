import { badFile } from './json-text';

/**
 * What a parsed JSON value must look like, and how it is read: in place, for nobody else has it. Small on purpose: every command checks the whole of
 * `site.json` before it does anything else, and a schema library costs more there than all the rest of `overdue`.
 */
export interface Shape<T> {
  /** Throws a Misfit. */
  readonly read: (value: unknown) => T;
  /** Reads what is known to have the shape, without looking at it again. Absent: it is read as it stands. */
  readonly reread?: (value: unknown) => T;
  readonly optional?: true;
}

export interface Optional<T> extends Shape<T> {
  readonly optional: true;
}

export type Read<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Needed<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: Read<F[K]>;
};
type Possible<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: Read<F[K]>;
};

/** Reads a file's value. Throws a Refusal `bad-file` `wrong-shape` that names the place: `areas.3.code`. */
export function shaped<T>({ read }: Shape<T>, given: unknown, file: string): T {
  try {
    return read(given);
  } catch (error) {
    if (error instanceof Misfit) throw badFile(file, 'wrong-shape', error.path.join('.') || 'format');
    throw error;
  }
}

/** The value has not the shape; `path` leads to the place. */
class Misfit extends Error {
  readonly path: (string | number)[];

  constructor(...path: (string | number)[]) {
    super('misfit');
    this.path = path;
  }
}

/** A value for which `fits` holds. */
export function value<T>(fits: (value: unknown) => value is T): Shape<T> {
  return { read: given => (fits(given) ? given : misfit()) };
}

/** A text that `readText` understands: it answers null for any other. */
export function textAs<T>(readText: (text: string) => T | null): Shape<T> {
  const read = (given: unknown): T => (typeof given === 'string' ? readText(given) : null) ?? misfit();
  return { read, reread: read };
}

/** A text for which `fits` holds, as it stands. */
export function textThat(fits: (text: string) => boolean): Shape<string> {
  return { read: given => (typeof given === 'string' && fits(given) ? given : misfit()) };
}

export const text: Shape<string> = { read: given => (typeof given === 'string' ? given : misfit()) };
export const number = value((given): given is number => typeof given === 'number');
export const flag = value((given): given is boolean => typeof given === 'boolean');
/** 0, 1, 2 ... */
export const count = value((given): given is number => Number.isSafeInteger(given) && (given as number) >= 0);

export function oneOf<const T extends readonly string[]>(...words: T): Shape<T[number]> {
  return value((given): given is T[number] => words.includes(given as string));
}

/** A shape that is only made when something is read by it. */
export function later<T>(make: () => Shape<T>): Shape<T> {
  const read = (given: unknown): T => make().read(given);
  return { read, reread: read };
}

export function maybe<T>(shape: Shape<T>): Optional<T> {
  return { ...shape, optional: true };
}

export function list<T>(member: Shape<T>, { atLeast = 0 } = {}): Shape<readonly T[]> {
  const { reread } = member;
  return {
    ...(reread && { reread: given => rereadList(given as T[], reread) }),
    read: given => {
      if (!Array.isArray(given) || given.length < atLeast) return misfit();
      let index = 0;
      try {
        for (; index < given.length; index += 1) replace(given, index, member.read(given[index]));
      } catch (error) {
        throw inside(index, error);
      }
      return given as T[];
    },
  };
}

/** All of these fields and no others. */
export function object<F extends Fields>(fields: F): Shape<Needed<F> & Possible<F>> {
  const shapes = new Map(Object.entries(fields));
  const needed = [...shapes].filter(([, { optional }]) => !optional).map(([name]) => name);
  const changed = [...shapes].filter(([, { reread }]) => reread !== undefined);
  return {
    ...(changed.length > 0 && {
      reread: given => rereadObject(given as Needed<F> & Possible<F>, changed),
    }),
    read: given => {
      if (!isRecord(given)) return misfit();
      let place = '';
      let missing = needed.length;
      try {
        for (place of Object.keys(given)) {
          const { read, optional } = shapes.get(place) ?? misfit();
          replace(given, place, read(given[place]));
          if (!optional) missing -= 1;
        }
      } catch (error) {
        throw inside(place, error);
      }
      if (missing > 0) throw new Misfit(needed.find(name => !Object.hasOwn(given, name)) ?? '');
      return given as Needed<F> & Possible<F>;
    },
  };
}

function rereadList<T>(given: T[], reread: (value: unknown) => T): readonly T[] {
  given.forEach((member, index) => {
    replace(given, index, reread(member));
  });
  return given;
}

function rereadObject<T extends object>(given: T, changed: readonly [string, Shape<unknown>][]): T {
  for (const [name, { reread }] of changed) {
    const value = (given as Record<string, unknown>)[name];
    if (value !== undefined) replace(given as Record<string, unknown>, name, reread?.(value));
  }
  return given;
}

/** Any keys, all with values of one shape. */
export function record<T>(member: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const shape: Shape<Readonly<Record<string, T>>> = {
    read: given => {
      if (!isRecord(given)) return misfit();
      let place = '';
      try {
        for (place of Object.keys(given)) replace(given, place, member.read(given[place]));
      } catch (error) {
        throw inside(place, error);
      }
      return given as Record<string, T>;
    },
  };
  return member.reread === undefined ? shape : { ...shape, reread: shape.read };
}

/** The first of the shapes that fits. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  const shape: Shape<A | B> = {
    read: given => {
      try {
        return first.read(given);
      } catch (error) {
        if (error instanceof Misfit) return second.read(given);
        throw error;
      }
    },
  };
  return first.reread === undefined && second.reread === undefined ? shape : { ...shape, reread: shape.read };
}

/** Most members are read as they stand; writing them again would cost more than all the looking. */
function replace<K extends string | number>(holder: Record<K, unknown>, place: K, read: unknown): void {
  if (holder[place] !== read) holder[place] = read;
}

function inside(place: string | number, error: unknown): unknown {
  if (error instanceof Misfit) error.path.unshift(place);
  return error;
}

function misfit(): never {
  throw new Misfit();
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

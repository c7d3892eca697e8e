/** The record without some of its keys. */
export function without<T extends object, K extends string>(record: T, ...keys: readonly K[]): Omit<T, K> {
  const rest = { ...record } as Record<string, unknown>;
  for (const key of keys) delete rest[key];
  return rest as Omit<T, K>;
}

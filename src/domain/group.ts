/** The members that share a key together, in the order given. */
export function groupedBy<T>(members: readonly T[], keyOf: (member: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()];
}

/** The least and the greatest of some numbers, however many there are. */
export function spanOf(numbers: readonly number[]): { readonly from: number; readonly to: number } {
  return numbers.reduce((span, each) => ({ from: Math.min(span.from, each), to: Math.max(span.to, each) }), {
    from: Infinity,
    to: -Infinity,
  });
}

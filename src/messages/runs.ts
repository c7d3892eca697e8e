/** Numbers in ascending order as runs: three and more in a row stand together, all others alone. */
export function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap(run => (run.length > 2 ? [run] : run.map(number => [number])));
}

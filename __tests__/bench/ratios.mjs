/** The middle one; of an even number the mean of the two. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Runs the jobs in turn, `rounds` times, so that whatever slows the machine down meets all of them alike. The costs of a
 * job stand in the order of the rounds.
 */
export async function inTurn(meter, jobs, rounds) {
  const costs = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, exits = [0], ...job } of jobs) {
      const cost = await meter.run(job);
      if (!exits.includes(cost.exit))
        throw new Error(`${name}: exit ${cost.exit}, not ${exits.join(' or ')}`);
      costs.get(name).push(cost);
    }
  }
  return costs;
}

/** The median of the ratios of what ran in the same round. */
export function ratioOf(costs, base) {
  return median(costs.map(({ cpu }, round) => cpu / base[round].cpu));
}

/** Bytes; null where it could not be measured. */
export function peakOf(costs) {
  return costs.some(({ peak }) => peak === null) ? null : median(costs.map(({ peak }) => peak));
}

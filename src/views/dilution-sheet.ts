import { measured, PER_CENT, waterParts } from '../domain/dilution';
import type { Diluted, DilutionAsked } from '../domain/dilution-answer';
import { tidy } from '../domain/quantity';
import type { Sheet } from './sheet';

/**
 * `rounds.dilute/1`, for programs: strengths in the agent's unit, the volume in L, `amount` in `amountUnit`, water in mL,
 * both as they are measured out.
 */
export function dilutionSheet(asked: DilutionAsked, { way, mix, volume, warnings }: Diluted): Sheet {
  const { agent, stock, label, cover } = asked;
  const times = agent.unit === '%' ? PER_CENT : 1;
  const strength = (value: number | undefined): number | null =>
    value === undefined ? null : tidy(value / times, 3);
  const taken =
    mix && (stock.unit === 'tablet' ? mix.amount : measured(mix.amount, way === 'top-up' ? 100 : 10));
  const parts = mix && waterParts(stock, mix);
  return {
    format: 'rounds.dilute/1',
    facts: {
      way,
      agent: agent.id,
      stock: label,
      stockUnit: agent.stock?.unit ?? null,
      wanted: strength(asked.strength),
      strength: strength(mix?.strength),
      strengthUnit: agent.unit ?? null,
      volume: tidy(volume, 3),
      amount: taken ?? null,
      amountUnit: mix === undefined ? null : stock.unit,
      water:
        mix === undefined ? null : measured(mix.volume * 1000 - (stock.unit === 'mL' ? (taken ?? 0) : 0)),
      waterParts: parts === undefined ? null : tidy(parts, 2),
      cover: cover ?? null,
      contactMinutes: agent.contactMinutes,
    },
    rowsKey: 'warnings',
    columns: FACTS.map(key => ({ key, heading: key })),
    rows: warnings.map(warning => {
      const known: ReadonlyMap<string, string | number> = new Map(Object.entries(warning));
      return Object.fromEntries(
        FACTS.map(key => {
          const value = known.get(key);
          const isNumber = typeof value === 'number';
          return [
            key,
            { value: isNumber ? tidy(STRENGTHS.has(key) ? value / times : value, 3) : value, text: '' },
          ];
        }),
      );
    }),
  };
}

/** What a warning may tell; each leaves out what does not concern it. */
const FACTS = ['kind', 'strength', 'wanted', 'percent', 'limit', 'each', 'least', 'most'];
const STRENGTHS: ReadonlySet<string> = new Set(['strength', 'wanted', 'limit']);

import agents from '../../data/agents.json' with { type: 'json' };
import methods from '../../data/methods.json' with { type: 'json' };
import type { Field, Term } from './activity';
import type { Name } from './name';
import type { FieldValue } from './round';
import { termOf } from './terms';

export type { Activity, Field, Term } from './activity';

export type StrengthUnit = 'mg/L' | '%';

/** A disinfectant. `working` and `strength` are in `unit`; `stock` is what comes in the bottle, pack or tablet. */
export interface Agent extends Term {
  readonly form: 'liquid' | 'powder' | 'tablet' | 'ready' | 'lamp';
  readonly family: string;
  /** Absent for a lamp. */
  readonly unit?: StrengthUnit;
  readonly stock?: {
    /** `%` of available chlorine or active substance; `mg` a tablet. */
    readonly unit: '%' | 'mg';
    readonly default: number;
    readonly least: number;
    readonly most: number;
    readonly packGrams?: number;
  };
  readonly working?: { readonly least: number; readonly most: number };
  /** What it is used for, each with its own limits and where they come from. */
  readonly uses?: readonly AgentUse[];
  /** The shortest contact that counts. */
  readonly contactMinutes: number;
  readonly warnings: readonly Name[];
  readonly basis: Name;
}

/** Limits in the agent's unit; minutes of contact where they are not the usual ones. */
export interface AgentUse {
  readonly for: Name;
  readonly least: number;
  readonly most: number;
  readonly contactMinutes?: number;
  readonly basis: Name;
}

export const AGENTS = agents as readonly Agent[];
export const METHODS = methods as readonly Term[];

export function agentOf(text: string): Agent | undefined {
  return termOf(AGENTS, text);
}

export function methodOf(text: string): Term | undefined {
  return termOf(METHODS, text);
}

/** What an enum field may be. */
export function valuesOf(field: Field): readonly Term[] {
  if (field.of === 'methods') return METHODS;
  if (field.of === 'agents') return AGENTS;
  return field.values ?? [];
}

/** The unit of `strength`, which is the agent's; mg/L where no agent is named. */
export function strengthUnitOf(agent: FieldValue | undefined): StrengthUnit {
  return (typeof agent === 'string' ? agentOf(agent)?.unit : undefined) ?? 'mg/L';
}

import type { Name } from '../../domain/site';

/** What `dilute` says. Amounts and strengths come in already written. */
export interface DilutionWords {
  /** `84 disinfectant 5%`, `chlorine tablet 500 mg each`. */
  readonly stock: (agent: Name, label: string) => string;
  readonly tablets: (n: number) => string;
  readonly eachTablet: (milligrams: string) => string;
  readonly packs: (n: number) => string;
  readonly liquid: (amount: string) => string;
  /** One number in two units. */
  readonly both: (first: string, second: string) => string;
  /** The first line: what is made of what. */
  readonly mix: (facts: {
    readonly stock: string;
    readonly strength: string;
    readonly volume: string;
  }) => string;
  readonly made: (facts: {
    readonly stock: string;
    readonly volume: string;
    readonly strength: string;
  }) => string;
  readonly topUp: (facts: {
    readonly stock: string;
    readonly volume: string;
    readonly present: string;
    readonly strength: string;
  }) => string;
  readonly undiluted: (facts: { readonly stock: string; readonly volume: string }) => string;
  /** `220 m² x 100 mL/m² = 22 L`. */
  readonly cover: (facts: {
    readonly size: string;
    readonly each: string;
    readonly volume: string;
  }) => string;
  /** `stock 160 mL + water 15840 mL (1+99, often written 1:100)`. */
  readonly parts: (facts: {
    readonly amount: string;
    readonly water: string;
    readonly ratio?: string;
    readonly habit?: string;
  }) => string;
  readonly noWater: (amount: string) => string;
  readonly add: (amount: string) => string;
  /** What whole tablets give. */
  readonly actual: (strength: string) => string;
  /** Of a powder in packs: the next whole number of them. */
  readonly wholePacks: (facts: { readonly packs: string; readonly strength: string }) => string;
  /** 1:100 may mean two things; which one was taken. */
  readonly additive: (facts: {
    readonly stock: string;
    readonly water: string;
    readonly other?: string;
  }) => string;
  readonly weighed: string;
  /** No agent was named. */
  readonly assumed: (agent: Name) => string;
  readonly contact: (minutes: number) => string;
  readonly care: (advice: readonly string[]) => readonly string[];
  readonly weak: (facts: { readonly strength: string; readonly limit: string }) => string;
  readonly strong: (facts: { readonly strength: string; readonly limit: string }) => string;
  readonly differs: (facts: {
    readonly strength: string;
    readonly wanted: string;
    readonly percent: string;
  }) => string;
  readonly unusualStock: (range: string) => string;
  readonly unusualCover: (facts: { readonly each: string; readonly range: string }) => string;
  readonly reallyStock: (facts: { readonly given: string; readonly range: string }) => string;
}

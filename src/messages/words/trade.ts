import type { FieldType } from '../../domain/activity';

/** What the commands say that show and change activities, and show agents and kinds of area. */
export interface TradeWords {
  readonly activities: (facts: { readonly site: string; readonly n: number }) => string;
  readonly activity: (facts: { readonly id: string; readonly name: string }) => string;
  readonly added: (facts: { readonly id: string; readonly name: string }) => readonly string[];
  readonly edited: (id: string) => string;
  readonly retired: (id: string) => string;
  readonly noFields: string;
  readonly agents: (n: number) => string;
  readonly agent: (facts: { readonly id: string; readonly name: string }) => string;
  readonly kinds: (facts: { readonly site: string; readonly n: number }) => string;
  readonly kind: (facts: { readonly id: string; readonly name: string }) => string;
  readonly noKinds: string;
  readonly type: Readonly<Record<FieldType, string>>;
  readonly required: string;
  readonly repeats: string;
  readonly masked: string;
  readonly byDefault: (value: string) => string;
  readonly onlyFor: (kinds: string) => string;
  readonly rule: (facts: {
    readonly id: string;
    readonly refuses: boolean;
    readonly text: string;
    readonly basis?: string;
  }) => string;
  readonly basis: (text: string) => string;
  /** What an agent is used for, at which strength and how long. */
  readonly use: (facts: {
    readonly what: string;
    readonly range: string;
    readonly basis: string;
    readonly minutes?: string;
  }) => string;
  readonly also: (words: string) => string;
  readonly head: {
    readonly field: string;
    readonly label: string;
    readonly type: string;
    readonly allowed: string;
    readonly remark: string;
    readonly ships: string;
    readonly fields: string;
    readonly areas: string;
    readonly stock: string;
    readonly working: string;
    readonly minutes: string;
    readonly usual: string;
    readonly basis: string;
    readonly tier: string;
  };
  readonly tier: Readonly<Record<'A' | 'B' | 'C' | 'Q', string>>;
  readonly perTablet: (milligrams: string) => string;
  readonly undiluted: string;
}

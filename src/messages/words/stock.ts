import type { StockWarning } from '../../domain/stock-book';
import type { Move } from '../../domain/stock';

/** The keys of the reports of supplies; JSON writes the key, CSV and tables the heading. */
export type StockColumn =
  | 'id'
  | 'at'
  | 'recordedAt'
  | 'move'
  | 'item'
  | 'name'
  | 'quantity'
  | 'unit'
  | 'lot'
  | 'expiry'
  | 'source'
  | 'supplier'
  | 'from'
  | 'to'
  | 'whom'
  | 'receiver'
  | 'approver'
  | 'by'
  | 'note'
  | 'reason'
  | 'voided'
  | 'onHand'
  | 'low'
  | 'usedPerDay'
  | 'daysLeft'
  | 'lots'
  | 'agent'
  | 'holds'
  | 'warnings';

/** What the commands of supplies say. Quantities come in with their unit. */
export interface StockWords {
  readonly headings: Readonly<Record<StockColumn, string>>;
  /** `used`: a round used it up. */
  readonly moves: Readonly<Record<Move | 'used', string>>;
  readonly warnings: Readonly<Record<StockWarning, string>>;
  /** `saved 1123-004: receipt, 20 L of 84 disinfectant (lot B12, use by 2027-01-01); 42 L on hand`. */
  readonly moved: (facts: {
    readonly id: string;
    readonly move: Move;
    readonly item: string;
    readonly quantity: string;
    readonly details: readonly string[];
    readonly onHand: string;
  }) => string;
  readonly already: (id: string) => string;
  readonly counted: (facts: {
    readonly id: string;
    readonly item: string;
    readonly counted: string;
    /** How far the book was off, with its sign; absent: not at all. */
    readonly off?: string;
  }) => string;
  readonly lot: (lot: string) => string;
  readonly until: (day: string) => string;
  readonly toWhom: (name: string) => string;
  readonly fromWhom: (name: string) => string;
  readonly split: (facts: { readonly to: string; readonly quantity: string }) => string;
  readonly stays: (quantity: string) => string;
  /** The item was not yet among the site's. */
  readonly listed: (item: string) => string;
  /** `84 disinfectant: low (4 L, 1.5 days)`. */
  readonly warning: (facts: {
    readonly item: string;
    readonly what: readonly string[];
    readonly onHand: string;
    readonly daysLeft: number | null;
    /** The lots that end, or have ended. */
    readonly ends: string | null;
  }) => string;
  readonly days: (n: number) => string;
  /** Behind what a tour used up. */
  readonly used: (facts: {
    readonly item: string;
    readonly quantity: string;
    readonly onHand: string;
  }) => string;
  readonly title: (facts: { readonly site: string; readonly at: string }) => string;
  readonly history: (facts: { readonly site: string; readonly from: string; readonly to: string }) => string;
  readonly noHistory: string;
  /** The site keeps no item. */
  readonly none: string;
  readonly supplies: (facts: { readonly site: string; readonly n: number }) => string;
  readonly added: (item: string) => string;
  readonly changed: (item: string) => string;
  readonly holds: (content: string) => string;
}

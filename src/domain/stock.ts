/** How supplies moved: in from outside, out to people, to or from another project, by count, or spoilt. */
export const MOVES = ['receipt', 'issue', 'transfer', 'count', 'loss'] as const;
export type Move = (typeof MOVES)[number];

/** One lot of one item. `quantity` in the item's unit: what lies there, or by how much it changed. */
export interface StockLot {
  readonly item: string;
  readonly quantity: number;
  readonly lot?: string;
  /** The last day on which it may be used. */
  readonly expiry?: string;
}

/** One line of a movement. `quantity` is signed: what it adds to the book, in the item's unit. */
export interface StockLine extends StockLot {
  /** `purchase`, `allocation`, `donation`, `loan`. */
  readonly source?: string;
  readonly supplier?: string;
  /** The project that it went on to, where a receipt was split. */
  readonly to?: string;
}

/** What a round used up of a lot; of none in particular where the book had too little. */
export type Used = StockLot;

/** What a tour used of an item, and what is left of it. */
export interface UsedUp {
  readonly item: string;
  readonly quantity: number;
  readonly left: number;
}

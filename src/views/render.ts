import { asPlain } from './as-plain';
import { rowsFor, type Sheet } from './sheet';

/** Longer lists are columns without a frame: a framed table of 5,000 rows takes seconds. */
const LONGEST_TABLE = 200;

export interface Screen {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly colour: boolean;
  readonly ascii?: boolean;
}

/** A sheet for the eye: a framed table on a terminal, plain columns elsewhere. Loads only what that needs. */
export async function asScreen(sheet: Sheet, screen: Screen): Promise<string> {
  if (screen.isTerminal && rowsFor(sheet).length > 0 && rowsFor(sheet).length <= LONGEST_TABLE) {
    return (await import('./as-table')).asTable(sheet, screen);
  }
  return asPlain(sheet, {
    ...(screen.isTerminal ? { columns: screen.columns } : {}),
    ...(screen.colour ? { paint: (await import('./paint')).colourful } : {}),
  });
}

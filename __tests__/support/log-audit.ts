import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What the tests look at of a line of the log. */
export interface Line {
  readonly seq: number;
  readonly kind: string;
  readonly id?: string;
  readonly areas?: readonly string[];
  readonly by?: string;
  readonly note?: string;
  readonly clockBack?: true;
  readonly torn?: { readonly bytes: number; readonly sha256: string };
  readonly hash: string;
}

export interface Audit {
  readonly lines: readonly Line[];
  /** How many unfinished lines were fenced. */
  readonly fenced: number;
  /** Bytes after the last whole line. */
  readonly rest: number;
}

const HASH = '"hash":"';

/**
 * A second opinion on a log, that shares no code with the program: every line is whole, numbers rise by one through all
 * files, every hash follows from the one before, every fragment is named by the line after it. Throws at the first
 * thing that is not so.
 */
export function audited(dayFiles: readonly string[]): Audit {
  const lines: Line[] = [];
  let hash = '';
  let fenced = 0;
  let rest = 0;
  for (const path of dayFiles) {
    const { pieces, rest: left } = piecesOf(readFileSync(path));
    rest = left.length;
    let torn: Buffer[] = [];
    for (const piece of pieces) {
      const line = lineOf(piece);
      if (line === null) {
        torn.push(piece);
        continue;
      }
      const where = `${path}, seq ${line.seq}`;
      if (line.seq !== (lines.at(-1)?.seq ?? 0) + 1) throw new Error(`gap in the numbers: ${where}`);
      if (line.hash !== hashOf(hash, piece)) throw new Error(`the chain is broken: ${where}`);
      if (torn.length > 0 && !isNamed(torn, line)) throw new Error(`an unnamed fragment before ${where}`);
      fenced += torn.length;
      torn = [];
      hash = line.hash;
      lines.push(line);
    }
    if (torn.length > 1) throw new Error(`${torn.length} fragments at the end of ${path}`);
    fenced += torn.length;
  }
  return { lines, fenced, rest };
}

function piecesOf(bytes: Buffer): { pieces: Buffer[]; rest: Buffer } {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    pieces.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { pieces, rest: bytes.subarray(from) };
}

function lineOf(piece: Buffer): Line | null {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(piece)) as Line;
  } catch {
    return null;
  }
}

function hashOf(before: string, piece: Buffer): string {
  const part = piece.subarray(0, piece.lastIndexOf(HASH));
  return createHash('sha256').update(before).update(part).digest('base64url');
}

/** The fragment as it lay there, with or without the newline that fenced it. */
function isNamed(torn: readonly Buffer[], { torn: named }: Line): boolean {
  const whole = Buffer.concat(torn.flatMap(piece => [piece, Buffer.from('\n')]));
  return [whole, whole.subarray(0, -1)].some(
    bytes =>
      bytes.length === named?.bytes &&
      createHash('sha256').update(bytes).digest('base64url') === named.sha256,
  );
}

/** Numbers of all rounds in the log as people type them, `1123-017`, one for each area. */
export function idsIn({ lines }: Audit): string[] {
  return lines.flatMap(({ kind, id = '', areas = [] }) => {
    if (kind !== 'rounds') return [];
    const [day = '', first = ''] = id.split('-');
    return areas.map((_, index) => `${day.slice(4)}-${String(Number(first) + index).padStart(3, '0')}`);
  });
}

/** The numbers that `log` and `log -` acknowledged. */
export function idsSaid(out: string): string[] {
  return [...out.matchAll(/^(?:ok|saved) (\d{4}-\d{3,})(?= |:)/gm)].map(([, id = '']) => id);
}

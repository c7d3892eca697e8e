import type { CorrectionEntry, Entry, RoundsDraft } from '../domain/entry';
import { SEVERITIES, type Finding, type FindingFacts, type Severity } from '../domain/finding';
import { MOVES, type Move, type StockLine, type StockLot, type Used } from '../domain/stock';
import { allOf, instantIn, isRecord, isRoundId, isTexts, textsOf, type Raw } from './entry-parts';

/** What a line says of findings and supplies; null where a member is missing or of the wrong kind. */
type Carried = { readonly findings?: readonly Finding[]; readonly stock?: readonly StockLot[] };

/** Of an opening. */
export function carriedIn(raw: Raw): Carried | null {
  const findings = raw.findings === undefined ? undefined : allOf(raw.findings, findingIn);
  const stock = raw.stock === undefined ? undefined : allOf(raw.stock, lotIn);
  if (findings === null || stock === null) return null;
  return { ...(findings && { findings }), ...(stock && { stock }) };
}

/** Of a correction. */
export function correctedCarried(raw: Raw): Pick<CorrectionEntry, 'returns' | 'reopens' | 'closes'> | null {
  const { closes } = raw;
  const returns = raw.returns === undefined ? undefined : allOf(raw.returns, lotIn);
  const reopens = raw.reopens === undefined ? undefined : allOf(raw.reopens, findingIn);
  if (returns === null || reopens === null || (closes !== undefined && !isTexts(closes))) return null;
  return { ...(returns && { returns }), ...(reopens && { reopens }), ...(closes && { closes }) };
}

/** Of rounds. */
export function roundExtrasIn(raw: Raw): Pick<RoundsDraft, 'flags' | 'finding' | 'used'> | null {
  const { flags } = raw;
  const finding = raw.finding === undefined ? undefined : factsIn(raw.finding);
  const used = raw.used === undefined ? undefined : allOf(raw.used, lotIn);
  if (finding === null || used === null || (flags !== undefined && !isTexts(flags))) return null;
  return { ...(flags && { flags }), ...(finding && { finding }), ...(used && { used }) };
}

type Kind = 'finding' | 'resolution' | 'stock';
type Said = Omit<Extract<Entry, { kind: 'resolution' }>, 'kind' | 'finding' | 'at' | 'note'>;

/** A line of its own about a finding or supplies. */
export function carriedEntryIn(raw: Raw, kind: Kind, said: Said): Entry | null {
  const at = instantIn(raw.at);
  if (at === null) return null;
  if (kind === 'finding') {
    const finding = factsIn(raw.finding);
    return finding !== null && isTexts(raw.areas) ? { ...said, kind, areas: raw.areas, at, finding } : null;
  }
  if (kind === 'resolution') {
    const texts = textsOf(raw, 'note');
    return texts && isRoundId(raw.finding) ? { ...said, kind, finding: raw.finding, at, ...texts } : null;
  }
  const lines = allOf(raw.lines, lineIn);
  const texts = textsOf(raw, 'to', 'from', 'receiver', 'approver', 'note', 'reason');
  if (lines === null || texts === null || !isMove(raw.move)) return null;
  return { ...said, kind, move: raw.move, at, lines, ...texts };
}

function findingIn(raw: unknown): Finding | null {
  const facts = factsIn(raw);
  if (facts === null || !isRecord(raw)) return null;
  const { id, areas, by } = raw;
  const at = instantIn(raw.at);
  if (!isRoundId(id) || !isTexts(areas) || typeof by !== 'string' || at === null) return null;
  return { id, areas, at, by, ...facts };
}

function factsIn(raw: unknown): FindingFacts | null {
  if (!isRecord(raw)) return null;
  const { text, severity, owner } = raw;
  const due = raw.due === undefined ? undefined : instantIn(raw.due);
  if (typeof text !== 'string' || !isSeverity(severity) || due === null) return null;
  if (owner !== undefined && typeof owner !== 'string') return null;
  return { text, severity, ...(due !== undefined && { due }), ...(owner !== undefined && { owner }) };
}

function lotIn(raw: unknown): StockLot | null {
  const used = usedIn(raw);
  const texts = isRecord(raw) ? textsOf(raw, 'lot', 'expiry') : null;
  return used && texts && { ...used, ...texts };
}

function lineIn(raw: unknown): StockLine | null {
  const lot = lotIn(raw);
  const texts = isRecord(raw) ? textsOf(raw, 'source', 'supplier', 'to') : null;
  return lot && texts && { ...lot, ...texts };
}

function usedIn(raw: unknown): Used | null {
  if (!isRecord(raw)) return null;
  const { item, quantity } = raw;
  if (typeof item !== 'string' || typeof quantity !== 'number' || !Number.isFinite(quantity)) return null;
  return { item, quantity };
}

function isSeverity(value: unknown): value is Severity {
  return (SEVERITIES as readonly unknown[]).includes(value);
}

function isMove(value: unknown): value is Move {
  return (MOVES as readonly unknown[]).includes(value);
}

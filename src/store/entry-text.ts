import type { Draft, LastRound, SiteChange } from '../domain/entry';
import type { Finding, FindingFacts } from '../domain/finding';
import type { RoundId, Waiver } from '../domain/round';
import type { StockLot } from '../domain/stock';
import type { Instant, Zone } from '../domain/zone';
import { chainedHash } from './digest';
import { asInstantText } from './instant-text';
import { without } from './without';

/** What the store knows of a line beside what it says. */
export interface LineHead {
  readonly seq: number;
  readonly recordedBy: string;
  readonly torn?: { readonly bytes: number; readonly sha256: string };
  readonly clockBack?: boolean;
}

export interface OpeningDraft {
  readonly kind: 'opening';
  readonly recordedAt: Instant;
  readonly last: readonly LastRound[];
  readonly waivers: readonly Waiver[];
  readonly findings?: readonly Finding[];
  readonly stock?: readonly StockLot[];
  readonly setup?: string;
}

export interface SetupDraft {
  readonly kind: 'setup';
  readonly recordedAt: Instant;
  readonly by: string;
  readonly changes: readonly SiteChange[];
  readonly before?: string;
  readonly after: string;
  readonly byHand?: boolean;
}

export type LineDraft = (Draft & { readonly id: RoundId }) | OpeningDraft | SetupDraft;

/** The version of the line format. */
export const VERSION = 1;

/** Every line ends so; the hash is over the hash of the line before and all bytes up to here. */
export const HASH_KEY = '"hash":"';
/** 43 characters of hash, a quotation mark, a brace. */
export const SUFFIX_LENGTH = HASH_KEY.length + 43 + 2;

/** A whole line with its newline, and its hash. `previous` is empty for the first line of all. */
export function lineOf(
  draft: LineDraft,
  head: LineHead,
  previous: string,
  zone: Zone,
): { text: string; hash: string } {
  const body = `${JSON.stringify(membersOf(draft, head, zone)).slice(0, -1)},`;
  const hash = chainedHash(previous, body);
  return { text: `${body}${HASH_KEY}${hash}"}\n`, hash };
}

function membersOf(draft: LineDraft, head: LineHead, zone: Zone): object {
  const text = (instant: Instant) => asInstantText(zone, instant);
  const { seq, recordedBy, torn, clockBack } = head;
  const front = { v: VERSION, seq };
  const who = { recordedAt: text(draft.recordedAt), recordedBy };
  const back = { ...(torn && { torn }), ...(clockBack && { clockBack }) };
  switch (draft.kind) {
    case 'opening': {
      const { kind, last, waivers, findings, stock, setup } = draft;
      const carried = { waivers, findings: findings?.map(finding => findingOf(finding, text)), stock };
      return { ...front, kind, ...who, last: balanceOf(last, text), ...carried, setup, ...back };
    }
    case 'setup': {
      const { kind, by, changes, before, after, byHand } = draft;
      return { ...front, kind, by, ...who, changes, before, after, byHand, ...back };
    }
    case 'rounds':
    case 'blocked': {
      const { id, kind, areas, blocked, activity, at, by, fields, note, reason, backfilled } = draft;
      const { incident, flags, finding, used } = draft;
      return {
        ...{ ...front, id, kind, areas, blocked, activity, at: text(at), by, ...who },
        ...{
          fields: isEmpty(fields) ? undefined : fields,
          note,
          reason,
          backfilled: backfilled || undefined,
          incident: incident || undefined,
          flags: flags?.length ? flags : undefined,
          finding: finding && factsOf(finding, text),
          used: used?.length ? used : undefined,
        },
        ...tailOf(draft),
        ...back,
      };
    }
    case 'void':
    case 'restored':
    case 'amendment': {
      const { id, kind, by, restores } = draft;
      const said = {
        ...without(draft, ...SHARED),
        restores: balanceOf(restores, text),
        ...('reopens' in draft && { reopens: draft.reopens?.map(finding => findingOf(finding, text)) }),
      };
      return { ...front, id, kind, by, ...who, ...said, ...tailOf(draft), ...back };
    }
    case 'waiver':
    case 'restoration': {
      const { id, kind, by } = draft;
      return { ...front, id, kind, by, ...who, ...without(draft, ...SHARED), ...tailOf(draft), ...back };
    }
    case 'finding': {
      const { id, kind, by, areas, at, finding } = draft;
      const said = { areas, at: text(at), finding: factsOf(finding, text) };
      return { ...front, id, kind, by, ...who, ...said, ...tailOf(draft), ...back };
    }
    case 'resolution':
    case 'stock': {
      const { id, kind, by, at } = draft;
      const said = { ...without(draft, ...SHARED), at: text(at) };
      return { ...front, id, kind, by, ...who, ...said, ...tailOf(draft), ...back };
    }
  }
}

/** Instants as text. */
function findingOf(finding: Finding, text: (instant: Instant) => string): object {
  const { id, areas, at, by } = finding;
  return { id, areas, at: text(at), by, ...factsOf(finding, text) };
}

function factsOf({ text: said, severity, due, owner }: FindingFacts, text: (at: Instant) => string): object {
  return { text: said, severity, due: due === undefined ? undefined : text(due), owner };
}

/** Members that have a place of their own in every line. */
const SHARED = ['id', 'kind', 'by', 'recordedAt', 'key', 'imported'] as const;

function tailOf({ key, imported }: Pick<Draft, 'key' | 'imported'>): object {
  return { key, imported: imported || undefined };
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

/**
 * Last rounds by activity and moment, `{"patrol":{"2026-11-23T07:40:00+08:00":["A","B"]}}`: areas of one tour share both,
 * and an opening stands in every file. `none` is where a correction left no round.
 */
function balanceOf(last: readonly LastRound[], text: (instant: Instant) => string): object {
  const balance = Object.create(null) as Record<string, Record<string, string[]>>;
  for (const { area, activity, at } of last) {
    const moments = (balance[activity] ??= {});
    (moments[at === null ? 'none' : text(at)] ??= []).push(area);
  }
  return balance;
}

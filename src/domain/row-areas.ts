import { nearest } from './near';
import type { Complain } from './row-fault';
import type { Area, AreaKind, Site } from './site';
import { foldText, isCode } from './text';
import { termOf } from './terms';
import type { Instant } from './zone';

/** Separates the areas of one cell, the people of one cell, the tags of one cell. */
export const SEPARATORS = /[;,，、/；]/;

/** The areas of a site while a file is read, with those that the file brings along. */
export interface AreaFinder {
  /** The codes that a cell names, by code or by a name that only one area has. Complains and leaves out what it does not know. */
  readonly codesIn: (cell: string, wanted: NewArea, column: string, complain: Complain) => string[];
  readonly find: (code: string) => Area | undefined;
  readonly created: () => Area[];
}

/** What an area needs that the file is the first to name. */
export interface NewArea {
  readonly activity: string | undefined;
  readonly kind: string;
}

export function areaFinder(site: Site, createAreas: boolean, now: Instant): AreaFinder {
  const byCode = new Map(site.areas.map(area => [foldText(area.code), area]));
  const byName = new Map<string, Area[]>();
  const created = new Map<string, Area>();
  for (const area of site.areas) addName(byName, area);

  function codeOf(text: string, wanted: NewArea, column: string, complain: Complain): string | undefined {
    const folded = foldText(text).trim();
    const named = byName.get(folded) ?? [];
    const found = byCode.get(folded) ?? (named.length === 1 ? named[0] : undefined);
    if (found !== undefined) return created.has(found.code) ? owing(found, wanted) : found.code;
    if (named.length > 1) {
      complain(column, {
        kind: 'ambiguous',
        what: 'area',
        value: text,
        matches: named.map(({ code }) => code),
      });
      return undefined;
    }
    if (createAreas) return create(text, wanted, column, complain);
    const words = [...site.areas.map(({ code }) => code), ...site.areas.map(({ name }) => name)];
    complain(column, { kind: 'unknown', what: 'area', value: text, near: nearest(text, words) });
    return undefined;
  }

  function create(text: string, wanted: NewArea, column: string, complain: Complain): string | undefined {
    const code = codeFrom(text);
    if (!isCode(code) || byCode.has(foldText(code))) {
      complain(column, { kind: 'bad-code', code: text });
      return undefined;
    }
    const kind = kindNamed(site, wanted.kind);
    if (kind === undefined) {
      const known = site.kinds.map(({ id }) => id);
      if (wanted.kind === '')
        complain(column, { kind: 'missing', what: 'kind', example: `--set kind=${known[0] ?? 'bin'}` });
      else
        complain(column, {
          kind: 'unknown',
          what: 'kind',
          value: wanted.kind,
          near: nearest(wanted.kind, known),
          known,
        });
      return undefined;
    }
    const area: Area = { code, name: text, kind: kind.id, duties: [] };
    byCode.set(foldText(code), area);
    addName(byName, area);
    created.set(code, area);
    return owing(area, wanted);
  }

  /** A new area owes what the file shows was done there, from now on: nobody was late before the program knew it. */
  function owing({ code }: Area, { activity }: NewArea): string {
    const area = created.get(code);
    const schedule = site.kinds.find(({ id }) => id === area?.kind)?.schedule;
    if (area === undefined || activity === undefined || schedule === undefined) return code;
    if (area.duties.some(duty => duty.activity === activity)) return code;
    created.set(code, { ...area, duties: [...area.duties, { activity, schedule, since: now }] });
    return code;
  }

  return {
    codesIn(cell, wanted, column, complain) {
      const whole = foldText(cell).trim();
      const parts = byCode.has(whole) || byName.has(whole) ? [cell] : cell.split(SEPARATORS);
      const texts = parts.map(part => part.trim()).filter(part => part !== '');
      return [...new Set(texts.map(text => codeOf(text, wanted, column, complain)))].filter(
        code => code !== undefined,
      );
    },
    find: code => created.get(code) ?? byCode.get(foldText(code)),
    created: () => [...created.values()],
  };
}

function addName(byName: Map<string, Area[]>, area: Area): void {
  const key = foldText(area.name).trim();
  byName.set(key, [...(byName.get(key) ?? []), area]);
}

/** By id or either name; without a word, the kind `place` where the site has it. */
export function kindNamed(site: Site, word: string): AreaKind | undefined {
  return termOf(site.kinds, word === '' ? 'place' : word);
}

/** A code that looks like the text: what a code cannot hold becomes a hyphen. */
function codeFrom(text: string): string {
  const hyphened = text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-');
  return hyphened.replace(/^[-.]+|[-.]+$/g, '');
}

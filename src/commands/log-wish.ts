import { cleanText, maskPhones } from '../domain/text';
import { Refusal } from '../problem';

/** Something wrong, as typed. */
export interface FindingWish {
  readonly text: string;
  readonly severity?: string;
  readonly due?: string;
  readonly owner?: string;
}

/** What somebody wants logged, as typed; nothing in it has been looked up yet. */
export interface Wish {
  readonly selectors: readonly string[];
  readonly except: readonly string[];
  readonly by?: string;
  readonly at?: string;
  readonly activity?: string;
  /** Fields of the activity, by name or key. */
  readonly fields: Readonly<Record<string, string>>;
  readonly note?: string;
  /** Tried at every area and could not: why. */
  readonly blocked?: string;
  readonly finding?: FindingWish;
  readonly reason?: string;
  readonly key?: string;
  readonly newPerson: boolean;
  /** A dangerous act that really happened. */
  readonly incident: boolean;
}

/** The options of `log` that become a wish. */
export interface LogOptions {
  readonly activity?: string;
  readonly by?: string;
  readonly at?: string;
  readonly except?: readonly string[];
  readonly method?: string;
  readonly agent?: string;
  readonly strength?: string;
  readonly contact?: string;
  readonly volume?: string;
  readonly set?: readonly string[];
  readonly note?: string;
  readonly blocked?: string;
  readonly finding?: string;
  readonly severity?: string;
  readonly findingDue?: string;
  readonly findingOwner?: string;
  readonly reason?: string;
  readonly id?: string;
  readonly newPerson?: boolean;
  readonly incident?: boolean;
}

const NAMED_FIELDS = ['method', 'agent', 'strength', 'contact', 'volume'] as const;
const LONGEST_NOTE = 1000;
const LONGEST_NAME = 100;

export function wishOf(selectors: readonly string[], options: LogOptions): Wish {
  const { except = [], set = [], id, newPerson = false, incident = false } = options;
  const typed: Record<string, string> = {};
  for (const name of NAMED_FIELDS) {
    const value = options[name];
    if (value !== undefined) typed[name] = value;
  }
  for (const pair of set) {
    const at = pair.search(/[=＝]/);
    if (at <= 0)
      throw new Refusal({ kind: 'option-value', option: '--set', value: pair, allowed: 'field=value' });
    typed[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  const { finding: found = options.finding, ...fields } = typed;
  return {
    selectors,
    except,
    fields,
    newPerson,
    incident,
    ...given('by', cleaned('by', options.by, LONGEST_NAME)),
    ...given('at', options.at),
    ...given('activity', options.activity),
    ...given('finding', findingWish(found, options)),
    ...given('blocked', cleaned('--blocked', options.blocked, LONGEST_NOTE)),
    ...given('note', cleaned('note', options.note, LONGEST_NOTE)),
    ...given('reason', cleaned('reason', options.reason, LONGEST_NOTE)),
    ...given('key', cleaned('id', id, LONGEST_NAME)),
  };
}

/** How grave it is, by when and whose it is belong to something that was found. */
function findingWish(
  text: string | undefined,
  { severity, findingDue: due, findingOwner: owner }: LogOptions,
): FindingWish | undefined {
  if (text !== undefined)
    return { text, ...given('severity', severity), ...given('due', due), ...given('owner', owner) };
  if (severity ?? due ?? owner) throw new Refusal({ kind: 'missing', what: '--finding' });
  return undefined;
}

/** `defaults` where the line itself says nothing. */
export function withDefaults(wish: Wish, defaults: Wish): Wish {
  return {
    ...defaults,
    ...wish,
    except: [...defaults.except, ...wish.except],
    fields: { ...defaults.fields, ...wish.fields },
    newPerson: wish.newPerson || defaults.newPerson,
    incident: wish.incident || defaults.incident,
  };
}

/** The text without what no terminal should be sent, or a Refusal. */
export function cleaned(field: string, text: string | undefined, limit: number): string | undefined {
  if (text === undefined) return undefined;
  const clean = cleanText(text, { limit });
  if (clean.ok) return field === 'id' ? clean.value : maskPhones(clean.value);
  throw new Refusal(
    'codePoint' in clean.fault
      ? { kind: 'bad-character', field, codePoint: clean.fault.codePoint }
      : { kind: 'too-long', field, limit: clean.fault.limit },
  );
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

import { shellWords } from '../domain/shell-words';
import { EXIT, exitOf, type ExitCode } from '../exit';
import { isRefusal, Refusal } from '../problem';
import { flagNotes, idsOf, logLines } from '../views/log-sheet';
import { refusalLines } from '../views/problem-lines';
import { flagOf, type Request } from './arguments';
import type { Outcome } from './command';
import type { Kit } from './kit';
import { saved } from './log-save';
import { wishOf, withDefaults, type LogOptions, type Wish } from './log-wish';

/** After these the next line would fare no better. */
const HOPELESS: ReadonlySet<ExitCode> = new Set([EXIT.damaged, EXIT.notSaved, EXIT.unknown]);

/** Reads words as options of `log`; null where they are not. */
type Reader = (words: readonly string[]) => Request | null;

/** `log -`: a round a line, each durable before it is answered. A refused line says so and the rest go on. */
export async function logLinesOf(
  kit: Kit,
  defaults: Wish,
  { acceptClock, dry }: { readonly acceptClock: boolean; readonly dry: boolean },
  requestOf: Reader,
): Promise<Outcome> {
  let exit: ExitCode = EXIT.done;
  let number = 0;
  for await (const line of kit.world.in.lines()) {
    number += 1;
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    try {
      const wish = withDefaults(wishOfLine(text, requestOf), defaults);
      const answer = await saved(wish, kit, kit.world.now(), dry, acceptClock);
      const [head = '', ...verdicts] = logLines(
        { ...answer, stillOpen: new Map() },
        kit.calendar.zone,
        kit.say,
      );
      const said = [...verdicts.map(verdict => verdict.trim()), ...flagNotes(answer, kit.say)].join('; ');
      kit.world.out.write(`${dry ? head : `ok ${idsOf(answer)}`}  ${said}\n`);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const why = refusalLines(kit.say, error, true).join(' ');
      kit.world.out.write(`${kit.say.log.refusedLine({ line: number, why })}\n`);
      const price = exitOf(error.problem);
      exit = exit === EXIT.done || HOPELESS.has(price) ? price : exit;
      if (HOPELESS.has(price)) break;
    }
  }
  return { exit };
}

/** Options of the whole command: on a line they would be taken for more than they do. */
const FOREIGN = ['site', 'lang', 'json', 'noColor', 'wait', 'yes', 'acceptClock', 'dryRun'] as const;

/** What one would type after `rounds log`, or a JSON object with the keys of a round. */
function wishOfLine(text: string, requestOf: Reader): Wish {
  if (text.startsWith('{')) return wishOfJson(text);
  const words = shellWords(text);
  const request = words.ok ? requestOf(words.words) : null;
  if (request === null) throw new Refusal({ kind: 'surplus-argument', value: text });
  const foreign = FOREIGN.find(key => request.options[key] !== undefined);
  if (foreign !== undefined) throw new Refusal({ kind: 'surplus-argument', value: `--${flagOf(foreign)}` });
  return wishOf(request.words, request.options);
}

const OPTIONS = [
  'activity',
  'by',
  'at',
  'method',
  'agent',
  'strength',
  'contact',
  'volume',
  'note',
  'blocked',
  'finding',
  'severity',
  'findingDue',
  'findingOwner',
  'reason',
] as const;
/** Written by the program; a line that carries them over from an export means nothing by them. */
const OWN = new Set([
  'area',
  'id',
  'tour',
  'recordedAt',
  'recordedBy',
  'voided',
  'amended',
  'backfilled',
  'imported',
  'strengthUnit',
  'flags',
  'incident',
]);

function wishOfJson(text: string): Wish {
  const object = parsedObject(text);
  const area = object.area;
  const areas = (Array.isArray(area) ? area : [area]) as readonly unknown[];
  if (!areas.every(each => typeof each === 'string'))
    throw new Refusal({ kind: 'surplus-argument', value: text });
  // What was voided is no round that was done; what was tried and not done says why.
  if (object.voided) throw new Refusal({ kind: 'surplus-argument', value: 'voided' });
  if (object.blocked && typeof object.blocked !== 'string')
    throw new Refusal({ kind: 'surplus-argument', value: 'blocked' });
  const options: Record<string, string | string[]> = { set: [] };
  const set: string[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (OWN.has(key) || value === null || (key === 'blocked' && !value)) continue;
    if (Array.isArray(value) && value.every(each => typeof each === 'string')) {
      set.push(`${key}=${value.join('; ')}`);
      continue;
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw new Refusal({ kind: 'unknown', what: 'field', value: key, near: [] });
    }
    if ((OPTIONS as readonly string[]).includes(key)) options[key] = String(value);
    else set.push(`${key}=${String(value)}`);
  }
  const key = object.id;
  return wishOf(areas, {
    ...(options as LogOptions),
    set,
    incident: object.incident === true,
    ...(typeof key === 'string' || typeof key === 'number' ? { id: String(key) } : {}),
  });
}

function parsedObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below, as for any other line that is none.
  }
  throw new Refusal({ kind: 'surplus-argument', value: text });
}

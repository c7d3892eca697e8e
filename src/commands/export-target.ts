import { Refusal } from '../problem';
import { join, resolve } from '../store/folder';
import type { Rendering } from './command';

interface Wanted {
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
  readonly output?: string | undefined;
  /** The folder for files that are named by their days. */
  readonly folder?: string | undefined;
  readonly force?: boolean | undefined;
  readonly noBom?: boolean | undefined;
  readonly headings?: string | undefined;
}

const FORMATS = ['csv', 'json'] as const;

/** In which format and where to; `name` is that of a file in `--to DIR`, without its ending. */
export function exportTarget(wanted: Wanted, name: string, cwd: string): Rendering {
  const { output, folder, force = false, noBom = false, headings } = wanted;
  if (output !== undefined && folder !== undefined)
    throw new Refusal({ kind: 'options-clash', options: ['-o', '--to'] });
  const as = formatOf(wanted);
  const written = { as, bom: !noBom, headings: headings === 'keys' ? ('keys' as const) : ('site' as const) };
  if (output !== undefined) return { ...written, file: resolve(cwd, output), force };
  // The name is the program's own, so an older file of it is the same report, less complete.
  if (folder !== undefined)
    return { ...written, file: join(resolve(cwd, folder), `${name}.${as}`), force: true };
  return written;
}

/** `--format`, `--json`, or the ending of the file; CSV where nothing is said. */
function formatOf({ format, json = false, output }: Wanted): Rendering['as'] {
  if (json && format === 'csv')
    throw new Refusal({ kind: 'options-clash', options: ['--json', '--format csv'] });
  if (json || format === 'json') return 'json';
  if (format === 'csv') return 'csv';
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  if (ending === undefined || ending === 'txt') return 'csv';
  const known = FORMATS.find(each => each === ending);
  if (known === undefined)
    throw new Refusal({ kind: 'unknown', what: 'format', value: ending, near: FORMATS });
  return known;
}

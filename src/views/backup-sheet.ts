import type { Messages } from '../messages/messages';
import type { BackupFacts, BackupWords } from '../messages/words/backup';
import { numberCell, textCell } from './cells';
import type { Sheet } from './sheet';
import { shown } from './shown';

/** What lies in a backup. */
export interface Contents extends BackupFacts {
  readonly site: { readonly id: string; readonly name: string };
  /** ISO, with the site's offset. */
  readonly madeAt: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** `rounds.backup/1`, `rounds.restore/1`: the files of a backup; `facts` are what a command adds. */
export function backupSheet(
  format: string,
  contents: Contents,
  facts: Readonly<Record<string, unknown>>,
  { say, words }: { readonly say: Messages; readonly words: BackupWords },
): Sheet {
  const { site, madeAt, span, rounds, seal, files } = contents;
  return {
    format,
    facts: {
      ...{ site: site.name, siteId: site.id, madeAt, ...facts },
      ...{ days: span?.days ?? 0, firstDay: span?.first ?? null, lastDay: span?.last ?? null, rounds, seal },
    },
    rowsKey: 'files',
    columns: [
      { key: 'name', heading: say.headings.file },
      { key: 'bytes', heading: words.bytes, align: 'right' },
    ],
    rows: files.map(({ name, bytes }) => ({ name: textCell(name), bytes: numberCell(bytes) })),
    title: words.title({ site: shown(site.name), madeAt: madeAt.slice(0, 16).replace('T', ' ') }),
    foot: [words.holds(contents).trim()],
  };
}

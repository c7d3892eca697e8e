import type { Manifest } from '../store/backup-manifest';
import { sealOf } from '../store/seal';
import type { Contents } from '../views/backup-sheet';

/** What a backup holds, for people. */
export function contentsOf({ site, name, madeAt, rounds, firstDay, head, files }: Manifest): Contents {
  const days = files.filter(file => file.name.startsWith('log/')).length;
  const span =
    firstDay === undefined || head === undefined ? null : { days, first: firstDay, last: head.day };
  return { site: { id: site, name }, madeAt, rounds, files, span, seal: head ? sealOf(head) : null };
}

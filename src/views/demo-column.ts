import type { Site } from '../domain/site';
import type { Messages } from '../messages/messages';
import type { Sheet } from './sheet';

/** A file without a title tells in every row that it is made up; other sheets stay as they are. */
export function withDemoColumn(sheet: Sheet, site: Pick<Site, 'demo'>, say: Messages): Sheet {
  if (site.demo === undefined) return sheet;
  const cell = { value: true, text: say.common.demo };
  return {
    ...sheet,
    columns: [...sheet.columns, { key: 'demo', heading: say.headings.demo, only: 'data' }],
    rows: sheet.rows.map(row => ({ ...row, demo: cell })),
  };
}

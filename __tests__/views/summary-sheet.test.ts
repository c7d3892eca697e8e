import { expect, test } from '@jest/globals';
import { judgeDay } from '../../src/domain/board';
import { windowBook } from '../../src/domain/windows';
import { messagesIn } from '../support/messages';
import { asCsv } from '../../src/views/as-csv';
import { asJson } from '../../src/views/as-json';
import type { Sheet } from '../../src/views/sheet';
import { summarySheet } from '../../src/views/summary-sheet';
import { courtOf } from '../support/report-site';
import { roundOf } from '../support/sites';
import { at } from '../support/vectors';
import { intlCalendar } from '../support/zone';
import { expectGolden } from './golden';

const calendar = intlCalendar('Asia/Shanghai');
const asked = at('2026-03-02T18:00:01+08:00');

/** Two people and two agents in one window, one of them typed at home; a late one; a closed area; a voided round. */
const ROUNDS = [
  roundOf('2026-03-02T07:05:00+08:00', {
    area: '01-1-ST',
    fields: { method: 'spray', agent: 'bleach-84', strength: 500 },
    note: '地面湿',
  }),
  roundOf('2026-03-02T08:10:00+08:00', {
    area: '01-1-ST',
    by: '李四',
    fields: { method: 'wipe', agent: 'alcohol-75', strength: 75 },
    backfilled: true,
    recordedAt: at('2026-03-02T17:00:00+08:00'),
  }),
  roundOf('2026-03-02T10:30:00+08:00', { area: '02-1-ST', note: '=HYPERLINK("x")' }),
  roundOf('2026-03-02T15:00:00+08:00', {
    area: '02-1-ST',
    voided: { by: '王五', at: asked, reason: '录错' },
  }),
];

function sheetIn(language: 'en' | 'zh-CN', totalRows: boolean): Sheet {
  const day = '2026-03-02';
  const closure = {
    id: 'c1',
    areas: ['BIN-01'],
    from: at('2026-03-02T00:00:00+08:00'),
    reason: 'r',
    by: 'b',
  };
  const site = courtOf(language, { closures: [closure] });
  const judged = judgeDay(site, ROUNDS, [], windowBook(calendar), day, asked);
  const say = messagesIn(language);
  return summarySheet([judged], {
    site,
    zone: calendar.zone,
    at: asked,
    say,
    seal: '12:0000-0000-0000',
    totalRows,
  });
}

test.each(['en', 'zh-CN'] as const)('the daily summary in %s, as CSV with totals and seal', language => {
  expectGolden(`summary-${language}.csv`, asCsv(sheetIn(language, true), { bom: true, headings: 'site' }));
});

test.each(['en', 'zh-CN'] as const)('the daily summary in %s is the same for programs', language => {
  expectGolden('summary.json', asJson(sheetIn(language, false)));
});

test('totals and seal are no rows for programs', () => {
  expect(sheetIn('en', false).rows).toHaveLength(3);
});

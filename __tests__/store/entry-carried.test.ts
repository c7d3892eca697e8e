import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/domain/entry';
import { parseLine } from '../../src/store/entry-codec';
import { lineOf } from '../../src/store/entry-text';

const AT = Date.parse('2026-03-01T10:00:00+08:00');
const zone = { offsetMinutesAt: () => 480 };
const said = { id: '20260301-007', by: 'Li', recordedAt: AT };
const finding = { text: 'tap leaks', severity: 'major', due: AT + 3_600_000, owner: 'Wang' } as const;
const lines = [
  { item: 'mask', quantity: 20.5, lot: 'L1', expiry: '2027-01-01', source: 'donation', supplier: 'X' },
];
const rounds = {
  ...said,
  kind: 'rounds',
  areas: ['A'],
  activity: 'disinfection',
  at: AT,
  fields: {},
} as const;
const open = { id: '20260228-004', areas: ['A'], at: AT, by: 'Li', ...finding };

const DRAFTS: [string, Draft & { readonly id: string }][] = [
  [
    'a round with flags, a finding and what it used',
    { ...rounds, flags: ['R06'], finding, used: [{ item: 'b', quantity: 0.16 }] },
  ],
  ['an incident', { ...rounds, incident: true }],
  ['a finding', { ...said, kind: 'finding', areas: ['A', 'B'], at: AT, finding }],
  ['a resolution', { ...said, kind: 'resolution', finding: '20260228-004', at: AT, note: 'mended' }],
  ['a receipt', { ...said, kind: 'stock', move: 'receipt', at: AT, lines, approver: 'Zhao', note: 'n' }],
  ['a transfer', { ...said, kind: 'stock', move: 'transfer', at: AT, lines, to: '东棠', receiver: 'Qian' }],
  [
    'a void that gives back',
    {
      ...{ ...said, kind: 'void', rounds: ['20260301-001'], reason: 'r', restores: [] },
      ...{ returns: [{ item: 'b', quantity: 2 }], reopens: [open] },
    },
  ],
];

function readBack(text: string) {
  return parseLine(text.trimEnd(), '2026-03-01')?.entry;
}

describe('a line says what was given', () => {
  test.each(DRAFTS)('%s', (_what, draft) => {
    const { text } = lineOf(draft, { seq: 3, recordedBy: 'pc' }, '', zone);
    expect(readBack(text)).toMatchObject({ ...draft, seq: 3 });
  });

  test('an opening that carries findings and supplies', () => {
    const draft = {
      ...({ kind: 'opening', recordedAt: AT, last: [], waivers: [] } as const),
      ...{ findings: [open], stock: [{ item: 'mask', quantity: 3, lot: 'L1' }] },
    } as const;
    expect(readBack(lineOf(draft, { seq: 1, recordedBy: 'pc' }, '', zone).text)).toMatchObject(draft);
  });

  test('a bare round has no member for what it lacks', () => {
    const { text } = lineOf(rounds, { seq: 3, recordedBy: 'pc' }, '', zone);
    expect(text).not.toMatch(/finding|flags|used|incident/);
  });
});

describe('what is not of its kind is no entry', () => {
  test.each([
    ['a severity that there is none of', '"severity":"major"', '"severity":"huge"'],
    ['a quantity that is a text', '"quantity":20.5', '"quantity":"20"'],
    ['a move that there is none of', '"move":"receipt"', '"move":"theft"'],
    ['a due that is no instant', '"due":"2026-03-01T11:00:00+08:00"', '"due":"soon"'],
    ['flags that are a text', '"flags":["R06"]', '"flags":"R06"'],
  ])('%s', (_what, from, to) => {
    const texts = DRAFTS.map(([, draft]) => lineOf(draft, { seq: 3, recordedBy: 'pc' }, '', zone).text);
    const [text = ''] = texts.filter(each => each.includes(from));
    expect(readBack(text)).toBeTruthy();
    expect(readBack(text.replace(from, to)) ?? null).toBeNull();
  });
});

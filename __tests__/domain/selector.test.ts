import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { activeAreas, parseExcept, selectAreas, type SelectorContext } from '../../src/domain/selector';
import type { Area, AreaKind } from '../../src/domain/site';
import { compareCodePoints } from '../../src/domain/text';

const NOW = Date.parse('2026-11-23T09:00+08:00');

function areaOf(code: string, more: Partial<Area> = {}): Area {
  return { code, name: `area ${code}`, kind: 'stairwell', duties: [], ...more };
}

const KIND: AreaKind = {
  id: 'stairwell',
  name: { 'zh-CN': '楼梯间', en: 'Stairwell' },
  activity: 'disinfection',
  schedule: 'twice-daily',
};
const KINDS: readonly AreaKind[] = [
  KIND,
  { ...KIND, id: 'bin', name: { 'zh-CN': '垃圾桶点', en: 'Bin point' } },
];

const STAIRS = ['01-1', '01-2', '02-1', '02-2', '03-1', '12-2'].map(place =>
  areaOf(`${place}-ST`, {
    name: `${Number(place.slice(0, 2))}栋${place.slice(3)}单元楼梯间`,
    building: String(Number(place.slice(0, 2))),
    owner: place.startsWith('02') ? '李四' : '张三',
    ...(place.startsWith('01') && { tags: ['Zone-A', '重点'] }),
  }),
);
const BINS = ['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24'].map(code =>
  areaOf(code, { name: '垃圾桶', kind: 'bin' }),
);
const LIFT = areaOf('01-1-EL', { name: 'Lift', kind: 'elevator-button', building: '1' });
const GONE = areaOf('OLD-1', { name: '旧大门', kind: 'gate', retired: NOW - 1 });
const LEAVING = areaOf('OLD-2', { kind: 'gate', retired: NOW + 1 });
const AREAS = [...BINS, GONE, ...STAIRS, LIFT, LEAVING];

const CONTEXT: SelectorContext = {
  now: NOW,
  kinds: KINDS,
  overdue: () => new Set(['02-1-ST', '01-1-ST', 'OLD-1']),
  open: () => new Set(['BIN-01']),
};

/** The codes selected, or why nothing is. */
function select(...selectors: string[]): unknown {
  const selection = selectAreas(AREAS, selectors, CONTEXT);
  return selection.ok ? selection.areas.map(area => area.code) : selection;
}

describe('selectAreas takes', () => {
  test.each([
    ['a code', ['01-1-ST'], ['01-1-ST']],
    ['a code in small letters', ['bin-01'], ['BIN-01']],
    ['a code in full width', ['ＢＩＮ－０１'], ['BIN-01']],
    ['a code between blanks', [' BIN-01 '], ['BIN-01']],
    ['a glob', ['01-*-st'], ['01-1-ST', '01-2-ST']],
    ['a glob with a question mark', ['0?-1-ST'], ['01-1-ST', '02-1-ST', '03-1-ST']],
    ['a glob in full width', ['０１－＊－ＳＴ'], ['01-1-ST', '01-2-ST']],
    [
      'a star for all that are not retired',
      ['*'],
      [
        ...['01-1-EL', '01-1-ST', '01-2-ST', '02-1-ST', '02-2-ST', '03-1-ST', '12-2-ST'],
        ...['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24', 'OLD-2'],
      ],
    ],
    ['a range with a short end', ['BIN-01..10'], ['BIN-01', 'BIN-02', 'BIN-10']],
    ['the same written out', ['BIN-01..BIN-10'], ['BIN-01', 'BIN-02', 'BIN-10']],
    ['leading zeros or none', ['bin-1..bin-0010'], ['BIN-01', 'BIN-02', 'BIN-10']],
    ['a range in full width', ['ＢＩＮ－０１．．１０'], ['BIN-01', 'BIN-02', 'BIN-10']],
    ['a range with Chinese full stops', ['BIN-01。。10'], ['BIN-01', 'BIN-02', 'BIN-10']],
    ['a range with a Chinese ellipsis', ['BIN-01……10'], ['BIN-01', 'BIN-02', 'BIN-10']],
    ['a range of one', ['BIN-02..02'], ['BIN-02']],
    [
      'a range of several numbers, from left to right',
      ['01-2-ST..03-1-ST'],
      ['01-2-ST', '02-1-ST', '02-2-ST', '03-1-ST'],
    ],
    ['of one shape only', ['01-1-ST..12-2-ST'], STAIRS.map(area => area.code)],
    ['a range with a star', ['01-*-ST..02-*-ST'], ['01-1-ST', '01-2-ST', '02-1-ST', '02-2-ST']],
    ['a range with a star at the end', ['01-1-*..02-1-*'], ['01-1-EL', '01-1-ST', '01-2-ST', '02-1-ST']],
    ['a kind', ['kind:bin'], ['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24']],
    ['a kind in capitals', ['KIND:BIN'], ['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24']],
    ['a kind by its Chinese name', ['kind:垃圾桶点'], ['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24']],
    [
      'a kind by its English name, with a full-width colon',
      ['kind：Bin Point'],
      ['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24'],
    ],
    ['a building', ['building:1'], ['01-1-EL', '01-1-ST', '01-2-ST']],
    ['an owner', ['owner:李四'], ['02-1-ST', '02-2-ST']],
    ['a tag', ['tag:zone-a'], ['01-1-ST', '01-2-ST']],
    ['a tag in Chinese', ['tag:重点'], ['01-1-ST', '01-2-ST']],
    ['what is overdue', ['@overdue'], ['01-1-ST', '02-1-ST']],
    ['what is open', ['@Open'], ['BIN-01']],
    ['a unique name', ['1栋1单元楼梯间'], ['01-1-ST']],
    ['a unique name in full width', ['１栋１单元楼梯间'], ['01-1-ST']],
    ['a name in capitals', ['LIFT'], ['01-1-EL']],
    [
      'several as a union, each once, in order of code',
      ['BIN-01', '01-1-ST', 'bin-*', 'BIN-01'],
      [...['01-1-ST', 'BIN-01', 'BIN-02', 'BIN-10', 'BIN-24']],
    ],
    ['an area that will retire later', ['OLD-2'], ['OLD-2']],
    ['nothing where nothing is asked', [], []],
  ])('%s: %j', (_, selectors, codes) => {
    expect(select(...selectors)).toEqual(codes);
  });

  test('retired ones where they are asked for', () => {
    const selection = selectAreas(AREAS, ['OLD-*', '@overdue'], { ...CONTEXT, includeRetired: true });
    expect(selection).toEqual({ ok: true, areas: [STAIRS[0], STAIRS[2], GONE, LEAVING] });
  });

  test('the first code that is written just so, where two differ in case or width', () => {
    const twins = [areaOf('a-1'), areaOf('A-1')];
    expect(selectAreas(twins, ['A-1'], CONTEXT)).toEqual({ ok: true, areas: [twins[1]] });
    expect(selectAreas(twins, ['Ａ-1'], CONTEXT)).toMatchObject({
      ok: false,
      why: 'ambiguous',
      near: ['A-1', 'a-1'],
    });
  });

  test('a code before a name, and a name that reads as a glob by neither', () => {
    const areas = [areaOf('GATE', { name: 'x' }), areaOf('b', { name: 'gate' }), areaOf('c', { name: '*' })];
    expect(selectAreas(areas, ['gate'], CONTEXT)).toEqual({ ok: true, areas: [areas[0]] });
    expect(selectAreas(areas, ['*'], CONTEXT)).toMatchObject({ ok: true, areas: { length: 3 } });
  });
});

describe('selectAreas refuses', () => {
  test.each([
    ['an unknown code, with the nearest', '01-1-TS', 'unknown', ['01-1-ST', '01-2-ST', '02-1-ST']],
    [
      'an unknown name, with the nearest name',
      '3栋1单元楼梯',
      'unknown',
      ['3栋1单元楼梯间', '1栋1单元楼梯间', '2栋1单元楼梯间'],
    ],
    ['what resembles nothing', 'swimming-pool', 'unknown', []],
    ['an empty word', '', 'unknown', []],
    ['a name that several have', '垃圾桶', 'ambiguous', ['BIN-01', 'BIN-02', 'BIN-10', 'BIN-24']],
    ['a glob that matches nothing', 'BINN-*', 'nothing', ['BIN-01', 'BIN-02', 'BIN-10']],
    ['a range between which nothing lies', 'BIN-03..09', 'nothing', ['BIN-01', 'BIN-02', 'BIN-10']],
    ['a range that runs backwards', 'BIN-10..01', 'nothing', ['BIN-10', 'BIN-01', 'BIN-02']],
    ['ends of different letters', 'BIN-01..BOX-24', 'uneven-range', []],
    ['ends of different length', 'BIN-01..BIN-02-ST', 'uneven-range', []],
    ['a short end after letters', '01-1-ST..12', 'uneven-range', []],
    ['a star in one end only', '01-1-ST..03-*-ST', 'uneven-range', []],
    ['a number that a star cuts', 'BIN-0*..BIN-2*', 'uneven-range', []],
    ['a range without an end', 'BIN-01..', 'uneven-range', []],
    ['a range without a beginning', '..BIN-24', 'uneven-range', []],
    ['a range of three', 'BIN-01..BIN-02..BIN-10', 'uneven-range', []],
    ['a kind that nothing is of', 'kind:stairwel', 'nothing', ['kind:stairwell']],
    ['an owner of nothing', 'owner:王五', 'nothing', []],
    ['a tag with an empty name', 'tag:', 'nothing', []],
    ['a state that there is not', '@overdu', 'unknown', ['@overdue']],
    ['a retired area', 'old-1', 'retired', ['OLD-1']],
    ['a retired area by its name', '旧大门', 'retired', ['OLD-1']],
    ['a regular expression', '(.*)+$', 'nothing', []],
    ['a member of every object', '__proto__', 'unknown', []],
  ])('%s: %s', (_, selector, why, near) => {
    expect(select(selector)).toEqual({ ok: false, selector, why, near });
  });

  test('everything, when one of several means nothing', () => {
    expect(select('BIN-*', '01-1-TS', 'kind:no')).toMatchObject({ ok: false, selector: '01-1-TS' });
  });

  test('@overdue when nothing is', () => {
    const none = { ...CONTEXT, overdue: () => new Set<string>() };
    expect(selectAreas(AREAS, ['@overdue'], none)).toEqual({
      ok: false,
      selector: '@overdue',
      why: 'nothing',
      near: [],
    });
  });
});

test('what is overdue or open is not worked out unless it is asked for', () => {
  const asked = jest.fn(() => new Set<string>());
  selectAreas(AREAS, ['*', 'BIN-01..24', 'kind:bin', 'nonsense'], {
    ...CONTEXT,
    overdue: asked,
    open: asked,
  });
  expect(asked).not.toHaveBeenCalled();
});

test('activeAreas leaves out the retired and orders by code point', () => {
  const areas = [areaOf('𠮷'), areaOf('\ufb01'), areaOf('b', { retired: NOW }), areaOf('B')];
  expect(activeAreas(areas, NOW).map(area => area.code)).toEqual(['B', '\ufb01', '𠮷']);
});

describe('parseExcept', () => {
  test.each([
    ['02-2-ST', { selector: '02-2-ST' }],
    ['02-2-ST=电梯检修', { selector: '02-2-ST', reason: '电梯检修' }],
    ['02-2-ST＝电梯检修', { selector: '02-2-ST', reason: '电梯检修' }],
    [' BIN-01..03 = road works, a=b ', { selector: 'BIN-01..03', reason: 'road works, a=b' }],
    ['02-2-ST= ', { selector: '02-2-ST' }],
  ])('%s', (text, expected) => {
    expect(parseExcept(text)).toEqual(expected);
  });
});

describe('whatever is typed', () => {
  const scrap = fc.constantFrom(
    ...['01', '1', 'ST', 'bin', '-', '*', '?', '..', '.', '0', '24', 'kind:', '@', '楼', '＊', ' '],
  );
  const typed = fc.array(scrap, { maxLength: 10 }).map(parts => parts.join(''));

  test('nothing throws, and what is selected is not empty and in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), typed), selector => {
        const selection = selectAreas(AREAS, [selector], CONTEXT);
        if (!selection.ok) return;
        expect(selection.areas).not.toHaveLength(0);
        expect(selection.areas).toEqual(
          [...selection.areas].sort((a, b) => compareCodePoints(a.code, b.code)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a range takes what comparing all the numbers by hand takes', () => {
    const number = fc.integer({ min: 0, max: 12 });
    const place = fc.tuple(number, number, fc.boolean());
    const codeOf = ([a, b, padded]: readonly [number, number, boolean]): string =>
      `${padded ? String(a).padStart(2, '0') : a}-${b}-ST`;
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { selector: codeOf, maxLength: 30 }),
        place,
        place,
        (places, from, to) => {
          const areas = places.map(one => areaOf(codeOf(one)));
          const valueOf = ([a, b]: readonly [number, number, boolean]): number => a * 100 + b;
          const within = places.filter(one => valueOf(one) >= valueOf(from) && valueOf(one) <= valueOf(to));
          const range = `${codeOf(from)}..${codeOf(to)}`;
          const selection = selectAreas(areas, [range], CONTEXT);
          const codes = selection.ok ? selection.areas.map(area => area.code) : [];
          expect(codes).toEqual(within.map(codeOf).sort());
        },
      ),
    );
  });

  test('a range with stars takes what trying every way to read the code takes', () => {
    const piece = fc.constantFrom('1', '2', '3', 'A', 'B');
    const code = fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join('-'));
    const shape = fc.array(fc.constantFrom('*', 'n', 'A'), { minLength: 1, maxLength: 4 });
    const three = fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom('1', '2', '3')));
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { maxLength: 20 }),
        shape,
        three,
        three,
        (codes, pieces, low, high) => {
          const endOf = (numbers: readonly string[]): string =>
            pieces.map((one, i) => (one === 'n' ? numbers[i]! : one)).join('-');
          const pattern = new RegExp(
            `^${pieces.map(one => (one === '*' ? '.*' : one === 'n' ? '[123]' : one)).join('-')}$`,
          );
          const digits = (text: string): string =>
            pieces.flatMap((one, i) => (one === 'n' ? [text[i]!] : [])).join('');
          const [least, most] = [digits(low.join('')), digits(high.join(''))];
          const tuples = tuplesBetween(least, most);
          const expected = codes.filter(
            one => pattern.test(one) && tuples.some(tuple => patternOf(pieces, tuple).test(one)),
          );
          const selection = selectAreas(
            codes.map(one => areaOf(one, { name: '' })),
            [`${endOf(low)}..${endOf(high)}`],
            CONTEXT,
          );
          expect(selection.ok ? selection.areas.map(area => area.code) : []).toEqual(expected.sort());
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a glob takes what the regular expression takes', () => {
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 8 });
    const code = fc.string({ unit: fc.constantFrom('a', 'b', '𠮷'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(glob, fc.uniqueArray(code), (pattern, codes) => {
        fc.pre(/[*?]/.test(pattern));
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
        const selection = selectAreas(
          codes.map(one => areaOf(one)),
          [pattern],
          CONTEXT,
        );
        const taken = selection.ok ? selection.areas.map(area => area.code) : [];
        expect(taken).toEqual(codes.filter(one => expression.test(one)).sort(compareCodePoints));
      }),
    );
  });

  /** All digit tuples of the given ends' length that lie between them, as text. */
  function tuplesBetween(least: string, most: string): readonly string[] {
    let tuples = [''];
    for (let i = 0; i < least.length; i++)
      tuples = tuples.flatMap(one => ['1', '2', '3'].map(digit => one + digit));
    return tuples.filter(one => one >= least && one <= most);
  }

  function patternOf(pieces: readonly string[], tuple: string): RegExp {
    let used = 0;
    return new RegExp(
      `^${pieces.map(one => (one === '*' ? '.*' : one === 'n' ? tuple[used++]! : one)).join('-')}$`,
    );
  }
});

describe('ten thousand areas', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    areaOf(`${String(Math.floor(i / 100)).padStart(3, '0')}-${i % 100}-ST`, { name: `${i}号楼梯间` }),
  );

  test.each([
    ['a code', '042-7-st', 1],
    ['a name', '4207号楼梯间', 1],
    ['a range', '010-0-ST..019-99-ST', 1000],
    ['a range with a star', '010-*-ST..019-*-ST', 1000],
    ['a glob that could be slow', `${'*0'.repeat(15)}*X`, 0],
    ['a range that could be slow', `${'*-'.repeat(15)}1..${'*-'.repeat(15)}2`, 0],
    ['a glob of a megabyte', '*a'.repeat(500_000), 0],
  ])('%s is quick', (_, selector, count) => {
    const before = performance.now();
    const selection = selectAreas(many, [selector], CONTEXT);
    expect(selection.ok ? selection.areas.length : 0).toBe(count);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

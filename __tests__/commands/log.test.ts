import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { machineAt, type Machine } from '../support/run';

/** Monday 2 March 2026, a small site whose duties began the day before; `twice-daily` is 06:00-10:00 and 14:00-18:00. */
const AREAS = [
  ['01-1-ST', 'stairwell', '1'],
  ['01-2-ST', 'stairwell', '1'],
  ['02-1-ST', 'stairwell', '2'],
  ['01-1-EB', 'elevator-button', '1'],
] as const;

let machine: Machine;

beforeEach(async () => {
  machine = machineAt('2026-03-01T00:00:00+08:00');
  await machine.run(
    'init',
    '--name',
    'Court',
    '--timezone',
    'Asia/Shanghai',
    '--template',
    'residential',
    '--lang',
    'en',
    '--yes',
  );
  for (const [code, kind, building] of AREAS) {
    await machine.run(
      'area',
      'add',
      code,
      '--name',
      `name of ${code}`,
      '--kind',
      kind,
      '--building',
      building,
      '--schedule',
      'twice-daily',
    );
  }
});

afterEach(() => {
  machine.remove();
});

const at = (time: string): Machine => machine.at(`2026-03-02T${time}:00+08:00`);

interface History {
  readonly rounds: readonly Record<string, unknown>[];
}

async function rounds(): Promise<readonly Record<string, unknown>[]> {
  const { out } = await machine.run(
    'export',
    '--of',
    'rounds',
    '--from',
    '2026-02-20',
    '--to',
    '2026-03-02',
    '--format',
    'json',
  );
  return (JSON.parse(out) as History).rounds;
}

describe('what a round covers is said at once', () => {
  test.each([
    ['07:40', /^saved 0302-001: 1 round at 2026-03-02 07:40 by Li\n {2}on time \(morning\): 1 01-1-ST\n/],
    ['10:00', / {2}on time \(morning\): 1 01-1-ST\n/],
    ['10:01', / {2}late by 1 min \(morning\): 1 01-1-ST\n/],
    ['11:20', / {2}late by 1 h 20 min \(morning\): 1 01-1-ST\n/],
    ['13:59', / {2}late by 3 h 59 min \(morning\): 1 01-1-ST\n/],
    ['14:00', / {2}on time \(afternoon\): 1 01-1-ST\n/],
  ])('at %s', async (time, said) => {
    const ran = await at(time).run('log', '01-1-ST', '--by', 'Li');
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(ran.out).toMatch(said);
  });

  test('a second round in the same window is extra and never pays for the next', async () => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li');
    const second = await at('08:10').run('log', '01-1-ST', '--by', 'Li');
    expect(second.out).toContain('extra, this window was covered before: 1 01-1-ST');
    expect((await at('19:00').run('overdue', '01-1-ST')).out).toContain('03-02 18:00    1 h 00 min');
  });

  test('what is still open in the same building is named, and only there', async () => {
    const { out } = await at('08:00').run('log', '01-1-ST', '--by', 'Li');
    expect(out).toContain('still open in building 1: 2 01-2-ST 01-1-EB\n');
    expect(out).not.toContain('02-1-ST');
  });

  test('an activity that is not owed there is an extra', async () => {
    const { out } = await at('08:00').run('log', '01-1-ST', '--by', 'Li', '-a', 'cleaning');
    expect(out).toContain('extra, nothing of this is owed here: 1 01-1-ST');
  });
});

describe('a whole tour in one command', () => {
  test('an exception without a reason is left out, with one it is recorded as blocked', async () => {
    const ran = await at('08:00').run(
      'log',
      'kind:stairwell',
      '--by',
      'Li',
      '--except',
      '01-2-ST',
      '--except',
      '02-1-ST=wet paint',
    );
    expect(ran.out).toBe(
      [
        'saved 0302-001..002: 1 round at 2026-03-02 08:00 by Li',
        '  on time (morning): 1 01-1-ST',
        '  blocked, covers nothing: 02-1-ST (wet paint)',
        '  still open in building 1: 2 01-2-ST 01-1-EB',
        '',
      ].join('\n'),
    );
    expect((await rounds()).map(({ area }) => area)).toEqual(['01-1-ST']);
  });

  test.each([
    ['outside the tour', '02-1-ST=paint', 'names nothing of this tour'],
    ['the whole tour without a reason', '01-1-ST', 'leaves nothing of this tour'],
    ['an empty reason', '01-1-ST=', '--except'],
    ['two exceptions in one', '01-1-ST=paint,01-2-ST=lift', '--except A='],
  ])('an exception is refused: %s', async (_, except, said) => {
    const ran = await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--except', except);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(said);
    expect(await rounds()).toEqual([]);
  });

  test('an exception reaches only into the tour', async () => {
    const ran = await at('08:00').run(
      'log',
      'kind:stairwell',
      '--by',
      'Li',
      '--except',
      'building:1=power cut',
    );
    expect(ran.out).toContain('blocked, covers nothing: 01-1-ST (power cut)');
    expect(ran.out).not.toContain('01-1-EB (power cut)');
  });

  test('its rounds take consecutive numbers and share one tour', async () => {
    await at('08:00').run('log', '01-1-ST..02-1-ST', '--by', 'Li');
    expect((await rounds()).map(({ id, tour }) => [id, tour]).sort()).toEqual([
      ['20260302-001', '20260302-001'],
      ['20260302-002', '20260302-001'],
      ['20260302-003', '20260302-001'],
    ]);
  });

  test('the fields that all its kinds do alike are filled in, what is typed goes before', async () => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--strength', '1000');
    await at('08:05').run('log', '01-1-ST', '01-1-EB', '--by', 'Li');
    const [second, , first] = [...(await rounds())].sort((a, b) => String(b.at).localeCompare(String(a.at)));
    expect(first).toMatchObject({ method: 'spray', agent: 'bleach-84', strength: 1000, contact: 30 });
    expect(second).not.toHaveProperty('agent');
  });

  test('kinds that differ are told apart: nothing is filled in, and that is said', async () => {
    const ran = await at('08:00').run('log', '01-1-ST', '01-1-EB', '--by', 'Li');
    expect(ran.err).toContain('method and agent were not filled in');
    const given = await at('08:05').run(
      'log',
      '01-1-ST',
      '01-1-EB',
      '--by',
      'Li',
      '--method',
      'wipe',
      '--agent',
      'bleach-84',
    );
    expect(given.err).toBe('');
  });
});

describe('two clocks', () => {
  test('JSON as other programs rely on', async () => {
    const { out } = await at('11:20').run('log', '01-1-ST', '--by', 'Li', '--at', '10:30', '--json');
    expect(JSON.parse(out)).toEqual({
      format: 'rounds.log/1',
      tour: '20260302-001',
      rounds: [
        {
          id: '20260302-001',
          area: '01-1-ST',
          activity: 'disinfection',
          at: '2026-03-02T10:30:00+08:00',
          recordedAt: '2026-03-02T11:20:00+08:00',
          by: 'Li',
          covers: { slot: 'morning', day: '2026-03-02', standing: 'late', lateMinutes: 30 },
        },
      ],
      blocked: [],
      warnings: [],
    });
  });

  test.each([
    ['four hours later is honest work', '11:40', '07:40', false],
    ['a minute more is back-filled', '11:41', '07:40', true],
  ])('%s', async (_, now, done, backfilled) => {
    const { out } = await at(now).run('log', '01-1-ST', '--by', 'Li', '--at', done);
    expect(out.includes('back-filled')).toBe(backfilled);
    expect((await rounds())[0]).toMatchObject({ backfilled });
    const json = await at(now).run('log', '02-1-ST', '--by', 'Li', '--at', done, '--json');
    const [round] = (JSON.parse(json.out) as { rounds: { backfilled?: boolean }[] }).rounds;
    expect(round?.backfilled).toBe(backfilled ? true : undefined);
  });

  test('an early morning call for last night means yesterday, and says so', async () => {
    const ran = await at('06:10').run('log', '01-1-ST', '--by', 'Li', '--at', '18:30');
    expect(ran.err).toContain('understood as yesterday, 2026-03-01 18:30');
    expect(ran.out).toContain('late by 30 min (afternoon)');
  });

  test.each([
    ['two minutes ahead is a watch', '08:02', 0, ''],
    ['three minutes ahead is refused', '08:03', 2, 'has not come yet'],
    ['an unreadable time is refused', 'sometime', 2, 'sometime'],
    ['before the duty began is refused', '2026-02-28 12:00', 2, '2026-03-01 00:00'],
    ['more than a day ago needs a reason', '2026-03-01 07:59', 2, '--reason'],
    ['before the sealed days is refused', '2026-02-22 12:00', 2, '2026-02-23'],
  ])('%s', async (_, moment, exit, said) => {
    const ran = await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--at', moment);
    expect(ran.exit).toBe(exit);
    expect(ran.err).toContain(said);
    expect(await rounds()).toHaveLength(exit === 0 ? 1 : 0);
  });

  test('the short dates that the lists show are taken, the latest that has been', async () => {
    const ran = await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--at', '03-01 18:10');
    expect(ran.out).toContain('at 2026-03-01 18:10 by Li');
    expect((await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--at', '12月31日 18:10')).err).toContain(
      '2025-12-31',
    );
  });

  test('with a reason more than a day ago is taken', async () => {
    const ran = await at('08:00').run(
      'log',
      '01-1-ST',
      '--by',
      'Li',
      '--at',
      '2026-03-01 07:59',
      '--reason',
      'slip found',
    );
    expect(ran.exit).toBe(0);
    expect((await rounds())[0]).toMatchObject({ backfilled: true, reason: 'slip found' });
  });
});

describe('what is refused is said, with the nearest word, and nothing is saved', () => {
  test.each([
    ['area', ['01-1-TS'], 'did you mean 01-1-ST'],
    ['one of several areas', ['01-1-ST', '01-1-TS'], 'did you mean 01-1-ST'],
    ['empty glob', ['99-*'], '99-*'],
    ['activity', ['01-1-ST', '-a', 'disinfecton'], 'did you mean disinfection'],
    ['agent', ['01-1-ST', '--agent', 'bleach-48'], 'did you mean bleach-84'],
    ['method', ['01-1-ST', '--method', 'spary'], 'did you mean spray'],
    ['field', ['01-1-ST', '--set', 'volum=3'], 'did you mean volume'],
    ['strength', ['01-1-ST', '--strength', 'much'], 'much'],
    ['contact out of range', ['01-1-ST', '--contact', '241'], '240'],
    ['escape sequence', ['01-1-ST', '--note', '\u001b]52;c;eA==\u0007'], 'U+001B'],
    ['right-to-left override', ['01-1-ST', '--by', 'a\u202eb'], 'U+202E'],
    ['a note without end', ['01-1-ST', '--note', 'x'.repeat(2000)], '1000'],
    ['no area', [], 'SELECTOR'],
    ['option', ['01-1-ST', '--nots', 'x'], 'did you mean --note'],
  ])('%s', async (_, words, said) => {
    const ran = await at('08:00').run('log', ...words, ...(words.includes('--by') ? [] : ['--by', 'Li']));
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toContain(said);
    expect(ran.err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
    expect(await rounds()).toEqual([]);
  });

  test('with a list of people an unknown one is refused, unless new', async () => {
    await machine.run('person', 'add', 'Zhang San');
    const ran = await at('08:00').run('log', '01-1-ST', '--by', 'Zhang Sam');
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('did you mean Zhang San');
    expect((await machine.run('log', '01-1-ST', '--by', 'Zhang Sam', '--new-person')).exit).toBe(0);
    expect((await machine.run('person', 'list')).out).toContain('Zhang Sam');
  });

  test('who has left may be named for what was done before, and only for that', async () => {
    await machine.run('person', 'add', 'Zhang San');
    await machine.run('person', 'add', 'Wu');
    await at('09:00').run('person', 'retire', 'Wu');
    expect((await at('09:30').run('log', '01-1-ST', '--by', 'Wu', '--at', '08:30')).exit).toBe(0);
    expect((await at('09:30').run('log', '01-2-ST', '--by', 'Wu', '--at', '09:10')).exit).toBe(2);
  });

  test('with a list of people and no name, the name is asked for, not the account blamed', async () => {
    await machine.run('person', 'add', 'Zhang San');
    const ran = await at('08:00').run('log', '01-1-ST');
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('--by Zhang San');
    expect(ran.err).not.toContain('tester');
  });

  test('a dry run says what would be saved and saves nothing', async () => {
    const ran = await at('08:00').run('log', 'kind:stairwell', '--by', 'Li', '--dry-run');
    expect(ran.out).toContain('would save 3 rounds at 2026-03-02 08:00 by Li; nothing was saved');
    expect(await rounds()).toEqual([]);
  });
});

describe('a retry is safe', () => {
  test('the same key twice is one entry', async () => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--id', 'K1');
    const again = await at('08:01').run('log', '01-1-ST', '--by', 'Li', '--id', 'K1');
    expect(again).toMatchObject({ exit: 0 });
    expect(again.out).toContain('already saved as 0302-001');
    expect(await rounds()).toHaveLength(1);
  });

  test('the same key with other content is refused', async () => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--id', 'K1');
    const again = await at('08:01').run('log', '01-2-ST', '--by', 'Li', '--id', 'K1');
    expect(again.exit).toBe(2);
    expect(again.err).toContain('K1');
    expect(await rounds()).toHaveLength(1);
  });
});

describe('log - reads a round a line', () => {
  test('each saved line is answered, a refused one says so with its number, the rest go on', async () => {
    const ran = await at('08:00').feed(
      [
        '# morning',
        '',
        "01-1-ST --note 'two words'",
        '01-1-TS',
        '{"area":"01-2-ST","by":"Wu","strength":500}',
        "02-1-ST 'open",
      ],
      'log',
      '-',
      '--by',
      'Li',
    );
    expect(ran.exit).toBe(2);
    const lines = ran.out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^ok 0302-001 {2}on time \(morning\): 1 01-1-ST$/);
    expect(lines[1]).toMatch(/^refused, line 4: no area 01-1-TS/);
    expect(lines[2]).toMatch(/^ok 0302-002 /);
    expect(lines[3]).toMatch(/^refused, line 6: /);
    expect((await rounds()).map(({ by, note }) => [by, note]).sort()).toEqual([
      ['Li', 'two words'],
      ['Wu', null],
    ]);
  });

  test('a dry run of it saves nothing', async () => {
    const ran = await at('08:00').feed(['01-1-ST'], 'log', '-', '--by', 'Li', '--dry-run');
    expect(ran.out).toContain('nothing was saved');
    expect(await rounds()).toEqual([]);
  });

  test('takes back what an export wrote', async () => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--note', 'one');
    const [round] = await rounds();
    const ran = await at('08:05').feed([JSON.stringify({ ...round, area: '01-2-ST', id: 'X' })], 'log', '-');
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect((await rounds()).map(({ area, at: done, note }) => [area, done, note])).toContainEqual([
      '01-2-ST',
      '2026-03-02T08:00:00+08:00',
      'one',
    ]);
  });

  test.each(['--site /other', '--json', '--dry-run'])(
    'refuses %s on a line, which concerns the whole command',
    async option => {
      const ran = await at('08:00').feed([`01-1-ST ${option}`], 'log', '-', '--by', 'Li');
      expect(ran.exit).toBe(2);
      expect(ran.out).toContain(`refused, line 1`);
      expect(await rounds()).toEqual([]);
    },
  );
});

describe('the log cannot forget, so that telephone numbers are masked', () => {
  test.each([
    ['tel 13812345678', 'tel 138****5678'],
    ['业主+86 13812345678来电', '业主+86 138****5678来电'],
    ['lot 113812345678', 'lot 113812345678'],
    ['slip 2026112300017', 'slip 2026112300017'],
  ])('%s', async (note, kept) => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li', '--note', note);
    expect((await rounds())[0]).toMatchObject({ note: kept });
  });
});

describe('what a clock or a closure does to it', () => {
  test('a round entered after the clock had run ahead for a month is found by every report', async () => {
    await machine.at('2026-04-01T08:00:00+08:00').run('log', '01-2-ST', '--by', 'Li');
    const ran = await at('08:00').run('log', '01-1-ST', '--by', 'Li');
    expect(ran).toMatchObject({ exit: 0 });
    expect(ran.err).not.toBe('');
    const board = JSON.parse((await at('08:30').run('board', '01-1-ST', '--json')).out) as {
      readonly windows: readonly { readonly slot: string; readonly standing: string }[];
    };
    expect(board.windows.find(({ slot }) => slot === 'morning')).toMatchObject({ standing: 'done' });
    expect((await at('08:30').run('history')).out).toContain('01-1-ST');
  });

  test('a closed area is not what is still open', async () => {
    await at('05:00').run('area', 'close', '01-2-ST', '--reason', 'paint');
    const ran = await at('08:00').run('log', '01-1-ST', '--by', 'Li');
    expect(ran.out).toContain('still open in building 1: 1 01-1-EB\n');
    expect((await at('08:00').run('area', 'list', '@open')).out).not.toContain('01-2-ST');
  });

  test.each([
    ['voided', '{"area":"01-1-ST","by":"Li","voided":{"by":"Wu"}}'],
    ['blocked', '{"area":"01-1-ST","by":"Li","blocked":true}'],
    ['half an area', '{"area":["01-1-ST",5],"by":"Li"}'],
  ])('a JSON line of a round that is %s is no round done', async (_, line) => {
    const ran = await at('08:00').feed([line], 'log', '-');
    expect(ran.exit).toBe(2);
    expect(await rounds()).toEqual([]);
  });

  test('a number is a key as good as any', async () => {
    const line = '{"area":"01-1-ST","by":"Li","id":7}';
    await at('08:00').feed([line, line], 'log', '-');
    expect(await rounds()).toHaveLength(1);
  });

  test('the board of a final day says what was entered afterwards', async () => {
    await at('08:00').run('log', '01-1-ST', '--by', 'Li');
    machine.at('2026-03-04T08:00:00+08:00');
    const before = await machine.run('board', '--day', '2026-03-02');
    await machine.run('log', '01-2-ST', '--by', 'Li', '--at', '2026-03-02 08:10', '--reason', 'slip found');
    const after = await machine.run('board', '--day', '2026-03-02');
    expect(before.out).not.toContain('20260304-001');
    expect(after.out).toContain('20260304-001');
    const { out } = await machine.run('board', '--day', '2026-03-02', '--json');
    expect(JSON.parse(out)).toMatchObject({ corrected: [{ day: '2026-03-02', rounds: ['20260304-001'] }] });
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineAt, type Machine } from '../support/run';

let machine: Machine;

/** A site in English with three areas on morning 06:00-10:00 and afternoon 14:00-18:00, owed since 2 March 05:31. */
beforeEach(async () => {
  machine = machineAt('2026-03-02T05:30:00+08:00');
  writeFileSync(
    join(machine.home, 'areas.csv'),
    [
      'code,name,kind,building,schedule',
      '01-1-ST,Stairwell 1,stairwell,1,twice-daily',
      '01-2-ST,Stairwell 2,stairwell,1,twice-daily',
      'BIN-01,Bin 1,bin,,twice-daily',
    ].join('\n'),
  );
  await ok('init', '--name', 'Court', '--timezone', 'Asia/Shanghai', '--lang', 'en', '--yes');
  await ok('area', 'import', 'areas.csv');
  machine.at('2026-03-02T07:40:00+08:00');
  await ok('log', '01-*-ST', 'BIN-01', '--by', 'Zhang', '--strength', '500');
});

afterEach(() => {
  machine.remove();
});

async function ok(...words: string[]): Promise<string> {
  const ran = await machine.run(...words);
  expect(ran).toMatchObject({ exit: 0 });
  return ran.out;
}

async function json(...words: string[]): Promise<Record<string, never>> {
  return JSON.parse(await ok(...words, '--json')) as Record<string, never>;
}

function logBytes(): string {
  const year = join(machine.folder, 'log', '2026');
  return readdirSync(year)
    .sort()
    .map(name => readFileSync(join(year, name), 'utf8'))
    .join('');
}

async function silentCheck(): Promise<void> {
  expect(await machine.run('check')).toEqual({ exit: 0, out: '', err: '' });
}

const because = ['--reason', 'mistake'] as const;

describe('the rules', () => {
  test('look at what is amended: a flag goes with what it was for, and comes with what is unwise', async () => {
    machine.at('2026-03-02T15:00:00+08:00');
    await ok('log', '01-1-ST', '--by', 'Zhang', '--strength', '50');
    const flagsOf = async () =>
      ((await json('history', '01-1-ST')).rounds as unknown as { flags: string[] }[]).map(
        ({ flags }) => flags,
      );
    expect(await flagsOf()).toEqual([['R06'], []]);
    await ok('amend', '0302-004', '--strength', '500', ...because);
    expect(await flagsOf()).toEqual([[], []]);
    const out = await ok('amend', '0302-001', '--contact', '5', ...because);
    expect(out).toContain('Flags: (none) -> R14');
    expect(await flagsOf()).toEqual([[], ['R14']]);
    await silentCheck();
  });

  test('refuse an amendment that makes of a round what would have been refused', async () => {
    const before = logBytes();
    const { exit, err } = await machine.run('amend', '0302-001', '--set', 'checker=Zhang', ...because);
    expect(exit).toBe(2);
    expect(err).toContain('R05: ');
    expect(logBytes()).toBe(before);
  });
});

describe('void', () => {
  test('of a round of yesterday makes the area overdue again by its round before', async () => {
    machine.at('2026-03-03T07:40:00+08:00');
    await ok('log', '01-1-ST', '--by', 'Zhang');
    machine.at('2026-03-04T08:00:00+08:00');
    await ok('log', 'BIN-01', '--by', 'Zhang');
    const out = await ok('void', '0303-001', ...because);
    expect(out).toBe(
      'voided 0303-001: 1 round, 01-1-ST\n  by tester: mistake\n  now missed (morning, 2026-03-03): 1 01-1-ST\n',
    );
    const { overdue } = await json('overdue', '01-1-ST');
    expect(overdue).toMatchObject([
      {
        overdueSince: '2026-03-02T18:00:00+08:00',
        lastRoundAt: '2026-03-02T07:40:00+08:00',
        windowsOwed: 3,
      },
    ]);
    await silentCheck();
    machine.at('2026-03-05T08:00:00+08:00');
    await ok('log', 'BIN-01', '--by', 'Zhang');
    expect((await json('overdue', '01-1-ST')).overdue).toMatchObject([
      { lastRoundAt: '2026-03-02T07:40:00+08:00' },
    ]);
    await silentCheck();
  });

  test('of a run of numbers, as log prints it, and of a whole tour by any number of it', async () => {
    const run = await json('void', '0302-001..002', ...because);
    expect(run).toMatchObject({
      format: 'rounds.void/1',
      id: '20260302-004',
      concerns: ['20260302-001', '20260302-002'],
      rounds: [{ area: '01-1-ST', voided: { by: 'tester', reason: 'mistake' } }, { area: '01-2-ST' }],
      windows: [
        { area: '01-1-ST', standing: 'open' },
        { area: '01-2-ST', standing: 'open' },
      ],
    });
    const rest = await json('void', '--tour', '20260302-002', ...because);
    expect(rest).toMatchObject({ concerns: ['20260302-003'] });
    expect(await machine.run('void', '--tour', '0302-001', ...because)).toMatchObject({ exit: 2 });
  });

  test('of what was blocked takes it out of the reports', async () => {
    await ok('log', '01-1-ST', '01-2-ST', '--except', '01-2-ST=wet paint', '--by', 'Zhang');
    await ok('void', '0302-005', ...because);
    const { blocked } = await json('history');
    expect(blocked).toMatchObject([{ id: '20260302-005', voided: { by: 'tester', reason: 'mistake' } }]);
    expect((await machine.run('board', '--all')).out).not.toContain('wet paint');
  });

  test('in reports: marked in history and export, counted nowhere', async () => {
    await ok('void', '0302-003', ...because);
    const voided = { by: 'tester', at: '2026-03-02T07:40:00+08:00', reason: 'mistake' };
    const { rounds } = await json('history', 'BIN-01');
    expect(rounds).toMatchObject([{ id: '20260302-003', voided, amended: [] }]);
    const csv = await ok('export', 'BIN-01', '--of', 'rounds', '--headings', 'keys', '--no-bom');
    expect(csv).toContain('2026-03-02 07:40 tester: mistake');
    const { counts } = await json('board', 'BIN-01');
    expect(counts).toMatchObject({ owed: 2, done: 0, open: 1 });
    const { totals } = await json('export', 'BIN-01', '--format', 'json');
    expect(totals).toMatchObject({ done: 0 });
  });
});

describe('amend', () => {
  test('of time, person and fields tells before and after, and marks the round', async () => {
    machine.at('2026-03-02T12:00:00+08:00');
    const amended = ['--at', '06:30', '--done-by', 'Li', '--strength', '1000', '--note', 'wet', '--unset'];
    const out = await ok('amend', '0302-001', ...amended, 'contact', ...because);
    expect(out).toBe(
      [
        'amended 0302-001 (01-1-ST)',
        '  At: 2026-03-02 07:40 -> 2026-03-02 06:30',
        '  By: Zhang -> Li',
        '  Note: (none) -> wet',
        '  Strength: 500 -> 1000',
        '  Contact minutes: 30 -> (none)',
        '  by tester: mistake',
        '  now done (morning, 2026-03-02): 1 01-1-ST',
        '',
      ].join('\n'),
    );
    const { rounds } = await json('history', '01-1-ST');
    expect(rounds).toMatchObject([
      {
        ...{ at: '2026-03-02T06:30:00+08:00', by: 'Li', strength: 1000, note: 'wet' },
        amended: [
          {
            ...{ by: 'tester', at: '2026-03-02T12:00:00+08:00', reason: 'mistake' },
            changes: {
              at: { from: '2026-03-02T07:40:00+08:00', to: '2026-03-02T06:30:00+08:00' },
              strength: { from: 500, to: 1000 },
              contact: { from: 30, to: null },
            },
          },
        ],
      },
    ]);
    expect((await machine.run('board', '--all')).out).toContain('amended by tester: mistake');
    await silentCheck();
  });

  test('to a moment long before it was written down marks it as back-filled, and not any more', async () => {
    machine.at('2026-03-02T12:00:00+08:00');
    await ok('log', '01-1-ST', '--by', 'Zhang');
    expect(await ok('amend', '0302-004', '--at', '07:50', ...because)).toContain('Back-filled: no -> yes');
    expect((await json('history', '01-1-ST', '-n', '1')).rounds).toMatchObject([{ backfilled: true }]);
    expect(await ok('amend', '0302-004', '--at', '09:00', ...because)).toContain('Back-filled: yes -> no');
  });

  test('--by is who corrects, not who did it', async () => {
    await ok('amend', '0302-001', '--note', 'wet', '--by', 'Li', ...because);
    expect((await json('show', '0302-001')).round).toMatchObject({ by: 'Zhang', amended: [{ by: 'Li' }] });
    const ran = await machine.run('amend', '0302-001', '--by', 'Wang', ...because);
    expect(ran).toMatchObject({ exit: 2 });
    expect(ran.err).toContain('--by is who corrects');
  });

  test('into another day moves the round there, and the day before loses it', async () => {
    machine.at('2026-03-05T08:00:00+08:00');
    await ok('log', 'BIN-01', '--by', 'Zhang');
    await ok('amend', '0302-001', '--at', '2026-03-04 08:00', ...because);
    expect((await json('board', '01-1-ST', '--day', '2026-03-02')).counts).toMatchObject({ done: 0 });
    const { windows } = await json('board', '01-1-ST', '--day', '2026-03-04');
    expect(windows).toMatchObject([{ round: '20260302-001', standing: 'done' }, { round: null }]);
    const { corrected } = await json('board', '01-1-ST', '--day', '2026-03-02');
    expect(corrected).toEqual([{ day: '2026-03-02', rounds: ['20260302-001'], waivers: [] }]);
    const { overdue } = await json('overdue', '01-1-ST');
    expect(overdue).toMatchObject([{ lastRoundAt: '2026-03-04T08:00:00+08:00' }]);
    await silentCheck();
  });
});

describe('waive', () => {
  test('of a window of yesterday takes the next number of today, and is what undo takes back', async () => {
    machine.at('2026-03-03T08:00:00+08:00');
    await ok('log', '01-1-ST', '--by', 'Zhang');
    const yesterday = ['BIN-01', 'afternoon', '--day', '2026-03-02', '--by', 'Wang', ...because];
    expect(await ok('waive', ...yesterday)).toContain('(0303-002)');
    expect(await ok('log', '01-2-ST', '--by', 'Zhang')).toContain('saved 0303-003');
    expect(await json('show', '0303-002')).toMatchObject({ is: 'waiver' });
    const head = JSON.parse(await ok('seal', '--known-at', '08:00', '--json')) as unknown;
    expect(head).toMatchObject({ day: '2026-03-03' });
    expect(await ok('undo', '--by', 'Wang', '--yes', ...because)).toContain('voided 0303-002: 1 waiver');
    expect(await ok('undo', '--by', 'Zhang', '--yes', ...because)).toContain('voided 0303-003: 1 round');
    await silentCheck();
  });

  test('of a day that was final is told under its report, and so is taking it back', async () => {
    machine.at('2026-03-03T08:00:00+08:00');
    const told = 'was changed after it was final: 1 waiver was given or taken back later (20260303-001)';
    await ok('waive', 'BIN-01', 'afternoon', '--day', '2026-03-02', ...because);
    expect(await ok('board', '--day', '2026-03-02')).toContain(`2026-03-02 ${told}`);
    expect(await ok('board', '01-1-ST', '--day', '2026-03-02')).not.toContain('changed after');
    expect((await machine.run('export', '--day', '2026-03-02')).err).toContain(told);
    await ok('waive', 'BIN-01', 'morning', ...because);
    expect(await ok('board')).not.toContain('changed after');
    await ok('void', '0303-001', ...because);
    const days = [{ day: '2026-03-02', rounds: [], waivers: ['20260303-001', '20260303-003'] }];
    expect((await json('board', '--day', '2026-03-02')).corrected).toEqual(days);
    expect(await ok('board', '--day', '2026-03-02', '--lang', 'zh-CN')).toContain('又有2次豁免或收回豁免');
  });

  test('excuses a window, which then counts as waived, until it is taken back', async () => {
    machine.at('2026-03-03T12:00:00+08:00');
    const out = await ok('waive', 'BIN-01', 'morning', '--reason', 'no water');
    expect(out).toBe(
      'waived BIN-01 morning of 2026-03-03 (0303-001)\n  by tester: no water\n  now waived (morning, 2026-03-03): 1 BIN-01\n',
    );
    expect((await json('board', 'BIN-01')).counts).toMatchObject({ owed: 1, waived: 1 });
    expect((await json('overdue', 'BIN-01')).overdue).toMatchObject([{ windowsOwed: 1 }]);
    machine.at('2026-03-05T12:00:00+08:00');
    await ok('log', '01-1-ST', '--by', 'Zhang');
    await ok('void', '0303-001', ...because);
    expect((await json('board', 'BIN-01', '--day', '2026-03-03')).counts).toMatchObject({
      owed: 2,
      waived: 0,
    });
    expect((await json('overdue', 'BIN-01')).overdue).toMatchObject([{ windowsOwed: 6 }]);
    await ok('undo', '--yes', ...because);
    expect((await json('overdue', 'BIN-01')).overdue).toMatchObject([{ windowsOwed: 5 }]);
    await silentCheck();
    machine.at('2026-03-06T08:00:00+08:00');
    await ok('log', '01-1-ST', '--by', 'Zhang');
    expect((await json('overdue', 'BIN-01')).overdue).toMatchObject([{ windowsOwed: 6 }]);
    await silentCheck();
  });
});

describe('undo and redo', () => {
  const zhang = ['--by', 'Zhang', '--yes', ...because];

  test('go back step by step, and forward again while nothing else was recorded', async () => {
    await ok('amend', '0302-002', '--strength', '800', '--by', 'Zhang', ...because);
    await ok('void', '0302-003', '--by', 'Zhang', ...because);
    expect(await ok('undo', ...zhang)).toContain('restored 0302-003: 1 round, BIN-01\n');
    expect(await ok('undo', ...zhang)).toContain('  Strength: 800 -> 500\n');
    expect(await ok('undo', ...zhang)).toContain('voided 0302-001..003: 3 rounds');
    expect((await json('board')).counts).toMatchObject({ done: 0 });
    expect(await machine.run('undo', ...zhang)).toMatchObject({ exit: 2 });
    expect(await ok('redo', ...zhang)).toContain('restored 0302-001..003');
    expect(await ok('redo', ...zhang)).toContain('  Strength: 500 -> 800\n');
    expect(await ok('redo', ...zhang)).toContain('voided 0302-003');
    expect(await machine.run('redo', ...zhang)).toMatchObject({ exit: 2 });
    expect((await json('board')).counts).toMatchObject({ done: 2, open: 1 });
    await silentCheck();
  });

  test('redo is over once the same person recorded something', async () => {
    await ok('undo', ...zhang);
    await ok('log', '01-1-ST', '--by', 'Li');
    expect(await ok('redo', '--by', 'Zhang', '--dry-run')).toContain('3 rounds at 2026-03-02 07:40');
    await ok('log', '01-1-ST', '--by', 'Zhang');
    expect(await machine.run('redo', ...zhang)).toMatchObject({ exit: 2 });
  });

  test('a dry run shows what it would be and writes nothing', async () => {
    const before = logBytes();
    expect(await ok('undo', '--by', 'Zhang', '--dry-run')).toBe(
      'the last entry: 3 rounds at 2026-03-02 07:40 (0302-001..003: 01-1-ST 01-2-ST BIN-01)\nnothing was saved\n',
    );
    expect(logBytes()).toBe(before);
  });

  test('an amendment is not undone over what somebody else changed since', async () => {
    await ok('amend', '0302-001', '--strength', '800', '--by', 'Zhang', ...because);
    await ok('amend', '0302-001', '--strength', '900', '--by', 'Li', ...because);
    const ran = await machine.run('undo', ...zhang);
    expect(ran).toMatchObject({ exit: 2 });
    expect(ran.err).toContain('0302-001 was corrected again since, by Li');
  });

  test('at a terminal it is shown and asked for, and no means no', async () => {
    const before = logBytes();
    const asked: string[] = [];
    const answers = (answer: boolean) => ({
      out: { isTerminal: true, columns: 80, write: (text: string) => asked.push(text) },
      err: { isTerminal: true, columns: 80, write: (text: string) => asked.push(text) },
      in: { isTerminal: true, lines: async function* () {} },
      person: () =>
        Promise.resolve({
          text: () => Promise.resolve('typed twice'),
          confirm: () => Promise.resolve(answer),
          pickOne: () => Promise.reject(new Error('nothing to pick')),
          pickMany: () => Promise.reject(new Error('nothing to pick')),
        }),
    });
    const at = (answer: boolean) =>
      machineAt('2026-03-02T07:50:00+08:00', { ...answers(answer), env: machine.env, cwd: machine.home });
    const no = at(false);
    expect(await no.run('undo', '--by', 'Zhang')).toMatchObject({ exit: 130 });
    no.remove();
    expect(logBytes()).toBe(before);
    expect(asked.join('')).toContain('the last entry: 3 rounds');
    const yes = at(true);
    expect(await yes.run('undo', '--by', 'Zhang')).toMatchObject({ exit: 0 });
    yes.remove();
    expect(logBytes()).toContain('"reason":"typed twice"');
  });
});

describe('what is refused says why and writes nothing', () => {
  const LATER = '2026-03-11T08:00:00+08:00';

  test.each<[string, string[], string]>([
    ['no reason', ['void', '0302-001'], 'a correction needs a reason'],
    ['an empty reason', ['void', '0302-001', '--reason', ' '], 'a correction needs a reason'],
    ['no number', ['void', ...because], 'ID is missing'],
    ['what is no number', ['void', '17', ...because], 'not the number of a record: "17"'],
    [
      'a number of no record',
      ['void', '0302-009', ...because],
      'did you mean 0302-003, 0302-002 or 0302-001?',
    ],
    ['a number of a day without records', ['void', '0228-001', ...because], 'no record 0228-001'],
    ['numbers and a tour', ['void', '0302-001', '--tour', '0302-001', ...because], 'do not go together'],
    ['nothing to amend', ['amend', '0302-001', ...because], 'there is nothing to amend'],
    ['what it says already', ['amend', '0302-001', '--strength', '500', ...because], 'nothing to amend'],
    ['an amendment without a reason', ['amend', '0302-001', '--note', 'x'], 'a correction needs a reason'],
    ['a future moment', ['amend', '0302-001', '--at', '2026-03-02 12:00', ...because], 'has not come yet'],
    ['a locked moment', ['amend', '0302-001', '--at', '2026-02-20 12:00', ...because], 'are locked'],
    ['before the duty', ['amend', '0302-001', '--at', '2026-03-02 05:00', ...because], 'is owed from'],
    ['a strength out of range', ['amend', '0302-001', '--strength', '-1', ...because], 'cannot be "-1"'],
    ['an agent nobody knows', ['amend', '0302-001', '--agent', 'bleech', ...because], 'no agent bleech'],
    ['a field nobody knows', ['amend', '0302-001', '--set', 'colour=red', ...because], 'no field colour'],
    [
      'a field to remove that nobody knows',
      ['amend', '0302-001', '--unset', 'x1', ...because],
      'no field x1',
    ],
    ['hidden characters', ['amend', '0302-001', '--note', 'a\u202eb', ...because], 'U+202E'],
    ['hidden characters in a reason', ['void', '0302-001', '--reason', 'a\u001bb'], 'U+001B'],
    ['a run of numbers to amend', ['amend', '0302-001..002', '--note', 'x', ...because], 'not the number'],
    ['an unknown slot', ['waive', 'BIN-01', 'evening', ...because], 'there are: morning, afternoon'],
    ['a window that is to come', ['waive', 'BIN-01', 'afternoon', ...because], 'it has not opened yet'],
    ['a window done on time', ['waive', 'BIN-01', 'morning', ...because], 'it was done on time'],
    [
      'a window not listed',
      ['waive', 'BIN-01', 'morning', '--day', '2026-03-01', ...because],
      'no slot morning',
    ],
    ['an area nobody knows', ['waive', 'BIN-09', 'morning', ...because], 'no area BIN-09'],
    ['several areas', ['waive', '01-*-ST', 'morning', ...because], 'may be 01-1-ST or 01-2-ST'],
    [
      'an activity not owed',
      ['waive', 'BIN-01', 'morning', '-a', 'patrol', ...because],
      'is not owed at BIN-01',
    ],
    ['an undo of nobody', ['undo', '--yes', ...because], '--by Zhang'],
    ['an undo that nobody confirms', ['undo', '--by', 'Zhang', ...because], '--yes is missing'],
    ['an undo without a reason', ['undo', '--by', 'Zhang', '--yes'], 'a correction needs a reason'],
    ['a redo without an undo', ['redo', '--by', 'Zhang', '--yes', ...because], 'has undone nothing'],
  ])('%s', async (_, words, why) => {
    const before = logBytes();
    const ran = await machine.run(...words);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toContain(why);
    expect(logBytes()).toBe(before);
  });

  test.each<[string, string[]]>([
    ['void', ['void', '0302-001', ...because]],
    ['void of a tour', ['void', '--tour', '0302-001', ...because]],
    ['amend', ['amend', '0302-001', '--note', 'x', ...because]],
    ['waive', ['waive', 'BIN-01', 'afternoon', '--day', '2026-03-02', ...because]],
  ])('%s on a locked day', async (_, words) => {
    machine.at(LATER);
    const before = logBytes();
    const ran = await machine.run(...words);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toContain('days before 2026-03-04 are locked');
    expect(logBytes()).toBe(before);
  });

  test('what was voided already, with who and why', async () => {
    await ok('void', '0302-001', ...because);
    for (const words of [
      ['void', '0302-001', '0302-002'],
      ['amend', '0302-001', '--note', 'x'],
    ]) {
      const ran = await machine.run(...words, ...because);
      expect(ran).toMatchObject({ exit: 2, out: '' });
      expect(ran.err).toContain('0302-001 was voided already, by tester at 2026-03-02 07:40: mistake');
    }
    expect(await machine.run('void', '0302-004', ...because)).toMatchObject({ exit: 2 });
    expect((await machine.run('void', '0302-004', ...because)).err).toContain('0302-004 is a correction');
  });

  test('a second waiver of one window, and amending a waiver', async () => {
    machine.at('2026-03-03T12:00:00+08:00');
    await ok('waive', 'BIN-01', 'morning', ...because);
    const again = await machine.run('waive', 'BIN-01', 'morning', ...because);
    expect(again).toMatchObject({ exit: 2 });
    expect(again.err).toContain('it is waived already');
    expect((await machine.run('amend', '0303-001', '--note', 'x', ...because)).err).toContain('is a waiver');
  });

  test('who corrects must be known where there is a list of people', async () => {
    await ok('person', 'add', 'Li');
    const ran = await machine.run('void', '0302-001', '--by', 'Nobody', ...because);
    expect(ran).toMatchObject({ exit: 2 });
    expect(ran.err).toContain('no person Nobody');
    expect((await json('void', '0302-001', '--by', 'li', ...because)).by).toBe('Li');
    machine.env.ROUNDS_BY = 'Li';
    expect((await json('void', '0302-002', ...because)).by).toBe('Li');
  });
});

test('a number without its year is of the newest such day', async () => {
  machine.at('2026-12-31T08:00:00+08:00');
  await ok('log', 'BIN-01', '--by', 'Zhang');
  machine.at('2027-01-02T08:00:00+08:00');
  expect(await json('show', '1231-001')).toMatchObject({ id: '20261231-001' });
  expect(await json('show', '20260302-1')).toMatchObject({ id: '20260302-001' });
});

describe('show', () => {
  test('tells the whole story of a round', async () => {
    await ok('amend', '0302-001', '--strength', '1000', ...because);
    await ok('void', '0302-001', '--reason', 'not done');
    await ok('undo', '--yes', '--reason', 'was done');
    const story = await json('show', '0302-001');
    expect(story).toMatchObject({
      ...{ format: 'rounds.show/1', id: '20260302-001', is: 'round', seq: 3 },
      round: { by: 'Zhang', strength: 1000, voided: null },
      covers: { slot: 'morning', day: '2026-03-02', standing: 'done', lateMinutes: 0 },
      steps: [
        { step: 'recorded', by: 'Zhang', recordedBy: 'tester', reason: null },
        { step: 'amended', reason: 'mistake', changes: { strength: { from: 500, to: 1000 } } },
        { step: 'voided', reason: 'not done' },
        { step: 'restored', reason: 'was done', undoes: '20260302-005' },
      ],
    });
    expect(String(story.seal)).toMatch(/^3:[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { out } = await machine.run('show', '0302-001');
    expect(out).toContain('0302-001: round, 01-1-ST Stairwell 1');
    expect(out).toContain('covers morning of 2026-03-02: done');
    expect(out).toContain('restored (undo)');
  });

  test('works for waivers and corrections, and long after the days are locked', async () => {
    machine.at('2026-03-03T12:00:00+08:00');
    await ok('waive', 'BIN-01', 'morning', ...because);
    await ok('void', '0302-001', ...because);
    machine.at('2027-03-03T12:00:00+08:00');
    expect(await json('show', '20260303-001')).toMatchObject({ is: 'waiver', waiver: { holds: true } });
    expect(await json('show', '20260303-002')).toMatchObject({
      is: 'correction',
      concerns: ['20260302-001'],
    });
    expect(await json('show', '20260302-001')).toMatchObject({ covers: { extra: 'voided' } });
  });
});

test('where nothing was recorded since, a moment in between still knows the last round', async () => {
  machine.at('2026-03-10T08:00:00+08:00');
  const { overdue } = await json('overdue', 'BIN-01', '--at', '2026-03-06 10:30');
  expect(overdue).toMatchObject([{ lastRoundAt: '2026-03-02T07:40:00+08:00' }]);
});

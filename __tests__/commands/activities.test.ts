import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activitiesIn } from '../../src/domain/activities';
import type { Field } from '../../src/domain/activity';
import { valuesOf } from '../../src/domain/trade';
import { courtOf } from '../support/report-site';
import { machineAt, type Machine, type Ran } from '../support/run';
import { settle } from '../support/settle';
import { areaOf } from '../support/sites';
import type { World } from '../../src/world/world';

let machine: Machine;

/** An area for every activity, of a kind that has all the fields. */
function site(language: 'en' | 'zh-CN' = 'en') {
  const kinds = ['elevator-button', 'elevator-car'].map(id => ({
    ...{ id, name: { 'zh-CN': '电梯', en: 'lift' }, activity: 'disinfection', schedule: 'twice-daily' },
    ...{ method: 'wipe', agent: 'alcohol-75', strength: 75, contactMinutes: 3 },
  }));
  return courtOf(language, {
    kinds,
    areas: ['A-1', 'A-2'].map(code => areaOf(code, { kind: 'elevator-button', duties: [] })),
  });
}

function start(language: 'en' | 'zh-CN' = 'en', over: Partial<World> = {}): Machine {
  machine = machineAt('2026-03-02T09:00:00+08:00', over);
  settle(machine.folder, site(language));
  return machine;
}

beforeEach(() => {
  start();
});
afterEach(() => {
  machine.remove();
});

const log = (...words: string[]): Promise<Ran> => machine.run('log', 'A-1', '--by', 'Zhang', ...words);
const setting = (pairs: Record<string, string>): string[] =>
  Object.entries(pairs).flatMap(([name, value]) => ['--set', `${name}=${value}`]);

async function rounds(): Promise<Record<string, unknown>[]> {
  const { out } = await machine.run('history', '--json', '--limit', '100');
  return (JSON.parse(out) as { rounds: Record<string, unknown>[] }).rounds;
}

const PASSAGE = { direction: 'in', personKind: 'courier', mask: 'yes', result: 'passed', temp: '36.5' };

/** What a rule would refuse beside the other samples. */
const DANGEROUS = new Set(['alcohol-75', 'acid', 'ammonia', 'alcohol', 'chlorine']);

/** Something that the field takes, as one writes it, and as it is kept. */
function sampleOf(field: Field, language: 'en' | 'zh-CN'): [typed: string, kept: unknown] {
  const values = valuesOf(field);
  switch (field.type) {
    case 'text':
      return field.masked ? ['x', 'x'] : [`about ${field.name}`, `about ${field.name}`];
    case 'boolean':
      return [language === 'en' ? 'yes' : '是', true];
    case 'moment':
      return ['08:00', '2026-03-02T08:00:00+08:00'];
    case 'day':
      return ['2026-03-01', '2026-03-01'];
    case 'enum': {
      const value = values.find(({ id }) => !DANGEROUS.has(id)) ?? values[0];
      const id = value?.id ?? '';
      return [language === 'en' ? id : (value?.name[language] ?? ''), field.many ? [id] : id];
    }
    case 'number':
    case 'integer': {
      const most = field.unit === '℃' ? 36.5 : Math.min(field.most ?? 1, 40);
      return [`${most}${field.unit ?? ''}`, most];
    }
  }
}

describe.each(['en', 'zh-CN'] as const)('every activity in %s', language => {
  test.each(activitiesIn({}).map(activity => [activity.id, activity] as const))(
    '%s is logged with all its fields, and shown typed',
    async (id, activity) => {
      machine.remove();
      start(language);
      const samples = activity.fields.map(field => [field, ...sampleOf(field, language)] as const);
      const words = samples.flatMap(([{ name, label }, typed]) => [
        '--set',
        `${language === 'en' ? name : label[language]}=${typed}`,
      ]);
      const name = language === 'en' ? id : activity.name[language];
      const ran = await log('-a', name, '--at', '08:00', ...words);
      expect(ran.err).not.toMatch(/nothing was saved|未保存/);
      expect(ran.exit).toBe(0);
      const [round] = await rounds();
      const expected = Object.fromEntries(samples.map(([field, , kept]) => [field.name, kept]));
      expect(round).toMatchObject({ activity: id, ...expected });
      const csv = await machine.run('export', '--of', 'rounds', '--no-bom', '--day', 'today');
      for (const [field, typed] of samples)
        if (field.type === 'enum' && language === 'zh-CN') expect(csv.out).toContain(typed);
      const { out } = await machine.run('history');
      // What a method, an agent or a strength is, their words tell by themselves.
      const labelled = activity.fields.filter(({ of, name }) => of === undefined && name !== 'strength');
      for (const field of labelled) expect(out).toContain(field.label[language]);
    },
  );
});

describe('a required field', () => {
  test.each([
    [
      'en',
      /gate check: direction, kind of person, mask, result are missing.*nothing was saved/,
      /--set direction=in/,
    ],
    ['zh-CN', /门岗查验还缺：方向、人员类别、口罩、结果；未保存任何内容/, /--set 方向=进/],
  ])('that is missing is named in %s', async (lang, what, how) => {
    const { exit, err, out } = await log('-a', 'gate-check', '--lang', lang);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(what);
    expect(err).toMatch(how);
    expect(await rounds()).toEqual([]);
  });

  test('that is empty is missing', async () => {
    expect((await log('-a', 'inspection', '--set', 'authority= ')).err).toMatch(/inspected by is missing/);
  });

  test('is not asked of an area that could not be visited', async () => {
    expect(await log('-a', 'gate-check', '--except', 'A-1=locked')).toMatchObject({ exit: 0 });
  });

  test('is not taken away by an amendment', async () => {
    await log('-a', 'gate-check', ...setting(PASSAGE));
    const amend = ['amend', '0302-001', '--by', 'Zhang', '--reason', 'x'];
    const { exit, err } = await machine.run(...amend, '--unset', 'mask');
    expect(exit).toBe(2);
    expect(err).toMatch(/mask is missing/);
    expect(await machine.run(...amend, '--set', 'mask=no', '--set', 'result=refused')).toMatchObject({
      exit: 0,
    });
    expect(await rounds()).toMatchObject([{ mask: 'no', result: 'refused' }]);
  });

  test('is asked for at a terminal, as what it is', async () => {
    machine.remove();
    const asked: string[] = [];
    const answers = ['in', 'courier', 'no', 'refused'];
    start('en', {
      out: { isTerminal: true, columns: 80, write: () => undefined },
      in: { isTerminal: true, lines: async function* () {} },
      person: () =>
        Promise.resolve({
          text: ({ message }) => Promise.resolve(asked.push(message) ? '36.5' : ''),
          pickOne: ({ message, choices }) => {
            asked.push(message);
            const value = choices.find(choice => choice.value === answers[0])?.value ?? choices[0]?.value;
            answers.shift();
            return value === undefined ? Promise.reject(new Error('no choice')) : Promise.resolve(value);
          },
          pickMany: () => Promise.resolve([]),
          confirm: () => Promise.resolve(true),
        }),
    });
    expect(await log('-a', 'gate-check', '--set', 'temp=36.5')).toMatchObject({ exit: 0 });
    expect(asked).toEqual(['direction?', 'kind of person?', 'mask?', 'result?']);
  });
});

describe('a field', () => {
  test.each<[string, string[], RegExp]>([
    ['out of its range', ['--set', 'temp=43.1'], /temperature cannot be "43.1".*\n.*30 to 43 ℃/],
    ['that is no number', ['--set', 'temp=warm'], /temperature cannot be "warm"/],
    [
      'with a word that it does not know',
      ['--set', 'mask=blue'],
      /mask does not take "blue".*\n.*yes, no, persuaded/,
    ],
    [
      'that the activity does not have',
      ['--set', 'volume=3'],
      /no field volume.*\n.*gate check takes: direction/,
    ],
    ['that nobody understands as a time', ['--set', 'retestAt=soon'], /soon/],
    ['of a moment to come', ['--set', 'retestAt=2026-03-02 09:03'], /2026-03-02 09:03/],
    ['with what no terminal should be sent', ['--set', 'cause=a\u001b[2J'], /cause of visit.*U\+001B/],
    ['that is said twice', ['--set', 'temp=36.5', '--set', '体温=36.6'], /temp and 体温 do not go together/],
  ])('%s is refused, and nothing is saved', async (_, words, message) => {
    const ran = await log('-a', 'gate-check', ...setting({ ...PASSAGE, temp: '' }).slice(0, 8), ...words);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(message);
    expect(await rounds()).toEqual([]);
  });

  test('of other kinds of area is refused', async () => {
    const own = site();
    settle(machine.folder, { ...own, areas: [areaOf('A-1', { kind: 'elevator-car', duties: [] })] });
    const ran = await log('-a', 'disinfection', '--set', 'filmChanged=yes');
    expect(ran).toMatchObject({ exit: 2 });
    expect(ran.err).toMatch(/film changed does not apply.*\n.*elevator-button/);
  });
});

describe('what was left unsaid', () => {
  const last = ['--method', 'spray', '--agent', 'quat', '--strength', '1000', '--contact', '10'];

  test('is as the kind has it, without a word', async () => {
    const { err } = await log('-a', 'disinfection');
    expect(err).toBe('');
    expect(await rounds()).toMatchObject([{ method: 'wipe', agent: 'alcohol-75', strength: 75, contact: 3 }]);
  });

  test('is as this person did it last there, and the answer says so', async () => {
    await log('-a', 'disinfection', ...last);
    const { err } = await log('-a', 'disinfection');
    expect(err).toBe(
      'as last time: method spray, agent quaternary ammonium, strength 1000 mg/L, contact 10 min\n',
    );
    const json = JSON.parse((await log('-a', 'disinfection', '--json')).out) as { warnings: string[] };
    expect(json.warnings).toHaveLength(1);
    expect(await rounds()).toMatchObject([{ agent: 'quat', strength: 1000 }, { agent: 'quat' }, {}]);
  });

  test('at another area of the kind is the same', async () => {
    await log('-a', 'disinfection', ...last);
    await machine.run('log', 'A-2', '--by', 'Zhang', '-a', 'disinfection');
    expect((await rounds())[0]).toMatchObject({ area: 'A-2', agent: 'quat' });
  });

  test('is not what somebody else did', async () => {
    await log('-a', 'disinfection', ...last);
    await machine.run('log', 'A-1', '--by', 'Li', '-a', 'disinfection');
    expect((await rounds())[0]).toMatchObject({ by: 'Li', agent: 'alcohol-75' });
  });

  test('is not what was taken back', async () => {
    await log('-a', 'disinfection', ...last);
    await machine.run('undo', '--by', 'Zhang', '--reason', 'x', '--yes');
    await log('-a', 'disinfection');
    expect((await rounds())[0]).toMatchObject({ agent: 'alcohol-75' });
  });

  test('goes with its agent: another one has another strength', async () => {
    await log('-a', 'disinfection', ...last);
    await log('-a', 'disinfection', '--agent', '84');
    const [round] = await rounds();
    expect(round).toMatchObject({ agent: 'bleach-84', method: 'spray' });
    expect(round).not.toHaveProperty('strength');
  });

  test('goes with its purpose: the strength for vomit is not taken over', async () => {
    await log('-a', 'disinfection', ...last, '--set', 'purpose=vomit');
    await log('-a', 'disinfection', '--agent', 'quat');
    expect((await rounds())[0]).not.toHaveProperty('strength');
  });

  test('of one person says nothing of the next: a temperature is never taken over', async () => {
    await log('-a', 'gate-check', ...setting(PASSAGE));
    expect(await log('-a', 'gate-check')).toMatchObject({ exit: 2 });
  });

  test('of a retry is what it was, whatever was done since', async () => {
    await log('-a', 'disinfection', '--id', 'K');
    await log('-a', 'disinfection', ...last);
    const { exit, out } = await log('-a', 'disinfection', '--id', 'K');
    expect(exit).toBe(0);
    expect(out).toMatch(/already saved/);
  });

  test('follows from two moments: the minutes of ventilation', async () => {
    await log('-a', 'ventilation', ...setting({ start: '08:00', end: '08:45' }));
    expect((await rounds())[0]).toMatchObject({ minutes: 45, mode: 'natural', flags: [] });
  });
});

describe('a rule of an activity', () => {
  test('refuses, with its id and basis in either language', async () => {
    const words = ['-a', 'gate-check', ...setting({ ...PASSAGE, temp: '' }).slice(0, 8)];
    expect((await log(...words)).err).toMatch(
      /G01: who comes in must have the temperature taken.*\n.*gate register/,
    );
    expect((await log(...words, '--lang', 'zh-CN')).err).toMatch(
      /G01：进入须测体温；未保存任何内容\n依据：进出登记表/,
    );
    expect(await rounds()).toEqual([]);
  });

  test('warns, and the round bears its flag wherever it is shown', async () => {
    const { exit, err } = await log('-a', 'ventilation', '--set', 'minutes=29');
    expect([exit, err]).toEqual([0, expect.stringMatching(/^flagged V01: less than 30 minutes/)]);
    expect(await rounds()).toMatchObject([{ minutes: 29, flags: ['V01'] }]);
    expect((await machine.run('history')).out).toMatch(/flagged V01/);
    const csv = await machine.run(
      'export',
      '--of',
      'rounds',
      '--day',
      'today',
      '--headings',
      'keys',
      '--no-bom',
    );
    expect(csv.out).toMatch(/,V01,/);
    expect((await machine.run('check')).exit).toBe(0);
  });

  test('warns on a line of many, too', async () => {
    const { out } = await machine.feed(['A-1 -a ventilation --set minutes=10'], 'log', '-', '--by', 'Zhang');
    expect(out).toMatch(/^ok .*flagged V01/);
  });
});

test('who is registered at the gate is kept masked, also in the file', async () => {
  await log(
    '-a',
    'gate-check',
    ...setting({ ...PASSAGE, personName: '王小明', phone: '13812345678', plate: '豫A12345' }),
  );
  expect(await rounds()).toMatchObject([{ personName: '王**', phone: '138****5678', plate: '豫A***45' }]);
});

test('the summary adds up and counts what an activity declares', async () => {
  await log('-a', 'gate-check', ...setting(PASSAGE));
  await log('-a', 'gate-check', ...setting({ ...PASSAGE, direction: 'out', persons: '3' }));
  await log('-a', 'waste', ...setting({ wasteKind: 'mask', disinfected: 'yes', bags: '2', kg: '1.1' }));
  await log('-a', 'waste', ...setting({ wasteKind: 'mask', disinfected: 'no', bags: '1', kg: '2.2' }));
  const { out } = await machine.run('export', '--day', 'today', '--json');
  const { activities } = JSON.parse(out) as { activities: unknown };
  expect(activities).toEqual([
    {
      activity: 'gate-check',
      rounds: 2,
      sums: { persons: 4 },
      counts: {
        direction: { in: 1, out: 1 },
        personKind: { courier: 2 },
        mask: { yes: 2 },
        result: { passed: 2 },
      },
      flags: {},
    },
    {
      activity: 'waste',
      rounds: 2,
      sums: { bags: 3, kg: 3.3 },
      counts: { wasteKind: { mask: 2 }, disinfected: { true: 1, false: 1 } },
      flags: { W01: 1 },
    },
  ]);
  const csv = await machine.run('export', '--day', 'today', '--totals', '--lang', 'zh-CN');
  expect(csv.out).toContain('门岗查验');
  expect(csv.out).toContain('门岗查验 2条记录，人次 4，方向 进 1、出 1');
});

describe("a site's own activity", () => {
  const ADD = [
    ...['activity', 'add', 'pool', '--name', '泳池/Pool', '--field', 'ph/酸碱度/pH:number:required:0..14'],
    ...[
      '--field',
      'state/水况/state:enum:ok/清/clear|bad/浑/cloudy',
      '--field',
      'bathers/人次数/bathers:整数:人:=0',
    ],
  ];

  test('is logged, owed, shown, exported and imported like any other', async () => {
    expect((await machine.run(...ADD)).out).toMatch(/added the activity pool \(Pool\)/);
    expect(
      (
        await machine.run(
          'area',
          'edit',
          'A-2',
          '-a',
          '泳池',
          '--schedule',
          'twice-daily',
          '--effective',
          '2026-03-02 09:00',
        )
      ).exit,
    ).toBe(0);
    machine.at('2026-03-02T14:30:00+08:00');
    expect((await machine.run('log', 'A-2', '--by', 'Li')).err).toMatch(/Pool: pH is missing/);
    expect((await machine.run('log', 'A-2', '--by', 'Li', '--set', 'ph=14.1')).err).toMatch(/0 to 14/);
    const ran = await machine.run('log', 'A-2', '--by', 'Li', '--set', '酸碱度=7.2', '--set', 'state=cloudy');
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(ran.out).toMatch(/on time/);
    expect(await rounds()).toMatchObject([{ activity: 'pool', ph: 7.2, state: 'bad', bathers: 0 }]);
    expect((await machine.run('history', '-a', 'Pool', '--lang', 'zh-CN')).out).toMatch(
      /泳池.*酸碱度 7\.2，水况 浑，人次数 0 人/,
    );
    expect((await machine.run('board', '--lang', 'zh-CN', '--all')).out).toMatch(/A-2/);
    expect((await machine.run('area', 'show', 'A-2', '--lang', 'zh-CN')).out).toMatch(/泳池/);
    expect((await machine.run('check')).exit).toBe(0);
    const { out } = await machine.run('export', '--of', 'rounds', '--day', 'today');
    expect(out).toContain('pH,state,bathers (人)');
    const other = machineAt('2026-03-02T15:00:00+08:00');
    try {
      settle(other.folder, site());
      await other.run(...ADD);
      writeFileSync(join(other.home, 'old.csv'), out);
      expect(await other.run('import', 'old.csv')).toMatchObject({ exit: 0, err: '' });
      const { out: back } = await other.run('history', '--json');
      expect(JSON.parse(back)).toMatchObject({
        rounds: [{ activity: 'pool', ph: 7.2, state: 'bad', bathers: 0 }],
      });
    } finally {
      other.remove();
    }
  });

  test('may come from a file, with rules', async () => {
    const declaration = {
      ...{ id: 'bus', name: { 'zh-CN': '校车', en: 'bus' }, summary: ['seats'] },
      fields: [{ name: 'seats', label: { 'zh-CN': '座位', en: 'seats' }, type: 'integer', least: 0 }],
      rules: [
        {
          ...{ id: 'B1', field: 'seats', is: 'over', value: 50, severity: 'refuse' },
          text: { 'zh-CN': '超载', en: 'overloaded' },
        },
      ],
    };
    writeFileSync(join(machine.home, 'bus.json'), JSON.stringify(declaration));
    expect(await machine.run('activity', 'add', '--from', 'bus.json')).toMatchObject({ exit: 0 });
    expect((await log('-a', 'bus', '--set', 'seats=51')).err).toMatch(/B1: overloaded/);
    const { out } = await machine.run('activity', 'show', 'bus', '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'bus',
      ships: false,
      rules: [{ id: 'B1' }],
      fields: [{ name: 'seats' }],
    });
  });

  test('is changed, and what was logged stays', async () => {
    await machine.run(...ADD);
    await log('-a', 'pool', '--set', 'ph=7');
    await machine.run(
      'activity',
      'edit',
      'pool',
      '--field',
      'chlorine/余氯:number:mg/L:0..10',
      '--remove-field',
      'ph',
    );
    expect(await log('-a', 'pool', '--set', 'chlorine=0.5 mg/L')).toMatchObject({ exit: 0 });
    expect(await rounds()).toMatchObject([{ chlorine: 0.5 }, { ph: 7 }]);
  });

  test('is retired once nobody owes it, and takes nothing more', async () => {
    await machine.run(...ADD);
    await log('-a', 'pool', '--set', 'ph=7');
    expect((await machine.run('activity', 'retire', '泳池')).exit).toBe(0);
    expect((await log('-a', 'pool', '--set', 'ph=7')).err).toMatch(/the activity pool was retired/);
    expect((await machine.run('history')).out).toMatch(/Pool/);
    expect((await machine.run(...ADD)).exit).toBe(0);
    expect((await log('-a', 'pool', '--set', 'ph=7')).exit).toBe(0);
  });

  test.each<[string, string[], RegExp]>([
    ['without an id', ['add'], /ID is missing/],
    [
      'with the name of one that ships',
      ['add', 'x', '--name', '消毒/x'],
      /activity disinfection exists already/,
    ],
    ['with a field that every round has', ['add', 'x', '--field', 'at:moment'], /every round has at already/],
    ['with a label that heads such a column', ['add', 'x', '--field', 'who/执行人/who:text'], /执行人/],
    ['with a type that there is none of', ['add', 'x', '--field', 'n:colour'], /does not take "colour"/],
    [
      'with two fields of one name',
      ['add', 'x', '--field', 'n:text', '--field', 'm/n/m:text'],
      /n stands for two things/,
    ],
    [
      'with limits upside down',
      ['add', 'x', '--field', 'n:number:9..1'],
      /n: these limits cannot be met 9\.\.1/,
    ],
    ['with a default out of the range', ['add', 'x', '--field', 'n:number:0..1:=2'], /default 2 is none/],
    ['with a list of nothing', ['add', 'x', '--field', 'n:enum'], /the list is empty/],
    ['with a name that is none', ['add', 'x', '--field', '9n:text'], /9n cannot name a field/],
    ['with what cannot be shown', ['add', 'x', '--name', 'a\u0007/b'], /cannot be shown/],
    ['from a file and by options', ['add', '--from', 'x.json', '--name', 'x'], /do not go together/],
    ['from a file that is not there', ['add', '--from', 'x.json'], /x\.json/],
    ['that ships, changed', ['edit', 'disinfection', '--field', 'n:text'], /ships with the program/],
    ['that ships, retired', ['retire', 'patrol'], /ships with the program/],
    ['that nobody knows', ['edit', 'pol', '--field', 'n:text'], /no activity pol/],
    ['changed by nothing', ['edit', 'pool'], /--field is missing/],
  ])('%s is refused', async (_, words, message) => {
    const { exit, out, err } = await machine.run('activity', ...words);
    expect([exit === 0, out]).toEqual([false, '']);
    expect(err).toMatch(message);
    expect((await machine.run('activity', 'list', '--json')).out).not.toMatch(/"ships": false/);
  });
});

describe('what the trade knows', () => {
  test.each([
    ['agent', 'list', [], /含氯泡腾片.*每片 480-580 mg/],
    ['agent', 'show', ['酒精'], /! 严禁室内喷洒/],
    ['kind', 'list', [], /电梯 +消毒 +twice-daily/],
    ['kind', 'show', ['电梯'], /擦拭 75%酒精 75 % 3分钟/],
    ['activity', 'show', ['门岗'], /体温.*30\.\.43 ℃/],
    ['activity', 'list', [], /垃圾清运 +是/],
  ])('%s %s tells it', async (group, verb, words, told) => {
    const { exit, out } = await machine.run(group, verb, ...words, '--lang', 'zh-CN');
    expect(exit).toBe(0);
    expect(out).toMatch(told);
  });

  test.each([
    ['agent', 'bleech-84', /bleach-84/],
    ['kind', 'elevator-buton', /elevator-button/],
    ['activity', 'patrole', /patrol/],
  ])('%s show offers what is near', async (group, word, near) => {
    const { exit, err } = await machine.run(group, 'show', word);
    expect(exit).toBe(2);
    expect(err).toMatch(near);
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineAt, type Machine, type Ran } from '../support/run';
import type { Person } from '../../src/world/world';

const NOW = '2026-03-02T15:00:00+08:00';
const ZONE = ['--timezone', 'Asia/Shanghai'];
const machines: Machine[] = [];

afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

function bare(over: Parameters<typeof machineAt>[1] = {}): Machine {
  const machine = machineAt(NOW, over);
  machines.push(machine);
  return machine;
}

async function made(lang: 'en' | 'zh-CN' = 'en', template = 'residential'): Promise<Machine> {
  const machine = bare();
  await done(machine, 'init', '--name', '锦绣园', ...ZONE, '--lang', lang, '--template', template);
  return machine;
}

/** A site with stairwell A, owed since before today, and one round, so that there is a past. */
async function lived(lang: 'en' | 'zh-CN' = 'en'): Promise<Machine> {
  const machine = await made(lang);
  await done(
    machine,
    'area',
    'add',
    'A',
    '--kind',
    'stairwell',
    '--schedule',
    'twice-daily',
    '--since',
    '2026-03-01',
  );
  await done(machine, 'log', 'A', '--by', '张三');
  return machine;
}

async function done(machine: Machine, ...argv: string[]): Promise<Ran> {
  const ran = await machine.run(...argv);
  if (ran.exit !== 0) throw new Error(`${argv.join(' ')}: ${ran.exit} ${ran.err}`);
  return ran;
}

async function json(machine: Machine, ...argv: string[]): Promise<Record<string, unknown>> {
  return JSON.parse((await done(machine, ...argv, '--json')).out) as Record<string, unknown>;
}

const siteText = ({ folder }: Machine): string => readFileSync(join(folder, 'site.json'), 'utf8');

/** Refused with 2, in words that name the thing, and not a byte of the site is another. */
async function refuses(
  machine: Machine,
  argv: readonly string[],
  ...words: readonly RegExp[]
): Promise<void> {
  const before = siteText(machine);
  const { exit, out, err } = await machine.run(...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  for (const word of words) expect(err).toMatch(word);
  expect(err).toMatch(/nothing was saved|nothing was changed|未保存任何内容|未做任何改动/);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
  expect(siteText(machine)).toBe(before);
}

/** Somebody who answers what is asked, in order; no answer is the proposal. */
function person(...answers: (string | null)[]): { over: Parameters<typeof machineAt>[1]; asked: string[] } {
  const asked: string[] = [];
  const next = (message: string): string | null => {
    asked.push(message);
    return answers.shift() ?? null;
  };
  const somebody: Person = {
    text: ({ message, fallback = '', check }) => {
      const answer = next(message) ?? fallback;
      const fault = check?.(answer) ?? null;
      if (fault !== null) asked.push(fault);
      return Promise.resolve(fault === null ? answer : (answers.shift() ?? fallback));
    },
    pickOne: ({ message, choices }) => {
      const word = next(message);
      const choice = choices.find(({ name }) => word === null || name.includes(word)) ?? choices[0];
      if (choice === undefined) throw new Error(`nothing to pick: ${message}`);
      return Promise.resolve(choice.value);
    },
    pickMany: () => Promise.reject(new Error('not asked here')),
    confirm: () => Promise.reject(new Error('not asked here')),
  };
  let out = '';
  const stream = { isTerminal: true, columns: 80, write: (text: string) => void (out += text) };
  return {
    asked,
    over: {
      person: () => Promise.resolve(somebody),
      out: stream,
      in: { isTerminal: true, lines: () => (async function* () {})() },
    },
  };
}

describe('init', () => {
  test('says where the site is and what to type next', async () => {
    const machine = bare();
    const { out } = await done(machine, 'init', '--name', '锦绣园', ...ZONE, '--day-start', '6:00');
    expect(out).toContain(`锦绣园: site made in ${machine.folder}\n`);
    expect(out).toContain('time zone Asia/Shanghai, days begin at 06:00');
    expect(out).toMatch(/rounds area add 01-1-ST --kind stairwell .*\n/);
    expect(out).not.toContain('--site');
    expect(await json(machine, 'site', 'show')).toMatchObject({
      ...{ format: 'rounds.site-show/1', site: '锦绣园', template: 'residential', areas: 0 },
      settings: expect.arrayContaining([{ key: 'dayStart', value: '06:00' }]) as unknown,
    });
  });

  test('with --site makes that folder and names it in what comes next', async () => {
    const machine = bare();
    const folder = join(machine.folder, '..', 'other place');
    const { out } = await done(machine, 'init', '--site', folder, '--name', 'X', ...ZONE, '--lang', 'zh-CN');
    expect(out).toContain(`--site '${folder}'`);
    expect(out).toContain('接下来可以');
    expect(existsSync(join(folder, 'site.json'))).toBe(true);
    expect(existsSync(machine.folder)).toBe(false);
  });

  test('--yes takes the defaults', async () => {
    const machine = bare();
    await done(machine, 'init', '--yes');
    expect(await json(machine, 'site', 'show')).toMatchObject({
      ...{ site: 'site', template: 'residential' },
      settings: expect.arrayContaining([{ key: 'timezone', value: 'Asia/Shanghai' }]) as unknown,
    });
  });

  test('asks a person at a terminal for what is missing', async () => {
    const { over, asked } = person('锦绣园', 'Asia/Nowhere', 'Asia/Urumqi', 'empty');
    const machine = bare(over);
    await done(machine, 'init', '--lang', 'zh-CN');
    expect(asked).toEqual([
      '项目（小区）叫什么名称？',
      '在哪个时区？',
      '没有时区 Asia/Nowhere；请用时区名，例如 Asia/Shanghai',
      '是什么样的场所？',
    ]);
    expect(siteText(machine)).toMatch(/"timezone": "Asia\/Urumqi"[^]*"template": "empty"/);
  });

  test.each([
    ['without a name', [...ZONE], /--name is missing/],
    ['without a zone, which a server would have wrong', ['--name', 'X'], /--timezone is missing/],
    ['with a city for a zone', ['--name', 'X', '--timezone', 'shanghai'], /did you mean Asia\/Shanghai/],
    ['with an offset for a zone', ['--name', 'X', '--timezone', '+08:00'], /no time zone \+08:00/],
    [
      'with an unknown template',
      ['--name', 'X', ...ZONE, '--template', 'residental'],
      /did you mean residential/,
    ],
    ['with an unknown language', ['--name', 'X', ...ZONE, '--lang', 'fr'], /no language fr/],
    ['with an impossible day start', ['--name', 'X', ...ZONE, '--day-start', '24:00'], /not a time of day/],
    ['with an escape in its name', ['--name', 'a\u001b[2J', ...ZONE], /U\+001B/],
    ['with an empty name', ['--name', ' ', ...ZONE], /--name is missing/],
  ])('%s is refused, and nothing is made', async (_, options, word) => {
    const machine = bare();
    const { exit, err } = await machine.run('init', ...options);
    expect({ exit, isMade: existsSync(machine.folder) }).toEqual({ exit: 2, isMade: false });
    expect(err).toMatch(word);
  });

  test.each([
    ['en', /holds a site already/],
    ['zh-CN', /中已有项目/],
  ] as const)('refuses a folder that holds a site (%s)', async (lang, word) => {
    const machine = await made(lang);
    await refuses(machine, ['init', '--yes', '--lang', lang], word);
    writeFileSync(join(machine.folder, 'site.json'), 'damaged');
    await refuses(machine, ['init', '--yes', '--lang', lang], word);
  });
});

test('a folder without a site says how to begin, in either language', async () => {
  const machine = bare();
  for (const argv of [
    ['area', 'add', 'X', '--kind', 'bin'],
    ['site', 'set', 'name', 'X'],
    ['schedule', 'list'],
  ]) {
    const ran = await machine.run(...argv);
    expect(ran).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/no site in .*rounds init/s) as unknown,
    });
  }
  const chinese = await machine.run('area', 'list', '--lang', 'zh-CN');
  expect(chinese).toMatchObject({ exit: 2, err: expect.stringContaining('rounds init') as unknown });
});

describe('site', () => {
  test.each([
    ['name', '新名', 'name: 新名 (was 锦绣园)'],
    ['timezone', 'asia/urumqi', 'timezone: Asia/Urumqi (was Asia/Shanghai)'],
    ['day-start', '6:00', 'dayStart: 06:00 (was 00:00)'],
    ['backfillAfter', '90m', 'backfillAfter: 1 h 30 min (was 4 h 00 min)'],
    ['lateEntryDays', '3', 'lateEntryDays: 3 days (was 7 days)'],
    ['language', '中文', 'language: zh-CN (was en)'],
  ])('set %s %s', async (key, value, line) => {
    const machine = await made();
    expect((await done(machine, 'site', 'set', key, value)).out).toContain(line);
  });

  test('set to what it is says so', async () => {
    const machine = await made('zh-CN');
    const before = siteText(machine);
    expect((await done(machine, 'site', 'set', 'name', '锦绣园')).out).toBe('name 没有变化\n');
    expect(siteText(machine)).toBe(before);
  });

  test.each([
    ['en', ['colour', 'red'], /no setting colour/],
    ['en', ['timezon', 'UTC'], /did you mean timezone/],
    ['zh-CN', ['timezone', 'Asia/Shanghia'], /没有时区 Asia\/Shanghia[^]*Asia\/Shanghai/],
    ['zh-CN', ['backfillAfter', 'soon'], /看不懂这个时长/],
    ['zh-CN', ['lateEntryDays', '99'], /0 到 60/],
    ['zh-CN', ['language', 'fr'], /没有语言 fr/],
  ] as const)('%s: set %j is refused', async (lang, argv, word) => {
    await refuses(await made(lang), ['site', 'set', ...argv], word);
  });

  test.each([
    ['en', 'timezone', 'Europe/Berlin', /timezone is fixed once there is a round/],
    ['zh-CN', 'dayStart', '06:00', /有了记录以后，dayStart 就不能再改/],
  ] as const)('%s: %s is fixed once there is a round', async (lang, key, value, word) => {
    await refuses(await lived(lang), ['site', 'set', key, value], word);
  });

  test('a name may change at any time, and the log holds who changed it', async () => {
    const machine = await lived();
    await done(machine, 'site', 'set', 'name', '新名', '--by', '李四');
    const log = readFileSync(join(machine.folder, 'log/2026/2026-03-02.jsonl'), 'utf8');
    expect(log).toMatch(/"kind":"setup"[^\n]*"by":"李四"[^\n]*新名/);
    expect((await machine.run('check')).exit).not.toBe(3);
  });
});

describe('person', () => {
  test('is added, listed, retired', async () => {
    const machine = await made('zh-CN');
    expect((await done(machine, 'person', 'list')).out).toContain('还没有人员名单');
    await done(machine, 'person', 'add', '张三', '--role', '保洁');
    expect((await done(machine, 'person', 'list')).out).toMatch(/张三 +保洁/);
    const retired = await json(machine, 'person', 'retire', '张三');
    const [row] = retired.people as object[];
    expect(row).toEqual({ name: '张三', role: '保洁', retired: NOW });
  });

  test.each([
    ['en', ['add', '张三'], /the person 张三 exists already/],
    ['zh-CN', ['add', '张三'], /人员 张三 已经存在/],
    ['en', ['retire', 'Q'], /no person Q/],
    ['zh-CN', ['add', 'a\u202eb'], /U\+202E/],
  ] as const)('%s: %j is refused', async (lang, argv, word) => {
    const machine = await made(lang);
    await done(machine, 'person', 'add', '张三');
    await refuses(machine, ['person', ...argv], word);
  });

  test('who is not on the list changes nothing; the account of the machine may', async () => {
    const machine = await made();
    await done(machine, 'site', 'set', 'name', 'Y', '--by', 'anybody');
    await done(machine, 'person', 'add', '张三');
    await refuses(machine, ['site', 'set', 'name', 'X', '--by', '张二'], /no person 张二/);
    await done(machine, 'site', 'set', 'name', 'X', '--by', '张三');
    await done(machine, 'site', 'set', 'name', 'Z');
  });
});

describe('area add', () => {
  test('owes what the kind proposes, from now on, and says when the first is due', async () => {
    const machine = await made();
    const { out } = await done(machine, 'area', 'add', '01-1-ST', '--kind', '楼梯间', '--name', 'East');
    expect(out).toBe(
      '01-1-ST East added\n' +
        'disinfection by the schedule stairs, counts from 2026-03-02 15:00\n' +
        'the first is owed from 2026-03-03 08:00, due by 09:00\n',
    );
  });

  test('takes all that an area has', async () => {
    const machine = await made();
    const options = [
      ...[
        '--kind',
        'gate',
        '--name',
        '东门',
        '--building',
        '1',
        '--unit',
        '2',
        '--floor',
        'B1',
        '--owner',
        '李四',
      ],
      ...[
        '--tag',
        'zone-a',
        '--tag',
        'lit',
        '-a',
        '巡更',
        '--schedule',
        'stairs',
        '--since',
        'tomorrow',
        '--until',
        '2026-04-01',
      ],
    ];
    const { areas } = await json(machine, 'area', 'add', 'G-1', ...options);
    expect(areas).toEqual([
      {
        ...{ code: 'G-1', name: '东门', kind: 'gate', building: '1', unit: '2', floor: 'B1' },
        ...{ tags: ['zone-a', 'lit'], owner: '李四', closed: null, retired: null },
        duties: [
          {
            ...{ activity: 'patrol', schedule: 'stairs' },
            ...{ since: '2026-03-03T00:00:00+08:00', until: '2026-04-01T00:00:00+08:00' },
          },
        ],
      },
    ]);
  });

  test('asks a person at a terminal for the kind', async () => {
    const { over, asked } = person('bin');
    const machine = bare(over);
    await done(machine, 'init', '--name', 'X', ...ZONE, '--template', 'residential');
    await done(machine, 'area', 'add', 'B-1');
    expect(asked).toEqual(['What kind of area is it?']);
    expect(siteText(machine)).toMatch(/"code":"B-1"[^\n]*"kind":"bin"/);
  });

  test.each([
    ['en', ['a', '--kind', 'bin'], /the area A exists already/],
    ['zh-CN', ['a', '--kind', 'bin'], /区域 A 已经存在/],
    ['en', ['B'], /--kind is missing/],
    ['en', ['B', '--kind', 'stairwel'], /did you mean stairwell/],
    ['zh-CN', ['B', '--kind', '楼梯问'], /是不是 楼梯间/],
    ['en', ['B', '--kind', 'bin', '--schedule', 'twice-dayly'], /did you mean twice-daily/],
    ['zh-CN', ['B', '--kind', 'bin', '-a', '消独'], /没有作业 消独[^]*消毒/],
    ['en', ['../../x', '--kind', 'bin'], /cannot be a code/],
    ['en', ['CON', '--kind', 'bin'], /cannot be a code/],
    ['en', ['x'.repeat(41), '--kind', 'bin'], /cannot be a code/],
    [
      'zh-CN',
      ['B', '--kind', 'bin', '--name', 'a\u001b]52;c;eA==\u0007'],
      /--name 中有看不见的字符：U\+001B/,
    ],
    [
      'en',
      ['B', '--kind', 'bin', '--since', 'yesterday'],
      /--since cannot be 2026-03-01 00:00, which is past/,
    ],
    ['zh-CN', ['B', '--kind', 'bin', '--since', 'today'], /--since 不能是 2026-03-02 00:00/],
    ['en', ['B', '--kind', 'bin', '--since', 'soon'], /not a moment/],
  ] as const)('%s: %j is refused', async (lang, argv, word) => {
    await refuses(await lived(lang), ['area', 'add', ...argv], word);
  });

  test('leaves a note of it in no other site than its own', async () => {
    const machine = await made();
    const folder = join(machine.folder, '..', 'second');
    await done(machine, 'init', '--site', folder, '--name', 'Y', ...ZONE);
    await done(machine, 'area', 'add', 'X', '--kind', 'bin', '--site', folder);
    expect(siteText(machine)).not.toContain('"X"');
  });
});

describe('area list and show', () => {
  test('list names what is owed now; a selector narrows it', async () => {
    const machine = await made('zh-CN');
    await done(machine, 'area', 'add', 'A', '--kind', '楼梯间', '--building', '1', '--owner', '张三');
    await done(machine, 'area', 'add', 'B', '--kind', '垃圾桶');
    await done(machine, 'area', 'edit', 'A', '--schedule', 'twice-daily');
    expect((await done(machine, 'area', 'list')).out).toBe(
      '锦绣园 2个区域\n' +
        '编号  名称  类型    楼栋  责任人  应做\n' +
        'A     A     楼梯间  1     张三    消毒 stairs\n' +
        'B     B     垃圾桶                消毒 bins\n',
    );
    expect((await done(machine, 'area', 'list', 'kind:垃圾桶', '--json')).out).not.toContain('"A"');
  });

  test('show tells every spell and every closure to come', async () => {
    const machine = await lived('zh-CN');
    await done(machine, 'area', 'edit', 'A', '--schedule', 'stairs');
    await done(machine, 'area', 'close', 'A', '--reason', '检修', '--until', '2026-03-05', '--by', '李四');
    expect((await done(machine, 'area', 'show', 'a')).out).toBe(
      'A A，楼梯间\n' +
        '作业  班次         起                止\n' +
        '消毒  twice-daily  2026-03-01 00:00  2026-03-03 00:00\n' +
        '消毒  stairs       2026-03-03 00:00\n' +
        '2026-03-02 15:00 起停用至 2026-03-05 00:00：检修（李四）\n',
    );
  });

  test.each([
    ['en', ['show', 'AA'], /no area AA[^]*did you mean A\?/],
    ['zh-CN', ['list', 'kind:bins'], /没有区域符合“kind:bins”/],
  ] as const)('%s: %j names nothing', async (lang, argv, word) => {
    const { exit, err } = await (await lived(lang)).run('area', ...argv);
    expect(exit).toBe(2);
    expect(err).toMatch(word);
  });
});

describe('area edit', () => {
  test('another schedule counts from tomorrow', async () => {
    const machine = await lived();
    const { out } = await done(machine, 'area', 'edit', 'A', '--schedule', 'stairs', '--owner', '李四');
    expect(out).toBe('A changed\ndisinfection by the schedule stairs, counts from 2026-03-03 00:00\n');
    const board = await json(machine, 'board', '--day', 'today');
    expect((board.windows as { schedule: string }[]).map(({ schedule }) => schedule)).toEqual([
      'twice-daily',
      'twice-daily',
    ]);
  });

  test('several at once, or none', async () => {
    const machine = await lived();
    await done(machine, 'area', 'add', 'B', '--kind', 'bin');
    await refuses(machine, ['area', 'edit', 'A', 'X', '--owner', '李四'], /no area X/);
    await done(machine, 'area', 'edit', 'A', 'B', '--owner', '李四');
    expect((await json(machine, 'area', 'list', 'owner:李四')).areas).toHaveLength(2);
  });

  test.each([
    ['en', ['A'], /--name, --owner, --schedule .* is missing/],
    ['en', ['A', '--effective', 'tomorrow'], /--schedule is missing/],
    ['zh-CN', ['A', '--schedule', 'stair'], /没有班次计划 stair[^]*stairs/],
    [
      'en',
      ['A', '--schedule', 'stairs', '--effective', '2026-03-02'],
      /--effective cannot be 2026-03-02 00:00/,
    ],
    ['zh-CN', ['A', '--schedule', 'stairs', '--effective', '14:59'], /--effective 不能是 2026-03-02 14:59/],
    ['zh-CN', ['A', '--kind', 'bim'], /没有区域类型 bim[^]*bin/],
  ] as const)('%s: %j is refused', async (lang, argv, word) => {
    await refuses(await lived(lang), ['area', 'edit', ...argv], word);
  });
});

test('area retire: nothing is owed any more, the history stays, no round is taken', async () => {
  const machine = await lived('zh-CN');
  await refuses(machine, ['area', 'retire', 'A', '--effective', 'yesterday'], /--effective 不能是/);
  expect((await done(machine, 'area', 'retire', 'A')).out).toBe(
    'A 从 2026-03-02 15:00 起撤销，历史记录保留\n',
  );
  expect((await machine.run('log', 'A', '--by', '张三')).exit).toBe(2);
  expect((await json(machine, 'area', 'list')).areas).toEqual([]);
  expect((await json(machine, 'area', 'list', '--retired')).areas).toHaveLength(1);
  await refuses(machine, ['area', 'edit', 'A', '--owner', 'x'], /A 已撤销/);
  await refuses(machine, ['area', 'add', 'A', '--kind', 'bin'], /A 已撤销[^]*rounds area reopen A/);
});

describe('area retire, of several at once', () => {
  const two = async (confirm?: () => Promise<boolean>): Promise<Machine> => {
    const terminal = { isTerminal: true, columns: 80, write: () => undefined };
    const asked = { person: () => Promise.resolve({ confirm } as unknown as Person) };
    const machine = bare(
      confirm === undefined
        ? {}
        : { ...asked, out: terminal, in: { isTerminal: true, lines: async function* () {} } },
    );
    await done(machine, 'init', '--name', 'X', ...ZONE, '--template', 'residential');
    for (const code of ['A', 'B']) await done(machine, 'area', 'add', code, '--kind', 'bin');
    return machine;
  };

  test('without a terminal needs --yes', async () => {
    const machine = await two();
    await refuses(machine, ['area', 'retire', 'kind:bin'], /--yes is missing/);
    expect((await done(machine, 'area', 'retire', 'kind:bin', '--yes')).out).toContain('A, B retired');
  });

  test('one alone is not asked about', async () => {
    expect((await done(await two(), 'area', 'retire', 'A')).out).toContain('A retired');
  });

  test.each([
    ['a no changes nothing', false, 130, 0],
    ['a yes retires them', true, 0, 2],
  ])('at a terminal %s', async (_, answer, exit, retired) => {
    const questions: string[] = [];
    const machine = await two((...question: unknown[]) => {
      questions.push(JSON.stringify(question));
      return Promise.resolve(answer);
    });
    expect((await machine.run('area', 'retire', 'kind:bin')).exit).toBe(exit);
    expect(questions.join()).toContain('Retire 2 areas (A, B)?');
    const { areas } = JSON.parse(siteText(machine)) as { areas: { retired?: string }[] };
    expect(areas.filter(area => area.retired !== undefined)).toHaveLength(retired);
  });
});

describe('a retired area', () => {
  const owed = async (machine: Machine, day: string): Promise<unknown[]> =>
    (
      (await json(machine, 'board', '--day', day, '--all')).windows as { slot: string; standing: string }[]
    ).map(({ slot, standing }) => `${slot} ${standing}`);

  test('comes back as if nothing had been where nothing opened meanwhile', async () => {
    const machine = await lived();
    const before = await owed(machine, 'today');
    await done(machine, 'area', 'retire', 'A');
    machine.at('2026-03-02T15:20:00+08:00');
    expect((await done(machine, 'area', 'reopen', 'A')).out).toBe(
      'A in use again from 2026-03-02 15:20; what opened while retired is not owed\n',
    );
    expect(await owed(machine, 'today')).toEqual(before);
    expect((await done(machine, 'log', 'A', '--by', '张三')).exit).toBe(0);
    expect((await machine.run('check')).exit).toBe(0);
  });

  test('is owed again from then on, and nothing of the time between', async () => {
    const machine = await lived();
    await done(machine, 'area', 'retire', 'A');
    machine.at('2026-03-05T11:00:00+08:00');
    const past = await Promise.all(['2026-03-02', '2026-03-04'].map(day => owed(machine, day)));
    await done(machine, 'area', 'reopen', 'A');
    expect(await owed(machine, '2026-03-02')).toEqual(past[0]);
    expect(await owed(machine, '2026-03-04')).toEqual([]);
    expect(await owed(machine, '2026-03-05')).toEqual(['afternoon upcoming']);
    expect(await owed(machine, '2026-03-06')).toEqual(['morning upcoming', 'afternoon upcoming']);
    expect((await machine.run('check')).exit).toBe(0);
  });

  test('is not brought back by a pattern', async () => {
    const machine = await lived('zh-CN');
    await done(machine, 'area', 'retire', 'A');
    const { exit } = await machine.run('area', 'reopen', 'kind:stairwell');
    expect(exit).toBe(2);
    expect((await json(machine, 'area', 'list')).areas).toEqual([]);
  });
});

describe('area close and reopen', () => {
  test('what is closed is not closed again', async () => {
    const machine = await lived();
    await done(machine, 'area', 'close', 'A', '--reason', 'x', '--until', '2026-03-04');
    await refuses(
      machine,
      ['area', 'close', 'A', '--reason', 'x', '--until', '2026-03-04'],
      /A: closed already, until 2026-03-04 00:00/,
    );
  });

  test('what opens meanwhile is closed; what opened before stays as it was', async () => {
    const machine = await made();
    await done(
      machine,
      'area',
      'add',
      'A',
      '--kind',
      'stairwell',
      '--schedule',
      'twice-daily',
      '--since',
      '2026-03-01',
    );
    const { out } = await done(
      machine,
      'area',
      'close',
      'A',
      '--reason',
      'repair',
      '--until',
      '2026-03-03 12:00',
    );
    expect(out).toBe(
      'A closed from 2026-03-02 15:00 until 2026-03-03 12:00: repair; nothing is owed that opens meanwhile\n',
    );
    const standings = async (day: string): Promise<unknown[]> =>
      ((await json(machine, 'board', '--day', day)).windows as { standing: string }[]).map(w => w.standing);
    expect(await standings('2026-03-02')).toEqual(['missed', 'open']);
    expect(await standings('2026-03-03')).toEqual(['closed', 'upcoming']);
  });

  test('the whole site with --all, and open again', async () => {
    const machine = await lived('zh-CN');
    const { out } = await done(machine, 'area', 'close', '--all', '--reason', '春节');
    expect(out).toBe('整个项目 从 2026-03-02 15:00 起停用，直到恢复：春节；期间开始的时段不算应做\n');
    machine.at('2026-03-02T16:00:00+08:00');
    expect((await done(machine, 'area', 'reopen', '--all')).out).toBe(
      '整个项目 已恢复，从 2026-03-02 16:00 起重新计算\n',
    );
    await refuses(machine, ['area', 'reopen', '--all'], /没有任何停用/);
  });

  test('a planned closure is cancelled', async () => {
    const machine = await lived();
    await done(machine, 'area', 'close', 'A', '--reason', 'paint', '--from', 'tomorrow');
    await refuses(machine, ['area', 'reopen', 'A'], /not closed: A[^]*--from "2026-03-03 00:00"/);
    expect((await done(machine, 'area', 'reopen', 'A', '--from', '2026-03-03 00:00')).out).toBe(
      'A: the closure from 2026-03-03 00:00, until reopened is cancelled (paint)\n',
    );
  });

  test.each([
    ['en', ['close', 'A'], /a closure needs a reason/],
    ['zh-CN', ['close', 'A'], /停用需要写明原因/],
    ['en', ['close', '--reason', 'x'], /SELECTOR is missing/],
    ['en', ['close', 'A', '--all', '--reason', 'x'], /do not go together/],
    ['en', ['close', 'A', '--reason', 'x', '--from', 'yesterday'], /--from cannot be 2026-03-01 00:00/],
    ['zh-CN', ['close', 'A', '--reason', 'x', '--from', '14:59'], /--from 不能是 2026-03-02 14:59/],
    [
      'en',
      ['close', 'A', '--reason', 'x', '--until', '14:00'],
      /--until must be later than 2026-03-02 15:00/,
    ],
    ['zh-CN', ['close', 'Z', '--reason', 'x'], /没有区域 Z/],
    ['en', ['reopen', 'A'], /not closed: A/],
  ] as const)('%s: %j is refused', async (lang, argv, word) => {
    await refuses(await lived(lang), ['area', ...argv], word);
  });
});

describe('schedule', () => {
  test.each([
    ['a=10:00-06:00', 'a 10:00-06:00 (next day)', 'a 10:00-次日06:00'],
    ['a=10:00-10:00', 'a 10:00-10:00 (next day)', 'a 10:00-次日10:00'],
    ['a=20:00-23:00-02:00', 'a 20:00-23:00-02:00 (next day)', 'a 20:00-23:00-次日02:00'],
  ])('%s is said to end on the next day', async (slot, english, chinese) => {
    const machine = await made();
    const { out } = await done(machine, 'schedule', 'set', 'x', '--slot', slot);
    expect(out).toContain(`until the next day: ${english}\n`);
    for (const argv of [['list'], ['show', 'x']]) {
      expect((await done(machine, 'schedule', ...argv)).out).toContain(english);
      expect((await done(machine, 'schedule', ...argv, '--lang', 'zh-CN')).out).toContain(chinese);
    }
  });

  test('one that ends on its day says nothing of the next', async () => {
    const machine = await made();
    const { out } = await done(machine, 'schedule', 'set', 'x', '--slot', 'a=18:00-24:00');
    expect(out).not.toContain('next day');
  });

  test('the same slots again change nothing', async () => {
    const machine = await lived();
    const slots = ['--slot', 'morning=06:00-10:00', '--slot', 'afternoon=14:00-18:00'];
    const before = siteText(machine);
    const { out } = await done(machine, 'schedule', 'set', 'twice-daily', ...slots);
    expect(out).toBe('twice-daily: nothing to change\n');
    expect(siteText(machine)).toBe(before);
  });

  const SLOT = ['--slot', 'noon=12:00-13:00'];

  test('a new one has no beginning', async () => {
    const machine = await made();
    const { out } = await done(machine, 'schedule', 'set', 'x', ...SLOT);
    expect(out).toBe('schedule x made; it counts for each area from the since of its duty\n');
    const shown = await json(machine, 'schedule', 'show', 'X');
    expect(shown.revisions).toEqual([
      { from: null, until: null, slots: [{ name: 'noon', opens: '12:00', due: '13:00' }], days: null },
    ]);
  });

  test('a change counts from tomorrow', async () => {
    const machine = await lived('zh-CN');
    const { out } = await done(machine, 'schedule', 'set', 'twice-daily', ...SLOT, '--days', '周一至周五');
    expect(out).toBe('班次计划 twice-daily 已修改，从 2026-03-03 起生效\n');
    expect((await done(machine, 'schedule', 'show', 'twice-daily')).out).toMatch(
      /最初 +2026-03-03 .*\n2026-03-03 +noon 12:00-13:00 +周一至周五\n/,
    );
    await done(machine, 'schedule', 'set', 'twice-daily', ...SLOT, '--effective', '2026-03-09');
    const again = await done(machine, 'schedule', 'set', 'twice-daily', ...SLOT);
    expect(again.out).toContain('到 2026-03-09 下一次修改生效为止');
  });

  test('every 2h is a row of slots', async () => {
    const machine = await made();
    const options = [
      '--every',
      '2h',
      '--from',
      '7:00',
      '--until',
      '11:00',
      '--every-days',
      '2',
      '--starting',
      '2026-03-01',
    ];
    const { revisions } = await json(machine, 'schedule', 'set', 'x', ...options);
    expect(revisions).toMatchObject([
      {
        slots: [
          { name: '07:00', opens: '07:00', due: '09:00' },
          { name: '09:00', opens: '09:00', due: '11:00' },
        ],
        days: { everyDays: 2, starting: '2026-03-01' },
      },
    ]);
    expect((await done(machine, 'schedule', 'list')).out).toMatch(
      /\nx +07:00-09:00, 09:00-11:00 +every 2 days from 2026-03-01 +0\n/,
    );
  });

  test.each([
    ['en', ['x'], /the schedule x has no slot/],
    ['zh-CN', ['x'], /班次计划 x 没有时段/],
    ['en', ['x', '--slot', 'noon'], /not a slot: "noon"/],
    ['en', ['x', '--slot', 'a=06:00-10:00', '--slot', 'b=09:00-11:00'], /the slots a and b overlap/],
    ['en', ['z', '--slot', 'x=10:00-12:00-11:00', '--slot', 'y=12:00-13:00'], /the slots x and y overlap/],
    ['zh-CN', ['z', '--slot', 'x=10:00-12:00-11:00', '--slot', 'y=12:00-13:00'], /x 与 y|x 和 y/],
    ['en', ['z', '--slot', 'x=06:00-08:00-07:00'], /the slot x is still open when it opens again/],
    ['zh-CN', ['z', '--slot', 'x=06:00-08:00-07:00'], /时段 x 再次开始时，上一次还没有截止/],
    ['zh-CN', ['x', '--slot', 'a=06:00-10:00', '--slot', 'b=09:00-11:00'], /时段 a 与 b 重叠/],
    ['en', ['x', '--slot', 'a=06:00-05:00', '--slot', 'b=23:00-23:30'], /overlap/],
    ['en', ['x', '--slot', 'a=06:00-10:00-09:00'], /the slot a is still open when it opens again/],
    ['en', ['x', '--slot', 'a=06:00-07:00', '--slot', 'a=08:00-09:00'], /two slots are called a/],
    [
      'zh-CN',
      ['x', '--every', '3h', '--from', '07:00', '--until', '21:00'],
      /间隔 3h 不能整分 07:00 到 21:00/,
    ],
    ['en', ['x', '--every', 'often', '--from', '07:00', '--until', '21:00'], /not a duration/],
    ['en', ['x', '--every', '2h', '--from', '07:00'], /--until is missing/],
    ['en', ['x', '--from', '07:00', ...SLOT], /--every is missing/],
    ['en', ['x', '--every', '2h', '--from', '07:00', '--until', '25:00'], /not a time of day/],
    ['en', ['x', '--every', '2h', ...SLOT], /--slot and --every do not go together/],
    ['en', ['x', ...SLOT, '--days', 'mon', '--every-days', '2'], /do not go together/],
    ['en', ['x', ...SLOT, '--every-days', '2'], /--starting is missing/],
    ['en', ['x', ...SLOT, '--starting', 'today'], /--every-days is missing/],
    ['en', ['x', ...SLOT, '--every-days', '0', '--starting', 'today'], /from 1 to 366/],
    ['en', ['x', ...SLOT, '--days', 'someday'], /--days does not take "someday"/],
    ['en', ['a b', ...SLOT], /cannot be a code/],
    ['en', ['x', ...SLOT, '--effective', 'tomorrow'], /the schedule x is new/],
    ['zh-CN', ['x', ...SLOT, '--effective', 'tomorrow'], /班次计划 x 是新的/],
    ['en', ['stairs', ...SLOT, '--effective', 'today'], /--effective cannot be 2026-03-02 00:00/],
    ['zh-CN', ['stairs', ...SLOT, '--effective', '昨天'], /--effective 不能是 2026-03-01 00:00/],
    ['en', ['stairs', ...SLOT, '--effective', 'soon'], /not a day/],
  ] as const)('%s: set %j is refused', async (lang, argv, word) => {
    await refuses(await lived(lang), ['schedule', 'set', ...argv], word);
  });

  test('show offers what is near', async () => {
    const { exit, err } = await (await made()).run('schedule', 'show', 'stiars');
    expect(exit).toBe(2);
    expect(err).toMatch(/did you mean stairs/);
  });
});

describe('area import', () => {
  function file(machine: Machine, ...lines: string[]): string {
    const path = join(machine.folder, '..', 'areas.csv');
    writeFileSync(path, `\ufeff${lines.join('\r\n')}\r\n`);
    return path;
  }
  const GOOD = ['code,name,kind,since', 'A,East,bin,', 'B,West,楼梯间,2026-03-01'];

  test('brings in all rows; the same file again changes nothing', async () => {
    const machine = await made();
    const path = file(machine, ...GOOD);
    const first = await done(machine, 'area', 'import', path);
    expect(first.out).toBe(`${path}: 2 new areas, 0 changed\nnew duties count each from its own since\n`);
    const before = siteText(machine);
    const again = await json(machine, 'area', 'import', path);
    expect(again).toMatchObject({ format: 'rounds.area-import/1', added: 0, changed: 0, areas: [] });
    expect(siteText(machine)).toBe(before);
  });

  test.each(['en', 'zh-CN'] as const)(
    'another schedule leaves yesterday as it was, or is refused (%s)',
    async language => {
      const machine = await lived(language);
      await done(machine, 'schedule', 'set', 'noon', '--slot', 'noon=12:00-13:00');
      const yesterday = (): Promise<Ran> =>
        done(machine, 'export', '--day', 'yesterday', '--of', 'windows', '--format', 'json');
      const before = await yesterday();
      expect(before.out).toContain('"standing": "missed"');
      const rewriting = file(machine, 'code,activity,schedule,since', 'A,disinfection,noon,2026-03-01');
      await refuses(machine, ['area', 'import', rewriting], /2026-03-01 00:00/);
      expect(await yesterday()).toEqual(before);
      await done(machine, 'area', 'import', file(machine, 'code,activity,schedule', 'A,disinfection,noon'));
      expect(await yesterday()).toEqual(before);
      const { areas } = await json(machine, 'area', 'list', 'A');
      expect(areas).toMatchObject([
        {
          duties: [
            { schedule: 'twice-daily', until: '2026-03-02T15:00:00+08:00' },
            { schedule: 'noon', since: '2026-03-02T15:00:00+08:00' },
          ],
        },
      ]);
    },
  );

  test('--dry-run saves nothing', async () => {
    const machine = await made('zh-CN');
    const before = siteText(machine);
    const { out } = await done(
      machine,
      'area',
      'import',
      file(machine, '编号,类型', 'A,垃圾桶'),
      '--dry-run',
    );
    expect(out).toContain('新增1个区域，修改0个（试运行，未保存）');
    expect(siteText(machine)).toBe(before);
  });

  test.each([
    [
      'en',
      /2 bad rows; nothing was changed\nline 3, kind: no kind of area bim; did you mean bin\?\nline 4, code: "\.\.\/x" cannot be/,
    ],
    [
      'zh-CN',
      /有 2 行不合要求，未做任何改动\n第 3 行 kind：没有区域类型 bim；是不是 bin？\n第 4 行 code：“\.\.\/x”不能用作编号/,
    ],
  ] as const)('%s: bad rows are named with line and column, and nothing is imported', async (lang, words) => {
    const machine = await made(lang);
    const path = file(machine, 'code,kind', 'A,bin', 'B,bim', '../x,bin');
    await refuses(machine, ['area', 'import', path], words);
    await refuses(machine, ['area', 'import', path, '--dry-run'], words);
  });

  test.each([
    ['a column that nobody knows', ['code,colour', 'A,red'], /line 1: the column colour is not known/],
    ['no code', ['name,kind', 'A,bin'], /line 1: the column code is missing/],
    ['nothing', [], /empty/],
    ['a beginning in the past', GOOD, /line 3, since: since cannot be 2026-03-01 00:00, which is past/],
  ])('a file with %s is refused once there is a round', async (_, lines, word) => {
    const machine = await lived();
    await refuses(machine, ['area', 'import', file(machine, ...lines)], word);
  });

  test('a file that is not there', async () => {
    const { exit, err } = await (await made()).run('area', 'import', 'nowhere.csv');
    expect(exit).toBe(5);
    expect(err).toMatch(/nowhere\.csv/);
  });
});

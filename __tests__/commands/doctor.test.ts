import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../src/commands/doctor';
import { rareIn } from '../../src/messages/rare';
import type { Probe } from '../../src/store/probe';
import { networkOf, syncedBy } from '../../src/store/probe';
import type { Person, World } from '../../src/world/world';
import { courtAt, courtOf, liveMonday } from '../support/report-site';
import { messagesIn } from '../support/messages';
import { machineAt, type Machine } from '../support/run';
import { settle } from '../support/settle';

let machine: Machine;
const path = (name: string): string => join(machine.folder, name);
const LOG = 'log/2026/2026-03-02.jsonl';

beforeEach(async () => {
  machine = await liveMonday(courtAt('2026-03-02T05:00:00+08:00'));
});
afterEach(() => {
  machine.remove();
});

interface Row {
  readonly check: string;
  readonly state: string;
  readonly found: string;
  readonly advice: string | null;
}

async function rows(...more: string[]): Promise<Record<string, Row>> {
  const { exit, out, err } = await machine.run('doctor', '--json', ...more);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const { checks } = JSON.parse(out) as { checks: Row[] };
  return Object.fromEntries(checks.map(row => [row.check, row]));
}

/** A lock as a process of some host leaves it. */
function lockOf(over: object): string {
  return `${JSON.stringify({
    ...{ host: 'test-host', platform: 'linux', bootId: null, pidNamespace: null, pid: process.pid },
    ...{ startTime: null, nonce: 'abcdefgh', at: '2026-03-02T01:00:00.000Z' },
    ...over,
  })}\n`;
}

describe('doctor', () => {
  test('finds nothing bad on a new machine, and only hints', async () => {
    const { exit, out, err } = await machine.run('doctor', '--check');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^Checked: .*site\n/);
    expect(out).toContain('0 bad, 2 worth a look. Nothing was changed.');
    const states = Object.values(await rows()).map(({ check, state }) => `${check} ${state}`);
    expect(states.filter(text => !text.endsWith(' ok'))).toEqual(['cron warn', 'backup warn']);
    expect(states.length).toBe(17);
  });

  test('says the same in Chinese', async () => {
    const { out } = await machine.run('doctor', '--lang', 'zh-CN');
    expect(out).toContain('检查结果：');
    expect(out).toContain('0 处有问题，2 处请留意');
    expect(out.replaceAll(/rounds [a-z -]+|Node|Court|-?-[a-z-]+/g, '')).not.toMatch(
      /\b(?:ok|warn|bad|sound)\b/,
    );
  });

  const changed = (from: string, to: string) => () => {
    writeFileSync(path(LOG), readFileSync(path(LOG), 'utf8').replace(from, to));
  };

  test.each<[string, () => void, string, string, RegExp, RegExp]>([
    [
      'site.json that cannot be read',
      () => {
        writeFileSync(path('site.json'), '{');
      },
      'site',
      'bad',
      /site\.json, line/,
      /rounds site rebuild/,
    ],
    [
      'site.json that is gone',
      () => {
        rmSync(path('site.json'));
      },
      'site',
      'bad',
      /site\.json is missing/,
      /rounds site rebuild/,
    ],
    [
      'a changed entry',
      changed('地面湿', '地面干'),
      'log',
      'bad',
      /2026-03-02\.jsonl, line/,
      /rounds restore FILE/,
    ],
    [
      'a file of somebody else',
      () => {
        writeFileSync(path('log/2026/notes.txt'), '');
      },
      'log',
      'bad',
      /notes\.txt/,
      /./,
    ],
    [
      'settings that rewrite what was owed',
      () => {
        writeFileSync(
          path('site.json'),
          readFileSync(path('site.json'), 'utf8').replaceAll('06:00', '05:00'),
        );
      },
      'settings',
      'bad',
      /changed by hand/,
      /rounds site rebuild/,
    ],
    [
      'a name that was edited',
      () => {
        writeFileSync(path('site.json'), readFileSync(path('site.json'), 'utf8').replace('1栋', '2栋'));
      },
      'settings',
      'warn',
      /edited by hand/,
      /^$/,
    ],
    [
      'a log that was cut',
      () => {
        const lines = readFileSync(path(LOG), 'utf8').split('\n');
        writeFileSync(path(LOG), `${lines.slice(0, -2).join('\n')}\n`);
      },
      'witness',
      'bad',
      /rolled back/,
      /rounds restore FILE/,
    ],
    [
      'a witness that is lost',
      () => {
        rmSync(join(machine.home, 'state'), { recursive: true });
      },
      'witness',
      'warn',
      /rebuilt/,
      /^$/,
    ],
    [
      'a clock set back',
      () => machine.at('2026-03-01T06:00:00+08:00'),
      'clock',
      'warn',
      /03-01 06:00/,
      /set the clock/,
    ],
    [
      'a dead battery',
      () => machine.at('1970-01-02T06:00:00+08:00'),
      'clock',
      'bad',
      /1970-01-02/,
      /set the clock/,
    ],
    [
      'a clock far ahead',
      () => machine.at('2099-01-02T06:00:00+08:00'),
      'clock',
      'bad',
      /2099-01-02/,
      /set the clock/,
    ],
    [
      'files that others can read',
      () => {
        chmodSync(path('site.json'), 0o644);
      },
      'rights',
      'warn',
      /site\.json/,
      /chmod -R go-rwx/,
    ],
    [
      'a conflict copy',
      () => {
        writeFileSync(path('log/2026/2026-03-02.sync-conflict-x.jsonl'), readFileSync(path(LOG)));
      },
      'sync',
      'bad',
      /sync-conflict-x/,
      /rounds check/,
    ],
    [
      'what a dead import left',
      () => {
        mkdirSync(path('log.new-abc'));
      },
      'leftovers',
      'warn',
      /log\.new-abc/,
      /can be deleted/,
    ],
    [
      'a lock that names nobody',
      () => {
        writeFileSync(path('.lock'), '');
      },
      'lock',
      'warn',
      /names nobody/,
      /rounds doctor --clear-lock/,
    ],
    [
      'a lock of another computer',
      () => {
        writeFileSync(path('.lock'), lockOf({ host: 'laptop', pid: 77 }));
      },
      'lock',
      'warn',
      /process 77 on laptop, since 2026-03-02 09:00/,
      /rounds doctor --clear-lock/,
    ],
    [
      'a terminal of another time',
      () => {
        machine.env.LC_ALL = 'zh_CN.GB18030';
      },
      'terminal',
      'warn',
      /zh_CN\.GB18030/,
      /UTF-8/,
    ],
    ['no crontab', () => (machine.crontab.text = null), 'cron', 'warn', /no crontab/, /rounds cron show/],
    [
      'a reminders.json that cannot be read, which counts as none',
      () => {
        writeFileSync(path('reminders.json'), 'damaged');
      },
      'remind',
      'ok',
      /nothing to say/,
      /^$/,
    ],
  ])('finds %s', async (_, harm, check, state, found, advice) => {
    harm();
    const row = (await rows())[check];
    expect(row).toMatchObject({ check, state });
    expect(row?.found).toMatch(found);
    expect(row?.advice ?? '').toMatch(advice);
    const chinese = (await rows('--lang', 'zh-CN'))[check];
    expect(chinese?.state).toBe(state);
    if (row?.advice) expect(chinese?.advice).toMatch(/\p{Script=Han}/u);
    expect((await machine.run('doctor', '--check')).exit).toBe(
      Object.values(await rows()).some(each => each.state === 'bad') ? 1 : 0,
    );
  });

  test('changes nothing', async () => {
    writeFileSync(path('.lock'), lockOf({ host: 'laptop' }));
    appendFileSync(path(LOG), '{"v":1,"se');
    const before = ['site.json', LOG, '.lock'].map(name => readFileSync(path(name), 'utf8'));
    await rows();
    expect(['site.json', LOG, '.lock'].map(name => readFileSync(path(name), 'utf8'))).toEqual(before);
  });

  test('works where there is no site', async () => {
    const { exit, out } = await machine.run('doctor', '--site', 'none', '--check');
    expect(exit).toBe(1);
    expect(out).toMatch(/site +bad +no site in/);
  });
});

describe('what cron does', () => {
  test('is told by its lines, and by what nobody was told of', async () => {
    await machine.run('cron', 'install', '--every', '20m');
    expect((await rows()).cron).toMatchObject({ state: 'ok', found: 'installed: reminders every 20 min' });
    await machine.run('remind');
    // Tuesday's morning is due at ten.
    machine.at('2026-03-03T10:25:00+08:00');
    expect((await rows()).remind).toMatchObject({ state: 'ok' });
    machine.at('2026-03-03T10:31:00+08:00');
    expect((await rows()).remind).toMatchObject({
      state: 'bad',
      found: '1 overdue, the first since 2026-03-03 10:00, and nobody was told',
    });
    await machine.run('remind');
    expect((await rows()).remind).toMatchObject({
      ...{ state: 'ok', found: 'last had something to say at 2026-03-03 10:31' },
    });
  });

  test('is not ours where it runs for another folder', async () => {
    await machine.run('cron', 'install');
    machine.crontab.text = (machine.crontab.text ?? '').replace(machine.folder, '/srv/other');
    expect((await rows()).cron).toMatchObject({ state: 'bad', advice: 'rounds cron install' });
  });
});

describe('doctor --clear-lock', () => {
  test('has nothing to do where the lock is free', async () => {
    const { exit, out } = await machine.run('doctor', '--clear-lock');
    expect({ exit, out }).toEqual({ exit: 0, out: 'free\n' });
  });

  test.each([
    ['of another computer', lockOf({ host: 'laptop', pid: 77 }), 'laptop'],
    ['that names nobody', '', 'names nobody'],
    ['of a number that is in use, where no more can be told', lockOf({}), 'cannot be told'],
  ])('shows a lock %s, and clears it once that is said', async (_, text, said) => {
    writeFileSync(path('.lock'), text);
    const asked = await machine.run('doctor', '--clear-lock');
    expect({ exit: asked.exit, out: asked.out }).toEqual({ exit: 2, out: '' });
    expect(asked.err).toContain(said);
    expect(asked.err).toContain('--clear-lock --yes');
    expect((await machine.run('doctor', '--clear-lock', '--lang', 'zh-CN')).err).toContain(
      '可加 --clear-lock --yes',
    );
    expect(existsSync(path('.lock'))).toBe(true);
    const { exit, out } = await machine.run('doctor', '--clear-lock', '--yes');
    expect(exit).toBe(0);
    expect(out).toContain('the lock was cleared');
    expect(existsSync(path('.lock'))).toBe(false);
    expect((await machine.run('log', '01-1-ST', '--by', '张三')).exit).toBe(0);
  });

  test('clears the lock of a process that is gone at once', async () => {
    writeFileSync(path('.lock'), lockOf({ startTime: '1' }));
    const { exit, out } = await machine.run('doctor', '--clear-lock');
    expect(exit).toBe(0);
    expect(out).toContain('which is gone');
    expect(existsSync(path('.lock'))).toBe(false);
  });

  const ownStart = (): string => {
    const stat = readFileSync(`/proc/${process.pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  };
  const onLinux = process.platform === 'linux' ? test : test.skip;
  if (process.platform !== 'linux') process.stderr.write('skipped: a living lock; no /proc here\n');

  onLinux('never clears the lock of a living process, whatever is said', async () => {
    writeFileSync(path('.lock'), lockOf({ startTime: ownStart() }));
    const { exit, err } = await machine.run('doctor', '--clear-lock', '--yes');
    expect(exit).toBe(4);
    expect(err).toContain(`process ${process.pid} runs on this computer`);
    expect((await machine.run('doctor', '--clear-lock', '--yes', '--lang', 'zh-CN')).err).toContain(
      '仍在运行',
    );
    expect(existsSync(path('.lock'))).toBe(true);
  });

  test.each([
    ['yes', true, 0],
    ['no', false, 130],
  ])('asks at a terminal, and %s is an answer', async (_, answer, code) => {
    const asked: string[] = [];
    const confirm: Person['confirm'] = ({ message, fallback }) => {
      asked.push(`${message} ${fallback ? 'Y' : 'N'}`);
      return Promise.resolve(answer);
    };
    const here = machineAt('2026-03-03T06:00:00+08:00', {
      out: { isTerminal: true, columns: 80, write: () => undefined },
      in: { isTerminal: true, lines: async function* () {} },
      person: () => Promise.resolve({ confirm } as Person),
    });
    settle(here.folder, courtOf());
    writeFileSync(join(here.folder, '.lock'), lockOf({ host: 'laptop', pid: 77 }));
    expect((await here.run('doctor', '--clear-lock')).exit).toBe(code);
    expect(asked).toEqual([expect.stringMatching(/process 77 on laptop.*Clear it\? N$/)]);
    expect(existsSync(join(here.folder, '.lock'))).toBe(!answer);
    here.remove();
  });
});

describe('what is asked of the machine', () => {
  function stateOf(check: string, probe: Partial<Probe>, world: Partial<World> = {}): string | undefined {
    const disk = { free: 1e12, type: 0xef53 };
    const platform = { pid: 1, host: 'h', platform: 'linux', isRunning: () => true };
    const say = messagesIn('en');
    const outside = {
      env: { HOME: machine.home },
      process: platform,
      nodeVersion: '22.1.0',
      ...world,
    } as World;
    return findingsOf({
      ...{ folder: machine.folder, now: 0, say, words: rareIn('en').doctor },
      world: {
        ...outside,
        zone: () => ({ offsetMinutesAt: () => 480 }),
        knowsZone: () => true,
        now: () => 0,
      },
      probe: { disk: () => disk, canWrite: () => true, ...probe },
    }).find(one => one.check === check)?.state;
  }

  beforeEach(() => {
    rmSync(path('site.json'));
    writeFileSync(path('.lock'), '');
  });

  test.each([
    ['plenty of space', 1e9, 'ok'],
    ['little space', 150 * 1024 * 1024, 'warn'],
    ['no space', 1e6, 'bad'],
  ])('%s', (_, free, state) => {
    expect(stateOf('space', { disk: () => ({ free, type: 0 }) })).toBe(state);
  });

  test.each([
    ['18.20.0', 'bad'],
    ['20.18.9', 'bad'],
    ['20.19.0', 'ok'],
    ['22.0.0', 'ok'],
  ])('Node %s is %s', (nodeVersion, state) => {
    expect(stateOf('node', {}, { nodeVersion })).toBe(state);
  });

  test('a disk that other computers share', () => {
    expect(stateOf('network', { disk: () => ({ free: 1e12, type: 0x6969 }) })).toBe('warn');
    expect(stateOf('network', {})).toBe('ok');
  });

  test.each<[string, number | null, string, string | null]>([
    ['/srv/x', 0xff534d42, 'linux', 'cifs'],
    ['/srv/x', -11317950, 'linux', 'cifs'],
    ['/srv/x', 0xef53, 'linux', null],
    ['/srv/x', null, 'linux', null],
    ['/srv/x', 0x6969, 'darwin', null],
    ['\\\\server\\share', null, 'win32', 'smb'],
    ['\\\\?\\C:\\x', null, 'win32', null],
    ['C:\\x', 0, 'win32', null],
  ])('%s of type %s on %s is on %s', (folder, type, platform, name) => {
    expect(networkOf(folder, type, platform)).toBe(name);
  });

  test.each([
    ['/home/a/OneDrive/site', 'OneDrive'],
    ['C:\\Users\\a\\OneDrive - Firma\\site', 'OneDrive'],
    ['/home/a/Dropbox (Private)/x', 'Dropbox'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud'],
    ['D:\\我的坚果云\\锦绣园', '坚果云 (Nutstore)'],
    ['/home/a/Nutstore Files/x', '坚果云 (Nutstore)'],
    ['D:\\BaiduSyncdisk\\x', '百度网盘'],
    ['/home/a/Nextcloud/x', 'Nextcloud, Syncthing'],
    ['/home/a/onedrivers/x', null],
    ['/srv/rounds/site', null],
  ])('%s is kept by %s', (folder, program) => {
    expect(syncedBy(folder)).toBe(program);
  });
});

test('a folder that this account cannot write to', () => {
  const words = rareIn('en').doctor;
  const say = messagesIn('en');
  const zone = () => ({ offsetMinutesAt: () => 480 });
  const world = {
    ...{
      env: { HOME: machine.home, XDG_STATE_HOME: join(machine.home, 'state') },
      nodeVersion: '22.1.0',
      zone,
    },
    ...{ knowsZone: () => true, now: () => Date.parse('2026-03-03T06:00:00+08:00'), ownZone: () => 'UTC' },
    process: { pid: process.pid, host: 'h', platform: 'linux', isRunning: () => true },
    crontab: { read: () => '', write: () => undefined },
    program: { node: '', script: '' },
  } as unknown as World;
  const probe: Probe = { disk: () => null, canWrite: place => !place.endsWith('site.json') };
  const found = findingsOf({ folder: machine.folder, now: world.now(), say, words, world, probe });
  expect(found.find(({ check }) => check === 'rights')).toMatchObject({
    ...{ state: 'bad', found: `this account cannot write to ${path('site.json')}` },
  });
});

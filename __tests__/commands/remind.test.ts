import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from '../../src/commands/kit';
import { remindCommand } from '../../src/commands/remind';
import type { Site } from '../../src/domain/site';
import { messagesIn } from '../support/messages';
import { Refusal } from '../../src/problem';
import type { World } from '../../src/world/world';
import { machineAt, type Machine } from '../support/run';
import { settle } from '../support/settle';
import { areaOf, siteOf } from '../support/sites';
import { at } from '../support/vectors';
import { intlCalendar } from '../support/zone';

let machine: Machine;

afterEach(() => {
  machine.remove();
});

/** The areas are due by 10:00 and by 18:00 every day, since 1 March. */
function siteAt(iso: string, parts: Partial<Site> = {}, over: Partial<World> = {}): Machine {
  machine = machineAt(iso, over);
  const areas = [areaOf('01-1-ST', { name: '1栋1单元楼梯间' }), areaOf('BIN-07', { name: '7号垃圾桶' })];
  settle(machine.folder, siteOf({ areas, ...parts }));
  return machine;
}

const reminders = () => join(machine.folder, 'reminders.json');
const remembered = () => JSON.parse(readFileSync(reminders(), 'utf8')) as Record<string, never>;
const SILENT = { exit: 0, out: '', err: '' };

describe('remind', () => {
  test('says nothing and writes nothing while nothing is overdue', async () => {
    siteAt('2026-03-01T10:00:00+08:00');
    const before = readdirSync(machine.folder);
    expect(await machine.run('remind')).toEqual(SILENT);
    expect(readdirSync(machine.folder)).toEqual(before);
  });

  test('says what is overdue, longest first, with code, name, since when and how long', async () => {
    siteAt('2026-03-01T10:10:00+08:00');
    expect(await machine.run('remind', '--lang', 'en')).toEqual({
      exit: 0,
      out: [
        '锦绣园, 2026-03-01 10:10: 2 overdue',
        '01-1-ST 1栋1单元楼梯间, disinfection: due by 10:00, overdue by 10 min',
        'BIN-07 7号垃圾桶, disinfection: due by 10:00, overdue by 10 min',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('speaks the language of the site', async () => {
    siteAt('2026-03-02T11:05:00+08:00', { areas: [areaOf('BIN-07', { name: '7号垃圾桶' })] });
    expect((await machine.run('remind')).out).toBe(
      '锦绣园 2026-03-02 11:05 提醒：1项超时\nBIN-07 7号垃圾桶 消毒：应在 2026-03-01 10:00 前完成，已超时25小时5分\n',
    );
  });

  test('says it once: the next run is silent and leaves the file as it is', async () => {
    siteAt('2026-03-01T10:10:00+08:00');
    await machine.run('remind');
    const before = readFileSync(reminders(), 'utf8');
    const { mtimeMs, ino } = statSync(reminders());
    expect(await machine.at('2026-03-01T10:20:00+08:00').run('remind')).toEqual(SILENT);
    expect(readFileSync(reminders(), 'utf8')).toBe(before);
    expect(statSync(reminders())).toMatchObject({ mtimeMs, ino });
  });

  test.each([
    ['59 minutes later', '2026-03-01T11:09:00+08:00', [], false],
    ['60 minutes later', '2026-03-01T11:10:00+08:00', [], true],
    ['119 minutes later with --every 2h', '2026-03-01T12:09:00+08:00', ['--every', '2h'], false],
    ['120 minutes later with --every 2h', '2026-03-01T12:10:00+08:00', ['--every', '2h'], true],
  ])('%s, said again: %s %j %s', async (_, moment, options, again) => {
    siteAt('2026-03-01T10:10:00+08:00');
    await machine.run('remind');
    const { exit, out } = await machine.at(moment).run('remind', ...options);
    expect(exit).toBe(0);
    expect(out !== '').toBe(again);
  });

  test('only what is new is said, with the number of all', async () => {
    const later = areaOf('GATE-1', {
      name: '东门',
      duties: [
        {
          activity: 'disinfection',
          schedule: 'twice-daily',
          since: Date.parse('2026-03-01T12:00:00+08:00'),
        },
      ],
    });
    siteAt('2026-03-01T17:59:00+08:00', { areas: [areaOf('BIN-07'), later] });
    await machine.run('remind');
    const { out } = await machine.at('2026-03-01T18:01:00+08:00').run('remind', '--lang', 'en');
    expect(out).toBe(
      '锦绣园, 2026-03-01 18:01: 1 overdue (2 altogether, the others were said before)\n' +
        'GATE-1 东门, disinfection: due by 18:00, overdue by 1 min\n',
    );
  });

  test('a duty that was done is forgotten in silence, and told anew when it is overdue anew', async () => {
    siteAt('2026-03-01T10:10:00+08:00', { areas: [areaOf('BIN-07')] });
    await machine.run('remind');
    expect((await machine.at('2026-03-01T10:15:00+08:00').run('log', 'BIN-07', '--by', '张三')).exit).toBe(0);
    expect(await machine.at('2026-03-01T10:20:00+08:00').run('remind')).toEqual(SILENT);
    expect(remembered().told).toEqual({});
    expect((await machine.at('2026-03-01T18:00:30+08:00').run('remind')).out).toContain('BIN-07');
  });

  test('--dry-run says it and remembers nothing', async () => {
    siteAt('2026-03-01T10:10:00+08:00');
    const first = await machine.run('remind', '--dry-run');
    expect(first.out).toContain('BIN-07');
    expect(existsSync(reminders())).toBe(false);
    expect(await machine.run('remind', '--dry-run')).toEqual(first);
    expect((await machine.run('remind')).out).toBe(first.out);
  });

  test('--json gives rounds.remind/1, and nothing at all when there is nothing new', async () => {
    siteAt('2026-03-01T10:10:00+08:00', { areas: [areaOf('BIN-07', { name: '7号垃圾桶' })] });
    const { out } = await machine.run('remind', '--json');
    expect(JSON.parse(out)).toEqual({
      format: 'rounds.remind/1',
      site: '锦绣园',
      at: '2026-03-01T10:10:00+08:00',
      reminders: [
        {
          area: 'BIN-07',
          name: '7号垃圾桶',
          kind: 'stairwell',
          building: null,
          owner: null,
          activity: 'disinfection',
          schedule: 'twice-daily',
          overdueSince: '2026-03-01T10:00:00+08:00',
          minutesOverdue: 10,
          windowsOwed: 1,
          lastRoundAt: null,
        },
      ],
    });
    expect(await machine.run('remind', '--json')).toEqual(SILENT);
  });

  test('a message ends after 40 duties with the number of the others', async () => {
    const areas = Array.from({ length: 42 }, (_, index) => areaOf(`BIN-${index + 10}`));
    siteAt('2026-03-01T10:10:00+08:00', { areas });
    const { out } = await machine.run('remind', '--lang', 'en');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(42);
    expect(lines.at(-2)).toContain('BIN-49');
    expect(lines.at(-1)).toBe('and 2 more: rounds overdue lists them all');
  });

  test('what a name hides is shown, not obeyed', async () => {
    siteAt('2026-03-01T10:10:00+08:00', { areas: [areaOf('BIN-07', { name: 'a\u001b[31mb' })] });
    const { out } = await machine.run('remind');
    expect(out).not.toContain('\u001b');
    expect(out).toContain('\\u{1b}[31m');
  });

  test('of a made-up site it says so', async () => {
    siteAt('2026-03-01T10:10:00+08:00', { demo: { seed: 1, days: 1 } });
    expect((await machine.run('remind')).out).toContain('演示数据');
  });

  test.each([
    ['a word that is no duration', ['--every', 'often'], 'often'],
    ['no time at all', ['--every', '0m'], '0m'],
    ['a selector, which it does not take', ['BIN-07'], 'BIN-07'],
  ])('refuses %s', async (_, words, named) => {
    siteAt('2026-03-01T10:10:00+08:00');
    const { exit, out, err } = await machine.run('remind', ...words);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(named);
    expect(existsSync(reminders())).toBe(false);
  });

  test('where there is no site it says so and does not begin one', async () => {
    machine = machineAt('2026-03-01T10:10:00+08:00');
    const { exit, out, err } = await machine.run('remind');
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(machine.folder);
    expect(existsSync(machine.folder)).toBe(false);
  });
});

/** A lock whose owner cannot be told: nobody takes it away. */
function lockIt(): void {
  writeFileSync(join(machine.folder, '.lock'), 'somebody');
}

describe('remind while somebody writes', () => {
  test('waits 2 seconds, says one line of talk and leaves it to the next run', async () => {
    let slept = 0;
    const sleep = (milliseconds: number) => {
      slept += milliseconds;
      return Promise.resolve();
    };
    siteAt('2026-03-01T10:10:00+08:00', {}, { sleep });
    lockIt();
    const { exit, out, err } = await machine.run('remind', '--lang', 'en');
    expect({ exit, out }).toEqual({ exit: 4, out: '' });
    expect(err).toBe('busy: another process is writing; the reminder is left to the next run\n');
    expect(Math.round(slept)).toBe(2000);
    expect(existsSync(reminders())).toBe(false);
  });

  test('waits as long as --wait says', async () => {
    let slept = 0;
    const sleep = (milliseconds: number) => {
      slept += milliseconds;
      return Promise.resolve();
    };
    siteAt('2026-03-01T10:10:00+08:00', {}, { sleep });
    lockIt();
    expect((await machine.run('remind', '--wait', '5')).exit).toBe(4);
    expect(Math.round(slept)).toBe(5000);
  });

  test('needs no lock to find that nothing is new', async () => {
    siteAt('2026-03-01T10:10:00+08:00');
    await machine.run('remind');
    lockIt();
    expect(await machine.at('2026-03-01T10:20:00+08:00').run('remind')).toEqual(SILENT);
  });

  test('nor does it complain that a duty was done meanwhile', async () => {
    siteAt('2026-03-01T10:10:00+08:00', { areas: [areaOf('BIN-07')] });
    await machine.run('remind');
    await machine.run('log', 'BIN-07', '--by', '张三');
    lockIt();
    expect(await machine.at('2026-03-01T10:20:00+08:00').run('remind')).toEqual(SILENT);
  });
});

test('over a damaged log it still says what is overdue, and what is damaged', async () => {
  siteAt('2026-03-01T09:00:00+08:00');
  await machine.run('log', '01-1-ST', '--by', '张三');
  appendFileSync(join(machine.folder, 'log', '2026', '2026-03-01.jsonl'), 'x\ny\n');
  const { exit, out, err } = await machine.at('2026-03-01T10:10:00+08:00').run('remind');
  expect(exit).toBe(3);
  expect(out).toContain('BIN-07');
  expect(err).toContain('2026-03-01.jsonl');
});

test('where it cannot be written down that it was said, it is said all the same, and again', async () => {
  siteAt('2026-03-01T10:10:00+08:00');
  const full = new Refusal({ kind: 'not-saved', path: reminders(), cause: 'disk-full' });
  const site = siteOf({ areas: [areaOf('BIN-07', { name: '7号垃圾桶' })] });
  const store = {
    log: () => ({ entries: [], damage: [], notices: [], head: null }),
    reminders: () => ({ told: {} }),
    write: () => Promise.reject(full),
  };
  const kit = {
    ...{ now: at('2026-03-01T10:10:00+08:00'), store, site, say: messagesIn('en'), waitSeconds: 10 },
    calendar: intlCalendar('Asia/Shanghai'),
  };
  const outcome = await remindCommand.run(kit as unknown as Kit, [], {});
  expect(outcome.exit).toBe(5);
  expect(outcome.text?.join('\n')).toContain('BIN-07 7号垃圾桶');
  expect(outcome.note?.join('\n')).toContain(reminders());
});

describe('the head of the next command at a terminal', () => {
  /** Cron's run has no terminal; the person who comes then has one. What the second stream gets is told. */
  async function typed(...argv: string[]): Promise<string> {
    let told = '';
    screen.out = { isTerminal: true, columns: 100, write: () => undefined };
    screen.err = { isTerminal: true, columns: 100, write: text => (told += text) };
    await machine.run(...argv);
    return told;
  }

  async function remindedAt(iso: string, parts: Partial<Site> = {}): Promise<void> {
    siteAt(iso, parts, screen);
    await machine.run('remind', '--lang', 'en');
  }

  let screen: { -readonly [K in 'out' | 'err']?: World[K] };

  beforeEach(() => {
    screen = {};
  });

  test('shows once what was said last', async () => {
    await remindedAt('2026-03-01T10:10:00+08:00');
    expect(await typed('overdue')).toBe(
      '锦绣园, 2026-03-01 10:10: 2 overdue\n' +
        '01-1-ST 1栋1单元楼梯间, disinfection: due by 10:00, overdue by 10 min\n' +
        'BIN-07 7号垃圾桶, disinfection: due by 10:00, overdue by 10 min\n\n',
    );
    expect(await typed('overdue')).toBe('');
  });

  test('shows the beginning of a long message', async () => {
    const areas = Array.from({ length: 12 }, (_, index) => areaOf(`BIN-${index + 10}`));
    await remindedAt('2026-03-01T10:10:00+08:00', { areas });
    const told = await typed('overdue', '--lang', 'en');
    expect(told.split('\n')).toHaveLength(9);
    expect(told).toMatch(/BIN-14.*\nrounds overdue lists them all\n\n$/);
  });

  test('is not shown into a pipe, and is kept for later', async () => {
    await remindedAt('2026-03-01T10:10:00+08:00');
    expect((await machine.run('overdue')).err).toBe('');
    expect(await typed('overdue')).toContain('BIN-07');
  });

  test('needs no lock: while somebody writes it is shown, and once more the next time', async () => {
    await remindedAt('2026-03-01T10:10:00+08:00');
    lockIt();
    expect(await typed('overdue')).toContain('BIN-07');
    expect(await typed('overdue')).toContain('BIN-07');
  });

  test('is not shown where remind itself spoke at a terminal', async () => {
    siteAt('2026-03-01T10:10:00+08:00', {}, screen);
    expect(await typed('remind')).toBe('');
    expect(await typed('overdue')).toBe('');
  });
});

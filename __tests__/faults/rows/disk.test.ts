import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LONG_LINES } from '../../support/diary';
import { faultRows, LOG, type FaultRow, type Scene } from '../../support/fault-row';
import type { How, Need } from '../../support/spawned';
import { injected } from '../../support/strace';

const STRACE: readonly Need[] = ['linux', 'strace'];

/** `log` with a fault in the calls that concern the day file; it must happen. */
const inLog =
  (fault: string, ...words: string[]) =>
  async (it: Scene) => {
    const done = await injected(it.site, it.log, fault, ...LOG, ...words, '--lang', it.language);
    expect(done.injected).toBe(true);
    return done;
  };

const failing = (fault: string, en: readonly string[], zh: readonly string[]): FaultRow => ({
  ...{ needs: STRACE, run: inLog(fault), exit: 5, en, zh },
});

faultRows('the system says no in the middle of a round', [
  [
    'row 28: the disk is full',
    failing('write:error=ENOSPC:when=1', ['disk full, NOT saved, id '], ['磁盘已满，未保存，编号 ']),
  ],
  [
    'row 34: fsync fails: the outcome is unknown, and the id finds it',
    {
      needs: STRACE,
      run: inLog('fsync:error=EIO:when=1'),
      exit: 6,
      en: ['whether this was saved is unknown, id ', 'rounds history', 'check the disk', '--id KEY'],
      zh: ['不能确定是否已保存，编号 ', 'rounds history', '检查磁盘', '--id'],
      grows: true,
      then: 'others may be there',
      also: async (it, { err, out }) => {
        expect(out).toBe('');
        const id = /\d{8}-\d{3}/.exec(err)?.[0] ?? 'none';
        expect((await it.rounds('history', '--json')).out).toContain(id);
        expect((await it.rounds('show', id)).exit).toBe(0);
      },
    },
  ],
  [
    'row 35: the write fails',
    failing(
      'write:error=EIO:when=1',
      ['disk error, NOT saved, id ', 'copy the whole folder'],
      ['磁盘出错，未保存，编号 ', '整个文件夹复制到别的磁盘'],
    ),
  ],
  [
    'row 36: the write claims more than there was',
    {
      ...failing(
        'write:retval=99999:when=1',
        ['unknown', 'read-back differs'],
        ['不能确定', '回读内容与写入的不一致'],
      ),
      exit: 6,
    },
  ],
  [
    'row 36: the write claims all of it',
    {
      needs: STRACE,
      run: async it => {
        const size = statSync(it.log).size;
        expect((await it.rounds(...LOG)).exit).toBe(0);
        return inLog(`write:retval=${statSync(it.log).size - size}:when=1`)(it);
      },
      exit: 6,
      en: ['unknown', 'read-back differs'],
      zh: ['不能确定', '回读内容与写入的不一致'],
      grows: true,
    },
  ],
  [
    'row 37: no more files can be opened',
    failing('openat:error=EMFILE:when=1', ['too many open files'], ['打开的文件太多']),
  ],
  [
    'row 38: the end of the log cannot be read',
    failing(
      'pread64:error=EIO:when=1',
      ['disk error', 'copy the whole folder'],
      ['磁盘出错', '整个文件夹复制到别的磁盘'],
    ),
  ],
  [
    'row 39: fsync takes long: the lock is waited for and never stolen',
    {
      needs: STRACE,
      run: async it => {
        const slow = inLog('fsync:delay_enter=3000000:when=1')(it);
        const hasty = await it.rounds(...LOG, '--wait', '0.2');
        expect([0, 4]).toContain(hasty.exit);
        expect((await it.rounds(...LOG, '--wait', '50')).exit).toBe(0);
        return slow;
      },
      exit: 0,
      en: [],
      zh: [],
      then: 'others may be there',
    },
  ],
]);

const RENAMES = 'rename,renameat,renameat2';
const held = (times: string, exit: number, en: readonly string[], zh: readonly string[]): FaultRow => ({
  ...{ needs: STRACE, exit, en, zh },
  run: async it => {
    const words = ['area', 'add', '01-3-ST', '--kind', 'stairwell', '--lang', it.language];
    const done = await injected(it.site, null, `${RENAMES}:error=EBUSY:when=${times}`, ...words);
    expect(done.injected).toBe(true);
    return done;
  },
});

faultRows('another program holds site.json', [
  [
    'row 45: for a moment: it is written',
    {
      ...held('1..3', 0, [], []),
      replaces: true,
      also: async it => {
        expect((await it.rounds('area', 'show', '01-3-ST')).exit).toBe(0);
      },
    },
  ],
  [
    'row 46: for good: the old one stands, and no temporary file is left',
    {
      ...held('1+', 5, ['another program holds the file', 'NOT saved'], ['文件被其他程序占用', '未保存']),
      grows: true,
      also: async it => {
        expect(readdirSync(it.site.folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
        expect((await it.rounds('area', 'show', '01-3-ST')).exit).toBe(2);
      },
    },
  ],
]);

const NOBODY = 65534;
const AS_NOBODY: How = { under: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] };
const OTHER: readonly Need[] = ['linux', 'root', 'setpriv'];
const must = (...[file = '', ...words]: string[]): void => {
  expect(spawnSync(file, words).status).toBe(0);
};
const back = ({ site }: Scene) => {
  must('chown', '-R', '0:0', site.home);
  must('chmod', '-R', 'u+rwX,go-rwx', site.home);
};

faultRows('limits and rights', [
  [
    'row 30: a limit on the size of files is named, and no signal kills',
    {
      needs: ['linux', 'bash'],
      harm: async it => {
        const under = ['bash', '-c', 'ulimit -f 16; exec "$0" "$@"'];
        const list = await it.roundsUnder({ stdin: LONG_LINES, under }, 'log', '-', '--by', 'Li');
        expect(list).toMatchObject({ exit: 5, signal: null });
        // What did not fit is a fragment now, which the next entry fences: that is told then, once.
      },
      run: it => it.roundsUnder({ under: ['bash', '-c', 'ulimit -f 16; exec "$0" "$@"'] }, ...LOG),
      exit: 5,
      en: ['file size limit reached, NOT saved', 'ulimit -f'],
      zh: ['达到文件大小上限，未保存', 'ulimit -f'],
      grows: true,
    },
  ],
  [
    'row 32: a folder of somebody else: owner and mode are named',
    {
      needs: OTHER,
      harm: it => {
        must('chmod', '0755', it.site.home, join(it.site.folder, 'log'), dirname(it.log));
        must('chmod', '0555', it.site.folder);
        must('chmod', '0644', it.siteFile, it.log);
        return () => {
          back(it);
        };
      },
      run: it => it.roundsUnder(AS_NOBODY, ...LOG),
      exit: 5,
      en: ['no permission', 'owner 0, mode 0555', 'NOT saved'],
      zh: ['没有权限', '所有者 0，权限 0555', '未保存'],
    },
  ],
  [
    'row 33: a log that may not be written is not replaced',
    {
      needs: OTHER,
      harm: it => {
        const { ino } = statSync(it.log);
        must('chown', '-R', `${NOBODY}:${NOBODY}`, it.site.home);
        must('chmod', '0444', it.log);
        return () => {
          expect(statSync(it.log).ino).toBe(ino);
          back(it);
        };
      },
      run: it => it.roundsUnder(AS_NOBODY, ...LOG),
      exit: 5,
      en: ['no permission', `owner ${NOBODY}, mode 0444`, 'NOT saved'],
      zh: ['没有权限', `所有者 ${NOBODY}，权限 0444`, '未保存'],
    },
  ],
  [
    'row 10: where no witness can be kept the round is saved, with a warning',
    {
      needs: OTHER,
      harm: it => {
        const known = readFileSync(it.heads);
        must('chown', '-R', `${NOBODY}:${NOBODY}`, it.site.folder);
        must('chmod', '0755', it.site.home);
        return () => {
          expect(readFileSync(it.heads)).toEqual(known);
          back(it);
        };
      },
      run: it => it.roundsUnder(AS_NOBODY, ...LOG),
      exit: 0,
      en: ['no witness of the log could be kept', '/state/rounds'],
      zh: ['无法在', '保存日志的存证', '/state/rounds'],
    },
  ],
]);

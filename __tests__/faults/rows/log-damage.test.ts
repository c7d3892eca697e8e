import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { audited } from '../../support/log-audit';
import { faultRows, LOG, type Scene } from '../../support/fault-row';
import { injected } from '../../support/strace';

const cut = ({ log }: Scene, bytes: number): void => {
  truncateSync(log, statSync(log).size - bytes);
};

/** Nothing was acknowledged as far as the witness knows: only what lies there is at fault. */
const replaced =
  (make: (path: string, it: Scene) => unknown) =>
  (it: Scene): void => {
    rmSync(it.log);
    rmSync(it.site.state, { recursive: true });
    make(it.log, it);
  };

const fencedRow = (harm: (it: Scene) => void, fenced: number, said = true) => ({
  ...{ harm, exit: 0 },
  en: said ? ['an unfinished entry', 'never acknowledged'] : [],
  zh: said ? ['半截记录', '从未确认保存过'] : [],
  also: ({ site }: Scene) => {
    expect(audited(site.dayFiles()).fenced).toBe(fenced);
  },
});

faultRows('what a crash leaves behind is fenced', [
  [
    'row 17: half a line',
    fencedRow(it => {
      appendFileSync(it.log, '{"v":1,"se');
    }, 1),
  ],
  [
    'row 18: zeros',
    fencedRow(it => {
      appendFileSync(it.log, Buffer.alloc(512));
    }, 1),
  ],
  [
    'row 19: only the last newline is missing',
    fencedRow(
      it => {
        cut(it, 1);
      },
      0,
      false,
    ),
  ],
]);

const RESTORE = 'rounds restore FILE --site FOLDER';
const RESTORE_ZH = 'rounds restore 备份文件 --site 文件夹';
const lost = (found: number, saved = 5) => ({
  ...{
    exit: 3,
    then: { en: `saved up to ${saved}, found ${found}`, zh: `已保存到第 ${saved} 号，只找到第 ${found} 号` },
  },
  en: [`log lost or rolled back: saved up to ${saved}, found ${found}`, RESTORE],
  zh: [`日志丢失或被退回旧版：已保存到第 ${saved} 号，只找到第 ${found} 号`, RESTORE_ZH],
});

faultRows('what no crash leaves behind is damage: nothing is written', [
  [
    'row 16: the last bytes of an acknowledged record are cut off',
    {
      ...lost(4),
      harm: it => {
        cut(it, 20);
      },
    },
  ],
  [
    'row 20: two bad lines at the end',
    {
      harm: it => {
        appendFileSync(it.log, 'x\ny\n');
      },
      exit: 3,
      en: ['line 6: ', 'this line is not an entry', 'rounds check'],
      zh: ['第 6 行', '这一行不是有效记录', 'rounds check'],
      then: { en: 'this line is not an entry', zh: '这一行不是有效记录' },
    },
  ],
  [
    'row 21: the log was emptied',
    {
      ...lost(0),
      harm: it => {
        writeFileSync(it.log, '');
      },
    },
  ],
  [
    'row 22: the day file was deleted: none is begun in its place',
    {
      ...lost(0),
      harm: it => {
        rmSync(it.log);
      },
      also: it => {
        expect(existsSync(it.log)).toBe(false);
      },
    },
  ],
  [
    'row 23: an old copy was put back',
    {
      ...lost(5, 6),
      harm: async it => {
        copyFileSync(it.log, join(it.site.home, 'copy'));
        expect((await it.rounds(...LOG)).exit).toBe(0);
        copyFileSync(join(it.site.home, 'copy'), it.log);
      },
      run: it => it.rounds('check'),
      en: [],
      zh: [],
    },
  ],
]);

const rebuilt = (harm: (it: Scene) => void) => ({
  harm,
  words: ['overdue'],
  exit: 0,
  en: ['witness rebuilt from the log'],
  zh: ['已根据日志重建存证'],
});
const rebuiltAndKept = (harm: (it: Scene) => void) => ({
  ...rebuilt(harm),
  also: async (it: Scene) => {
    expect((await it.rounds(...LOG)).exit).toBe(0);
    expect(statSync(it.heads).isFile()).toBe(true);
    expect(await it.rounds('overdue')).toMatchObject({ exit: 0, err: '' });
  },
});

faultRows('the witness helps and never stops anybody', [
  [
    'row 24: heads.json was deleted',
    rebuiltAndKept(it => {
      rmSync(it.heads);
    }),
  ],
  [
    'row 24: heads.json is no JSON',
    rebuiltAndKept(it => {
      writeFileSync(it.heads, 'x');
    }),
  ],
  [
    'row 24: heads.json is a folder',
    {
      ...rebuilt(it => {
        rmSync(it.heads);
        mkdirSync(it.heads);
      }),
      then: 'other',
      also: async it => {
        expect((await it.rounds(...LOG)).exit).toBe(0);
        rmSync(it.heads, { recursive: true });
        expect((await it.rounds(...LOG)).exit).toBe(0);
        expect(await it.rounds('check')).toMatchObject({ exit: 0, out: '', err: '' });
      },
    },
  ],
  [
    'row 25: a death between the log and its witness is caught up',
    {
      needs: ['linux', 'strace'],
      harm: async it => {
        const known = readFileSync(it.heads, 'utf8');
        const dead = await injected(it.site, null, 'rename,renameat,renameat2:signal=SIGKILL', ...LOG);
        expect(dead).toMatchObject({ signal: 'SIGKILL', out: '' });
        expect(readFileSync(it.heads, 'utf8')).toBe(known);
      },
      words: ['overdue'],
      exit: 0,
      en: [],
      zh: [],
      then: 'others may be there',
    },
  ],
]);

faultRows('something else lies where the log should be', [
  [
    'row 40: a folder',
    {
      harm: replaced(path => {
        mkdirSync(path);
      }),
      exit: 5,
      en: ['is a directory'],
      zh: ['这是文件夹，不是文件'],
      then: 'other',
      also: it => {
        expect(readdirSync(it.log)).toEqual([]);
      },
    },
  ],
  [
    'row 41: a symbolic link: what it points to stays as it was',
    {
      needs: ['linux'],
      harm: replaced((path, { site }) => {
        writeFileSync(join(site.home, 'victim'), '');
        symlinkSync(join(site.home, 'victim'), path);
      }),
      exit: 5,
      en: ['symlink refused'],
      zh: ['拒绝符号链接'],
      then: 'other',
      also: ({ site }) => {
        expect(readFileSync(join(site.home, 'victim'), 'utf8')).toBe('');
      },
    },
  ],
  [
    'row 43: a pipe: it does not hang',
    {
      needs: ['mkfifo'],
      harm: replaced(path => {
        expect(spawnSync('mkfifo', [path]).status).toBe(0);
      }),
      run: it => it.roundsUnder({ timeout: 20_000 }, ...LOG),
      exit: 5,
      en: ['not a regular file'],
      zh: ['不是普通文件'],
      then: 'other',
    },
  ],
]);

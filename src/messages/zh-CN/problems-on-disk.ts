import type { DiskCause, Problem } from '../../problem';
import type { KindOnDisk, ProblemWords } from '../words/problems';
import { damage } from './damage';
import { causes, faults } from './problem-names';

const MOST = 5;
const id = (text: string | undefined) => (text === undefined ? '' : `，编号 ${text}`);
const age = (seconds: number) => (seconds < 120 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分钟`);
const bracket = (text: string | undefined) => (text === undefined ? '' : `（${text}）`);

const advice: Partial<Record<DiskCause, string>> = {
  'disk-full': '请清理磁盘空间后重新录入',
  'file-too-large': '请调高文件大小上限（ulimit -f）后重新录入',
  'read-only': '磁盘或共享是只读挂载的，请改为可写后重新录入',
  'no-permission': '请让文件夹的所有者给您读写权限',
  'too-many-files': '请关闭其他程序后重试',
  'is-directory': '请把这个文件夹移开，并用备份中的文件放回原处',
  symlink: '请把真正的文件放到这里，程序不跟随链接',
  'not-regular': '请把真正的文件放到这里',
  missing:
    '磁盘或网络盘是否已连接？已连接的话，请把最近的备份恢复到新文件夹：rounds restore 备份文件 --site 文件夹',
  'in-use': '请关闭占用它的程序（杀毒、编辑器、同步软件）后重试',
  'disk-error': '请立即把整个文件夹复制到别的磁盘，再检查这块磁盘',
  'changed-meanwhile': '有其他人写过它，请先查看再重试',
};

/** For a file that a person named: none of the site's, so nothing of the site is at stake. */
const adviceForNamed: Partial<Record<DiskCause, string>> = {
  'disk-full': '请清理磁盘空间后重试',
  'read-only': '磁盘或共享是只读挂载的，请换一个可写的位置',
  'no-permission': '请向所有者要读写权限，或换一个位置',
  'is-directory': '请写文件夹中某个文件的名称',
  missing: '请核对文件名和所在文件夹的写法',
  'disk-error': '请检查文件所在的磁盘；项目数据没有关系',
  symlink: '请写真正的文件，程序不跟随链接',
  'not-regular': '请写一个文件的名称',
};

export const onDisk: Pick<ProblemWords['problem'], KindOnDisk> = {
  'no-site': p => [
    `${p.folder} 中没有项目`,
    '请指明文件夹：--site 文件夹；新建项目：rounds init；先看演示：rounds demo',
  ],
  'site-exists': p => [`${p.folder} 中已有项目`, `直接使用：rounds --site ${p.folder}；或换一个文件夹`],
  'file-exists': p => [`${p.path} 已经存在`, '请换一个文件名，或加 --force 覆盖'],
  'folder-missing': p => [`数据文件夹不存在：${p.path}`, '磁盘或网络盘是否已连接？没有另建空白日志'],
  'site-file-missing': p => [
    `${p.folder} 中的 site.json 不见了，而日志还在`,
    '请根据日志重建：rounds site rebuild；没有另建新项目',
  ],
  'not-saved': p => [
    `${causeOf(p)}，未保存${id(p.id)}`,
    p.path,
    (p.named ? adviceForNamed[p.cause] : undefined) ?? advice[p.cause] ?? '原有数据没有变动，请重试',
  ],
  'output-failed': p => [`结果无法输出：${causes[p.cause]}`],
  unreadable: p => [
    `无法读取 ${p.path}：${p.named && p.cause === 'missing' ? '没有这个文件' : causeOf(p)}`,
    (p.named ? adviceForNamed[p.cause] : undefined) ?? advice[p.cause] ?? '请重试；仍不行请检查磁盘',
  ],
  'outcome-unknown': p => [
    `不能确定是否已保存${id(p.id)}：${causeOf(p)}，${p.path}`,
    `请先查看：rounds history --limit 5 中有${p.id === undefined ? '这条记录' : ` ${p.id} `}就是已保存；并检查磁盘（rounds check）`,
    '没有才重新录入；加 --id 标识 可放心重试',
  ],
  damaged: p => [
    '数据已损坏，处理好之前不会写入',
    ...p.damage.slice(0, MOST).map(damage.damageLine),
    ...(p.damage.length > MOST ? [damage.more(p.damage.length - MOST)] : []),
    damage.advice(p.damage),
  ],
  'bad-file': p => [
    `${p.path}${placeOf(p)}：${faultOf(p)}`,
    p.fault === 'utf-16'
      ? '请另存为 UTF-8 编码'
      : isSiteFile(p.path)
        ? '请在原处改正，或根据日志重建：rounds site rebuild；文件未做改动'
        : '请在原处改正，或用备份中的好文件替换；文件未做改动',
  ],
  'newer-version': p => [
    `${p.path} 由更新版本的 rounds 写成（${p.version}）`,
    '请升级 rounds；升级之前不会写入',
  ],
  'clock-wrong': p => [
    `本机时钟是 ${p.now}${p.newest === undefined ? '' : `，而最新一条记录是 ${p.newest}`}`,
    '请校准时钟；如果时钟没错，请加 --accept-clock',
  ],
  busy: p => [
    `正忙，未保存：${p.host} 上的进程 ${p.owner} 已占用锁 ${age(p.heldSeconds)}`,
    '请重试，或等久一点：--wait 秒数；确定该进程已不在，可用 rounds doctor --clear-lock 解除',
  ],
  'lock-unreadable': p => [
    `锁文件读不出，未保存：${p.path}`,
    '如果本机和共用此文件夹的电脑上都没有 rounds 在运行，可用 rounds doctor --clear-lock 解除',
  ],
};

/** The file of the settings; what a person brings in may be anywhere and is not rebuilt. */
const isSiteFile = (path: string) => /(?:^|[/\\])site\.json$/.test(path);

/** A bare number pair is the owner's number and the mode. */
function causeOf({ cause, detail }: { readonly cause: DiskCause; readonly detail?: string }): string {
  const owner = cause === 'no-permission' ? /^(\S+) (0\d{3})$/.exec(detail ?? '') : null;
  return causes[cause] + bracket(owner ? `所有者 ${owner[1] ?? ''}，权限 ${owner[2] ?? ''}` : detail);
}

function faultOf({ fault, detail }: Extract<Problem, { kind: 'bad-file' }>): string {
  if (fault === 'not-utf8' && detail !== undefined) return `${faults[fault]}，从第 ${detail} 字节起`;
  if (fault === 'wrong-shape' && detail === undefined) return '应为一个对象';
  return faults[fault] + bracket(detail);
}

function placeOf(p: Extract<Problem, { kind: 'bad-file' }>): string {
  if (p.line === undefined) return '';
  return p.column === undefined ? ` 第 ${p.line} 行` : ` 第 ${p.line} 行第 ${p.column} 列`;
}

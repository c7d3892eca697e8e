import type { Damage } from '../../problem';
import type { DamageWords } from '../words/damage';

const detail = (d: Damage) => (d.detail === undefined ? '' : `（${d.detail}）`);
const record = (d: Damage) => (d.saved === undefined ? '有一条记录' : `第 ${d.saved} 号记录`);

const what: DamageWords['what'] = {
  'not-json': d => `${record(d)}保存后已损坏：这一行不是有效记录${detail(d)}`,
  'not-utf8': d => `不是 UTF-8 编码${d.detail === undefined ? '' : `，从第 ${d.detail} 字节起`}`,
  'line-ends': () => '换行符被编辑器改过（CRLF），记录仍可读取',
  hash: d =>
    d.detail === 'torn'
      ? `${record(d)}保存后已损坏：它所记的前面那条半截记录与实际不符`
      : `${record(d)}保存后已损坏：与前一条接不上${detail(d)}`,
  seq: d =>
    d.saved === undefined || d.found === undefined
      ? `有记录缺失或重复${detail(d)}`
      : `${d.found > d.saved ? '有记录缺失' : '出现分叉，编号重复'}：应为第 ${d.saved} 号，实为第 ${d.found} 号`,
  'opening-missing': () => '缺少首行的结转记录',
  'opening-wrong': d => `结转记录与之前的记录不符${detail(d)}`,
  'behind-witness': d =>
    d.saved === undefined || d.found === undefined
      ? `日志丢失或被退回旧版：末尾早于最后一次保存${detail(d)}`
      : `日志丢失或被退回旧版：已保存到第 ${d.saved} 号，只找到第 ${d.found} 号`,
  'differs-from-witness': d =>
    `日志被改写：${d.saved === undefined ? '' : `第 ${d.saved} 号记录`}与存证不符${detail(d)}`,
  'seal-differs': d =>
    d.found === undefined
      ? `不是第 ${d.saved ?? ''} 号记录的封签${detail(d)}：输入是否有误？如果没错，说明日志在打印以后被改写`
      : `没有第 ${d.saved ?? ''} 号记录，日志到第 ${d.found} 号为止：封签输入是否有误？如果没错，说明日志在打印以后被截短`,
  misplaced: d => `记录放在了别的日期的文件里${detail(d)}`,
  'id-twice': d => `记录的编号与前面的重复${detail(d)}`,
  'newer-version': d => `由更新版本的 rounds 写入${detail(d)}，请升级 rounds`,
  'site-differs': d => `与日志中登记的设置不一致${detail(d)}`,
  'unknown-area': d => `记录的区域不在 site.json 中${detail(d)}`,
  leftover: () => '命令中途退出留下的临时文件，可以删除',
  'conflict-copy': d =>
    `同步软件留下的冲突副本${d.found === undefined ? detail(d) : `，其中 ${d.found} 条记录只在这里有`}`,
  'strange-file': () => '不是 rounds 的文件',
  mode: d => `其他用户可以读写${detail(d)}`,
  'too-long': d => `行太长${detail(d)}`,
};

const place = (d: Damage) => (d.line === undefined ? d.file : `${d.file} 第 ${d.line} 行`);

/** Lies beside a log that is whole. A day file that cannot be read is a strange file with its cause. */
const isBeside = ({ what: found, detail: cause }: Damage): boolean =>
  ['mode', 'leftover', 'conflict-copy'].includes(found) || (found === 'strange-file' && cause === undefined);

export const damage: DamageWords = {
  what,
  damageLine: d => `${place(d)}：${what[d.what](d)}`,
  notice: {
    fenced: n => `${n.file}：上次中断留下 ${n.bytes} 字节的半截记录，已隔开保留；它从未确认保存过`,
    'witness-rebuilt': () => '日志的存证缺失或读不出，已根据日志重建存证',
    'witness-elsewhere': n => `本项目还登记在另一个文件夹 ${n.folder}；如果这里是副本，请只在其中一处记录`,
    'witness-unwritable': n => `无法在 ${n.path} 保存日志的存证；日志若被截短将无法发现`,
    'clock-back': (n, written) =>
      `电脑时钟早于最新一条记录（${written(n.newest)}）；已保存并标记，请检查时钟`,
    'edited-by-hand': n =>
      `site.json 被手工修改过（${n.changes.map(c => (c.key === undefined ? c.of : `${c.of} ${c.key}`)).join('、')}）；下一条写入命令登记后才生效`,
    restored: (n, written) =>
      `${n.by} 于 ${written(n.at)} 恢复了较早的备份：此前保存的第 ${n.from} 至 ${n.to} 号记录已缺失（${n.reason}）`,
    'newer-entries': n =>
      `${n.file} 里有更新版本的 rounds（${n.version}）写入的记录，只能显示本版本读得懂的部分；请升级 rounds`,
    bom: () => 'site.json 开头有字节顺序标记，已忽略',
  },
  advice: all => {
    const only = (...kinds: Damage['what'][]): boolean =>
      all.every(({ what: found }) => kinds.includes(found));
    if (only('mode')) return '请收回其他用户的权限：对项目文件夹运行 chmod -R go-rwx';
    if (all.every(isBeside)) return '日志本身完好：如何处理请看 rounds doctor；不属于 rounds 的文件可以移走';
    if (only('id-twice')) return '更正这些编号之前，请先用 rounds show 编号 看清会改到哪一条';
    if (only('newer-version')) return '请升级 rounds；升级之前不会写入';
    if (only('seal-differs')) return '请照纸上的封签重新输入，再运行 rounds check';
    return '请原样保留这个文件夹；把最近的备份恢复到新文件夹，在那里继续：rounds restore 备份文件 --site 文件夹；查看全部问题：rounds check';
  },
  more: n => `另有 ${n} 处`,
};

import type { DoctorWords, LockFacts } from '../words/doctor';

const owner = ({ pid, host, since }: LockFacts) =>
  `${host} 上的进程 ${pid}${since === '' ? '' : `，自 ${since} 起`}`;

export const doctor: DoctorWords = {
  title: folder => `检查结果：${folder}`,
  sum: ({ bad, warn }) =>
    bad + warn === 0 ? '一切正常。' : `${bad} 处有问题，${warn} 处请留意。没有改动任何内容。`,
  headings: { check: '检查项', state: '结果', found: '情况' },
  checks: {
    node: '运行环境',
    site: '项目',
    log: '日志',
    settings: '项目设置',
    witness: '存证',
    clock: '时钟',
    zone: '时区',
    cron: '定时任务',
    remind: '提醒',
    backup: '备份',
    space: '剩余空间',
    rights: '权限',
    sync: '同步',
    network: '磁盘',
    leftovers: '临时文件',
    lock: '锁',
    terminal: '终端',
  },
  states: { ok: '正常', warn: '留意', bad: '有问题' },
  advice: text => `→ ${text}`,
  fine: '没有异常',
  unseen: '项目能读取之后才能检查',

  node: ({ version, least }) => ({
    found: `Node ${version}`,
    advice: `请安装 Node ${least} 或更新的版本`,
  }),
  sound: ({ days, lines, seal }) => `完好：${days} 个日期文件，${lines} 行，封签 ${seal}`,
  empty: '还没有任何记录',
  more: n => `（另有 ${n} 处）`,
  differs: {
    found: '以前应做的内容被手工改过，与日志登记的不一致',
    advice: 'rounds site rebuild 可恢复为日志登记的内容，改过的文件保留在旁边',
  },
  recorded: '与日志登记的一致',
  agrees: '与日志一致',
  newest: at => `看来没错；最新一条记录是 ${at}`,
  clock: ({ now, newest }) => ({
    found: newest === null ? `现在显示 ${now}` : `现在显示 ${now}，而最新一条记录是 ${newest}`,
    advice: '请校准本机时钟',
  }),
  zone: name => ({
    found: `本机不认识时区 ${name}`,
    advice: '请安装系统的时区数据（tzdata），或完整版的 Node',
  }),
  cron: {
    every: minutes => `已安装：每 ${minutes} 分钟检查并提醒`,
    none: '没有安装：出现超时不会有人得到提醒',
    elsewhere: '已安装的是另一个文件夹，或另一份程序',
    install: 'rounds cron install',
    unknown: '本机没有可查看的定时任务',
    show: 'rounds cron show 显示需要设置的内容',
  },
  remind: {
    last: at => `最近一次有内容要提醒是 ${at}`,
    never: '还没有需要提醒的内容',
    silent: ({ n, since }) => `${n} 处超时，最早自 ${since} 起，却没有提醒过任何人`,
    advice: '请手工运行 rounds remind，再查看定时任务的日志',
  },
  backup: {
    newest: name => `最近一份：${name}`,
    old: name => `最近一份已超过两天：${name}`,
    none: '没有定时备份',
    install: 'rounds cron install --backup 23:50 --backup-to 文件夹；或手工运行 rounds backup',
    look: folder => `请手工运行 rounds backup --to ${folder}，看它的提示`,
  },
  space: megabytes => ({
    found: `剩余 ${megabytes} MB`,
    advice: '请清理磁盘空间：磁盘满了就无法记录',
  }),
  rights: {
    unwritable: path => `本账号不能写入 ${path}`,
    owner: '请让文件夹的所有者给您读写权限',
    open: files => `其他用户可以读写：${files}`,
    close: '对项目文件夹运行 chmod -R go-rwx',
  },
  sync: {
    within: program => `文件夹位于 ${program} 的同步目录中`,
    copies: files => `冲突副本：${files}`,
    advice: '请只在一台电脑上记录，或把项目移到不同步的文件夹',
    merge: 'rounds check 会说明副本中独有几条记录：请补录后再移走副本',
  },
  network: kind => ({
    found: `位于网络文件系统（${kind}）`,
    advice: '请只从一台电脑记录：另一台电脑的锁是否有效无法判断',
  }),
  leftovers: files => ({
    found: `中途退出的命令留下：${files}`,
    advice: '下一条写入命令会清理；log.new- 开头的文件夹可以删除',
  }),
  lock: {
    free: '空闲',
    unreadable: '锁文件没有写明占用者',
    alive: it => `${owner(it)}，正在写入`,
    gone: it => `${owner(it)}，该进程已不在；下一条命令会接管`,
    perhaps: it => `${owner(it)}；有同号进程在运行，但不能确定就是它`,
    foreign: it => `${owner(it)}；从本机无法判断它是否还在运行`,
    clear: '确定那里没有 rounds 在运行，可用 rounds doctor --clear-lock 解除',
    confirm: found => `锁：${found}。确定那里没有 rounds 在运行，要解除吗？`,
    cleared: '已解除锁',
  },
  terminal: {
    found: locale => `${locale} 不是 UTF-8，中文可能显示不正常`,
    advice: '请把 LANG 设为 UTF-8，如 zh_CN.UTF-8',
  },
};

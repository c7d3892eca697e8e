import type { ProblemWords } from '../words/problems';

export const names: ProblemWords['names'] = {
  area: '区域',
  kind: '区域类型',
  person: '人员',
  activity: '作业',
  schedule: '班次计划',
  slot: '时段',
  field: '字段',
  method: '方式',
  agent: '药剂',
  template: '模板',
  column: '列',
  setting: '设置项',
  command: '命令',
  option: '选项',
  closure: '停用登记',
  format: '格式',
  report: '报表',
  language: '语言',
  timezone: '时区',
  date: '日期',
};

export const causes: ProblemWords['cause'] = {
  'disk-full': '磁盘已满',
  'file-too-large': '达到文件大小上限',
  'read-only': '文件系统只读',
  'no-permission': '没有权限',
  'too-many-files': '打开的文件太多',
  'is-directory': '这是文件夹，不是文件',
  symlink: '拒绝符号链接',
  'not-regular': '不是普通文件',
  missing: '文件不存在',
  'in-use': '文件被其他程序占用',
  'disk-error': '磁盘出错',
  'short-write': '磁盘只写入了一部分',
  'read-back-differs': '回读内容与写入的不一致',
  'changed-meanwhile': '期间被其他程序改动',
  other: '系统拒绝了操作',
};

export const faults: ProblemWords['fault'] = {
  'not-json': '不是有效的 JSON',
  empty: '文件是空的',
  'not-utf8': '不是有效的 UTF-8 编码',
  'utf-16': '是 UTF-16 编码，不是 UTF-8',
  'duplicate-key': '有重复的键',
  'forbidden-key': '有不允许的键',
  'too-deep': '嵌套太深',
  'too-large': '文件太大',
  'wrong-shape': '内容不符合要求',
};

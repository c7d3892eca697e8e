import type { ProblemWords } from '../words/problems';

export const names: ProblemWords['names'] = {
  area: 'area',
  kind: 'kind of area',
  person: 'person',
  activity: 'activity',
  schedule: 'schedule',
  slot: 'slot',
  field: 'field',
  method: 'method',
  agent: 'agent',
  template: 'template',
  column: 'column',
  setting: 'setting',
  command: 'command',
  option: 'option',
  closure: 'closure',
  format: 'format',
  report: 'report',
  language: 'language',
  timezone: 'time zone',
  date: 'date',
};

export const causes: ProblemWords['cause'] = {
  'disk-full': 'disk full',
  'file-too-large': 'file size limit reached',
  'read-only': 'read-only file system',
  'no-permission': 'no permission',
  'too-many-files': 'too many open files',
  'is-directory': 'is a directory',
  symlink: 'symlink refused',
  'not-regular': 'not a regular file',
  missing: 'it is missing',
  'in-use': 'another program holds the file',
  'disk-error': 'disk error',
  'short-write': 'the disk took only a part',
  'read-back-differs': 'read-back differs from what was written',
  'changed-meanwhile': 'it was changed meanwhile',
  other: 'the system refused',
};

export const faults: ProblemWords['fault'] = {
  'not-json': 'not valid JSON',
  empty: 'the file is empty',
  'not-utf8': 'not valid UTF-8',
  'utf-16': 'UTF-16, not UTF-8',
  'duplicate-key': 'a key occurs twice',
  'forbidden-key': 'a key that is not allowed',
  'too-deep': 'nested too deep',
  'too-large': 'too large',
  'wrong-shape': 'not as expected',
};

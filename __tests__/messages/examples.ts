import type { OfKind } from '../../src/messages/words/problems';
import type { Damage, DamageKind, Notice, Problem } from '../../src/problem';

type Examples<U extends { readonly kind: string }> = { readonly [K in U['kind']]: readonly OfKind<U, K>[] };

/** At least one problem of every kind; a new kind does not compile without. */
export const problems: Examples<Problem> = {
  unknown: [
    { kind: 'unknown', what: 'area', value: '01-1-TS', near: ['01-1-ST', '01-1-EB'] },
    { kind: 'unknown', what: 'person', value: 'Q7', near: [] },
    { kind: 'unknown', what: 'kind', value: 'Q7', near: [], known: ['bin', 'gate'] },
    { kind: 'unknown', what: 'command', value: 'Q7', near: [] },
    { kind: 'unknown', what: 'timezone', value: 'Q7', near: [] },
  ],
  ambiguous: [{ kind: 'ambiguous', what: 'slot', value: 'Q', matches: ['Q1', 'Q2'] }],
  missing: [
    { kind: 'missing', what: '--activity' },
    { kind: 'missing', what: 'SELECTOR' },
    { kind: 'missing', what: 'code', example: 'Q7-1' },
    { kind: 'missing', what: '--by', example: '--by Q7' },
  ],
  'surplus-argument': [{ kind: 'surplus-argument', value: 'Q7' }],
  'option-value': [{ kind: 'option-value', option: '--format', value: 'Q7', allowed: 'csv, json' }],
  'options-clash': [{ kind: 'options-clash', options: ['--day', '--month'] }],
  'days-reversed': [{ kind: 'days-reversed', from: '2026-03-02', to: '2026-03-01' }],
  'no-terminal': [{ kind: 'no-terminal', what: '--name' }],
  'nothing-selected': [
    { kind: 'nothing-selected', selector: '99-*', near: [] },
    { kind: 'nothing-selected', selector: 'kind:Q8', near: ['kind:Q7'] },
  ],
  'nothing-left': [{ kind: 'nothing-left', except: ['01-1-ST'] }],
  except: [
    { kind: 'except', fault: 'outside', selector: '01-2-ST' },
    { kind: 'except', fault: 'everything', selector: '01-2-ST' },
  ],
  'output-failed': [{ kind: 'output-failed', cause: 'disk-full' }],
  'range-uneven': [{ kind: 'range-uneven', selector: 'A-1..B' }],
  'moment-unreadable': [{ kind: 'moment-unreadable', text: '7.40' }],
  'day-unreadable': [{ kind: 'day-unreadable', text: '2026-13-01' }],
  'duration-unreadable': [{ kind: 'duration-unreadable', text: '3x' }],
  'time-unreadable': [{ kind: 'time-unreadable', text: '25:00' }],
  'recorded-before': [{ kind: 'recorded-before', at: '2026-11-22 09:00', recordedAt: '2026-11-22 08:00' }],
  'moment-future': [{ kind: 'moment-future', at: '2026-11-23 09:00', now: '2026-11-23 08:00' }],
  'known-future': [{ kind: 'known-future', at: '2026-11-24 09:00', now: '2026-11-23 08:00' }],
  'seal-unreadable': [{ kind: 'seal-unreadable', text: '4821-7KQ2' }],
  'seal-missing': [{ kind: 'seal-missing', file: 'summary.csv' }],
  'moment-sealed': [
    { kind: 'moment-sealed', at: '2026-11-01 09:00', oldest: '2026-11-16', lateEntryDays: 7 },
  ],
  'reason-needed': [
    { kind: 'reason-needed', why: 'late' },
    { kind: 'reason-needed', why: 'correction' },
    { kind: 'reason-needed', why: 'closure' },
  ],
  'id-unreadable': [{ kind: 'id-unreadable', text: 'Q7' }],
  'voided-already': [
    { kind: 'voided-already', id: '1123-017', by: 'Q7', at: '2026-11-23 09:00', reason: 'Q8' },
  ],
  'corrected-since': [{ kind: 'corrected-since', id: '1123-017', by: 'Q7' }],
  'other-record': [
    { kind: 'other-record', id: '1123-017', is: 'blocked' },
    { kind: 'other-record', id: '1123-017', is: 'waiver' },
    { kind: 'other-record', id: '1123-017', is: 'correction' },
  ],
  'nothing-changed': [{ kind: 'nothing-changed', id: '1123-017' }],
  'nothing-to-undo': [
    { kind: 'nothing-to-undo', by: 'Q7', others: [] },
    { kind: 'nothing-to-undo', by: 'Q7', others: ['Q8', 'Q9'] },
  ],
  'nothing-to-redo': [{ kind: 'nothing-to-redo', by: 'Q7' }],
  'not-waivable': (['waived', 'closed', 'upcoming', 'done'] as const).map(why => ({
    ...{ kind: 'not-waivable', area: 'GATE-1', slot: 'Q7', day: '2026-11-23', why },
  })),
  'before-duty': [{ kind: 'before-duty', area: 'GATE-1', since: '2026-11-20 00:00' }],
  'area-retired': [{ kind: 'area-retired', area: 'GATE-1' }],
  'no-duty': [{ kind: 'no-duty', area: 'GATE-1', activity: 'patrol' }],
  'activities-differ': [
    { kind: 'activities-differ', activities: [] },
    { kind: 'activities-differ', activities: ['patrol', 'waste'] },
  ],
  'bad-code': [{ kind: 'bad-code', code: '../../x' }],
  'bad-character': [{ kind: 'bad-character', field: '--note', codePoint: 'U+001B' }],
  'too-long': [{ kind: 'too-long', field: '--note', limit: 1000 }],
  'number-range': [
    { kind: 'number-range', field: '--strength', value: '1e400', least: 1, most: 5000, unit: 'mg/L' },
    { kind: 'number-range', field: '--strength', value: '-1', least: 0 },
    { kind: 'number-range', field: '--limit', value: '9', most: 5 },
    { kind: 'number-range', field: '--limit', value: 'Q7' },
    { kind: 'number-range', field: '--limit', value: 'Q7', unit: '%' },
  ],
  'in-use': [{ kind: 'in-use', what: 'schedule', value: 'Q7' }],
  exists: [{ kind: 'exists', what: 'area', value: 'Q7' }],
  'key-reused': [{ kind: 'key-reused', key: 'Q7' }],
  past: [
    { kind: 'past', what: '--effective', from: '2026-11-20' },
    { kind: 'past', what: 'Q7' },
  ],
  fixed: [{ kind: 'fixed', setting: 'timezone' }],
  'ends-early': [{ kind: 'ends-early', what: '--until', from: '2026-11-20 08:00' }],
  'not-closed': [
    { kind: 'not-closed', areas: [] },
    { kind: 'not-closed', areas: ['GATE-1'] },
    { kind: 'not-closed', areas: ['GATE-1'], planned: '2026-11-24 00:00' },
  ],
  'closed-already': [
    { kind: 'closed-already', areas: [] },
    { kind: 'closed-already', areas: ['GATE-1'], until: '2026-11-24 00:00' },
  ],
  rows: [
    {
      kind: 'rows',
      file: 'areas.csv',
      total: 3,
      rows: [
        { line: 2, column: 'code', problem: { kind: 'bad-code', code: 'CON' } },
        { line: 5, problem: { kind: 'unknown', what: 'kind', value: 'Q7', near: [] } },
      ],
    },
    {
      kind: 'rows',
      file: 'areas.csv',
      total: 1,
      rows: [{ line: 2, problem: { kind: 'missing', what: '--name' } }],
    },
  ],
  'column-unknown': [
    { kind: 'column-unknown', column: 'Q7' },
    { kind: 'column-unknown', column: 'Q 7', field: 'Q8' },
  ],
  'column-missing': [{ kind: 'column-missing', field: 'by', ways: ['--map by=…', '--set by=…'] }],
  'columns-double': [{ kind: 'columns-double', field: 'at', columns: ['Q7', 'Q8'] }],
  'totals-row': [{ kind: 'totals-row', text: 'Q7' }],
  'year-missing': [{ kind: 'year-missing', text: '11-21' }],
  'date-empty': [{ kind: 'date-empty', text: '07:40' }],
  'code-twice': [{ kind: 'code-twice', code: 'Q7', lines: [2, 5] }],
  'log-not-empty': [{ kind: 'log-not-empty' }],
  'stop-elsewhere': [{ kind: 'stop-elsewhere', area: 'Q7', schedule: 'Q8' }],
  'stop-twice': [{ kind: 'stop-twice', area: 'Q7' }],
  'level-planned': [{ kind: 'level-planned', level: 'Q7', from: '2026-03-02' }],
  'first-revision': [{ kind: 'first-revision', schedule: 'Q7' }],
  'schedule-empty': [{ kind: 'schedule-empty', schedule: 'Q7' }],
  'slots-overlap': [{ kind: 'slots-overlap', first: 'Q7', second: 'Q8' }],
  'slot-meets-itself': [{ kind: 'slot-meets-itself', slot: 'Q7' }],
  'slot-unreadable': [{ kind: 'slot-unreadable', text: 'Q7=6' }],
  'slot-doubled': [{ kind: 'slot-doubled', slot: 'Q7' }],
  'step-uneven': [{ kind: 'step-uneven', step: '45m', from: '07:00', until: '21:00' }],
  dilution: [
    { kind: 'dilution', fault: 'not-positive', option: '--volume', given: '0' },
    { kind: 'dilution', fault: 'above-stock', wanted: '60000', most: 50000, unit: 'mg/L' },
    ...(['5%', undefined] as const).map(perhaps => ({
      kind: 'dilution' as const,
      fault: 'stock-unusual' as const,
      agent: { 'zh-CN': '84消毒液', en: '84 disinfectant' },
      given: '0.05',
      least: 2,
      most: 7,
      unit: '%',
      ...(perhaps === undefined ? {} : { perhaps }),
    })),
    { kind: 'dilution', fault: 'no-liquid', agent: { 'zh-CN': '紫外线灯', en: 'ultraviolet lamp' } },
    { kind: 'dilution', fault: 'ready', agent: { 'zh-CN': '75%酒精', en: '75% alcohol' } },
    { kind: 'dilution', fault: 'alcohol', given: '95%' },
    { kind: 'dilution', fault: 'strong-enough', present: '500', wanted: '400' },
  ],
  stock: [
    ...(['B12', undefined] as const).map(lot => ({
      kind: 'stock' as const,
      fault: 'short' as const,
      item: { 'zh-CN': 'N95口罩', en: 'N95 masks' },
      asked: '9 Q7',
      onHand: '3 Q7',
      ...(lot === undefined ? {} : { lot }),
    })),
    { kind: 'stock', fault: 'split', quantity: '9 Q7', splits: '8 Q7' },
    ...[0, 2].map(decimals => ({
      kind: 'stock' as const,
      fault: 'decimals' as const,
      item: { 'zh-CN': 'N95口罩', en: 'N95 masks' },
      given: '1.5',
      decimals,
    })),
    {
      kind: 'stock',
      fault: 'count-differs',
      item: { 'zh-CN': 'N95口罩', en: 'N95 masks' },
      counted: '3 Q7',
      book: '9 Q7',
    },
    { kind: 'stock', fault: 'loss-reason' },
  ],
  'no-site': [{ kind: 'no-site', folder: '/srv/q' }],
  'site-exists': [{ kind: 'site-exists', folder: '/srv/q' }],
  'file-exists': [{ kind: 'file-exists', path: '/srv/q.csv' }],
  'folder-missing': [{ kind: 'folder-missing', path: '/srv/q' }],
  'site-file-missing': [{ kind: 'site-file-missing', folder: '/srv/q' }],
  'not-saved': (
    [
      ...([
        'disk-full',
        'file-too-large',
        'read-only',
        'no-permission',
        'too-many-files',
        'is-directory',
        'symlink',
      ] as const),
      ...([
        'not-regular',
        'missing',
        'in-use',
        'disk-error',
        'short-write',
        'read-back-differs',
        'changed-meanwhile',
      ] as const),
      'other',
    ] as const
  ).map(cause => ({ kind: 'not-saved', path: '/srv/q.jsonl', cause, id: '1123-017' })),
  unreadable: [
    { kind: 'unreadable', path: '/srv/q.csv', cause: 'missing', named: true },
    { kind: 'unreadable', path: '/srv/q.csv', cause: 'is-directory', named: true },
    { kind: 'unreadable', path: '/srv/q.jsonl', cause: 'no-permission', detail: '0 0600' },
  ],
  'outcome-unknown': [
    { kind: 'outcome-unknown', path: '/srv/q.jsonl', cause: 'disk-error', id: '1123-017' },
    { kind: 'outcome-unknown', path: '/srv/q.jsonl', cause: 'read-back-differs' },
  ],
  damaged: [
    { kind: 'damaged', damage: [{ file: '2026-11-23.jsonl', line: 3, what: 'hash' }] },
    {
      kind: 'damaged',
      damage: [1, 2, 3, 4, 5, 6, 7].map(line => ({
        file: '2026-11-23.jsonl',
        line,
        what: 'not-json' as const,
      })),
    },
  ],
  'bad-file': (
    [
      ...(['not-json', 'empty', 'not-utf8', 'utf-16', 'duplicate-key', 'forbidden-key', 'too-deep'] as const),
      ...(['too-large', 'wrong-shape'] as const),
    ] as const
  ).map(fault => ({ kind: 'bad-file', path: '/srv/site.json', fault, line: 4, column: 2, detail: 'areas' })),
  'bad-backup': (['foreign', 'cut', 'changed', 'unsound'] as const).map(fault => ({
    ...{ kind: 'bad-backup', path: '/srv/q.tar.gz', fault, at: 17 },
  })),
  'folder-not-empty': [{ kind: 'folder-not-empty', folder: '/srv/q' }],
  'backup-older': [
    {
      ...{ kind: 'backup-older', path: '/srv/q.tar.gz', folder: '/srv/q' },
      ...{ saved: 30, found: 12, day: '2026-11-23' },
    },
  ],
  'nothing-recorded': [{ kind: 'nothing-recorded', folder: '/srv/q' }],
  'site-sound': [{ kind: 'site-sound', path: '/srv/q' }],
  'newer-version': [{ kind: 'newer-version', path: '/srv/q.jsonl', version: '99' }],
  'clock-wrong': [
    { kind: 'clock-wrong', now: '1970-01-01 08:00' },
    { kind: 'clock-wrong', now: '2099-01-01 08:00', newest: '2026-11-23 08:00' },
  ],
  busy: [{ kind: 'busy', owner: '4711', host: 'desk', heldSeconds: 30, path: '/srv/.lock' }],
  'lock-doubtful': [{ kind: 'lock-doubtful', detail: 'Q7', path: '/srv/.lock' }],
  'lock-alive': [{ kind: 'lock-alive', owner: '4711', path: '/srv/.lock' }],
  'lock-unreadable': [{ kind: 'lock-unreadable', path: '/srv/.lock' }],
  'not-delivered': [{ kind: 'not-delivered', to: 'https://example.org', why: 'time-out' }],
  'crontab-failed': [{ kind: 'crontab-failed', detail: 'exit 1' }],
  'cron-newline': [{ kind: 'cron-newline', argument: '/srv/a' }],
  'no-crontab': [{ kind: 'no-crontab' }],
  'no-folder': [{ kind: 'no-folder', path: '/srv/Q7' }],
  tilde: [{ kind: 'tilde', option: '--to', value: '~/q' }],
  'field-missing': [
    {
      kind: 'field-missing',
      activity: { 'zh-CN': '门岗查验', en: 'gate check' },
      fields: [
        {
          name: 'mask',
          label: { 'zh-CN': '口罩', en: 'mask' },
          example: { 'zh-CN': '--set 口罩=有', en: '--set mask=yes' },
        },
      ],
    },
  ],
  'field-elsewhere': [
    { kind: 'field-elsewhere', field: { 'zh-CN': '更换贴膜', en: 'film changed' }, kinds: ['Q7', 'Q8'] },
  ],
  'activity-retired': [{ kind: 'activity-retired', activity: 'Q7' }],
  rule: [
    { kind: 'rule', id: 'Q7', text: { 'zh-CN': '危险', en: 'dangerous' } },
    {
      kind: 'rule',
      id: 'Q7',
      text: { 'zh-CN': '危险', en: 'dangerous' },
      basis: { 'zh-CN': '指引', en: 'a guide' },
    },
  ],
  cancelled: [{ kind: 'cancelled' }],
};

export const damages: { readonly [K in DamageKind]: readonly Omit<Damage, 'what' | 'file'>[] } = {
  'not-json': [{ line: 3 }],
  'not-utf8': [{ line: 3, detail: '17' }],
  'line-ends': [{}],
  hash: [{ line: 3 }, { line: 3, saved: 12 }],
  seq: [{ line: 3 }, { line: 3, saved: 12, found: 13 }, { line: 3, saved: 12, found: 11 }],
  'opening-missing': [{ line: 1 }],
  'opening-wrong': [{ line: 1, detail: 'GATE-1' }],
  'behind-witness': [{}, { saved: 12, found: 0 }],
  'differs-from-witness': [{ detail: '4821' }],
  'seal-differs': [
    { line: 3, saved: 4, detail: '7KQ2-9M0C-XR4T' },
    { saved: 99, found: 5 },
  ],
  misplaced: [{ line: 3, detail: '2026-11-22' }],
  'newer-version': [{ line: 3, detail: '99' }],
  'site-differs': [{ detail: 'areas' }],
  'unknown-area': [{ line: 3, detail: 'GATE-9' }],
  leftover: [{}],
  'conflict-copy': [{}, { found: 1 }, { found: 2 }],
  'strange-file': [{}],
  mode: [{ detail: '0644' }],
  'too-long': [{ line: 3, detail: '104857600' }],
};

export const notices: Examples<Notice> = {
  fenced: [{ kind: 'fenced', file: '2026-11-23.jsonl', bytes: 12 }],
  'witness-rebuilt': [{ kind: 'witness-rebuilt' }],
  'witness-elsewhere': [{ kind: 'witness-elsewhere', folder: '/srv/q' }],
  'witness-unwritable': [{ kind: 'witness-unwritable', path: '/srv/q' }],
  'clock-back': [{ kind: 'clock-back', newest: 0 }],
  'edited-by-hand': [
    {
      kind: 'edited-by-hand',
      changes: [
        { of: 'areas', key: 'GATE-1', to: null },
        { of: 'name', to: 'Q7' },
      ],
    },
  ],
  'newer-entries': [{ kind: 'newer-entries', file: 'log/2026/2026-11-23.jsonl', version: '99' }],
  bom: [{ kind: 'bom' }],
  restored: [{ kind: 'restored', by: 'Q7', at: 0, from: 13, to: 30, reason: 'Q8' }],
};

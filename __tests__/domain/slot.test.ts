import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDays, parseSlot } from '../../src/domain/slot';

describe('parseSlot', () => {
  const morning = { name: 'morning', opens: '06:00', due: '10:00' };

  test.each([
    ['opens and due', 'morning=06:00-10:00', morning],
    ['with one digit', 'morning=6:00-10:00', morning],
    ['with blanks', ' morning = 06:00 - 10:00 ', morning],
    ['in full width', 'morning＝０６：００－１０：００', morning],
    ['with a tilde', 'morning=06:00～10:00', morning],
    ['with a dash', 'morning=06:00—10:00', morning],
    ['with 至', 'morning=06:00至10:00', morning],
    [
      'opens, due and closes',
      'afternoon=14:00-18:00-22:00',
      { name: 'afternoon', opens: '14:00', due: '18:00', closes: '22:00' },
    ],
    [
      'closes in brackets',
      'afternoon=14:00-18:00[-22:00]',
      { name: 'afternoon', opens: '14:00', due: '18:00', closes: '22:00' },
    ],
    ['a name keeps its case', 'Early=06:00-10:00', { ...morning, name: 'Early' }],
    ['a Chinese name', '早班=06:00-10:00', { ...morning, name: '早班' }],
    ['a name that is its opens', '06:00=06:00-10:00', { ...morning, name: '06:00' }],
    ['across midnight', 'night=22:00-02:00', { name: 'night', opens: '22:00', due: '02:00' }],
    ['until the end of the day', 'night=22:00-24:00', { name: 'night', opens: '22:00', due: '24:00' }],
    ['a whole day', 'day=00:00-24:00-24:00', { name: 'day', opens: '00:00', due: '24:00', closes: '24:00' }],
  ])('%s: %s', (_, text, slot) => {
    expect(parseSlot(text)).toEqual(slot);
  });

  test.each([
    ['no name', '06:00-10:00'],
    ['an empty name', '=06:00-10:00'],
    ['a name with a blank', 'early morning=06:00-10:00'],
    ['a name with an escape', 'a\u001b=06:00-10:00'],
    ['one time', 'morning=06:00'],
    ['an empty time', 'morning=06:00-'],
    ['four times', 'morning=06:00-10:00-11:00-12:00'],
    ['no times', 'morning='],
    ['an impossible time', 'morning=06:00-25:00'],
    ['24:00 to open', 'morning=24:00-02:00'],
    ['a bracket that does not close', 'morning=06:00-10:00[-22:00'],
    ['words', 'morning=early'],
    ['nothing', ''],
  ])('%s is no slot: %s', (_, text) => {
    expect(parseSlot(text)).toBeNull();
  });
});

describe('parseDays', () => {
  const all = [0, 1, 2, 3, 4, 5, 6];

  test.each([
    ['mon-fri', [0, 1, 2, 3, 4]],
    ['Mon–Fri', [0, 1, 2, 3, 4]],
    ['monday-friday', [0, 1, 2, 3, 4]],
    ['mon,wed,fri', [0, 2, 4]],
    ['fri, mon ,wed,mon', [0, 2, 4]],
    ['tues,thurs', [1, 3]],
    ['mon-wed,sat', [0, 1, 2, 5]],
    ['fri-mon', [0, 4, 5, 6]],
    ['sun', [6]],
    ['mon-sun', all],
    ['sun-sat', all],
    ['daily', all],
    ['weekdays', [0, 1, 2, 3, 4]],
    ['weekend', [5, 6]],
    ['周一至周五', [0, 1, 2, 3, 4]],
    ['周一到周五', [0, 1, 2, 3, 4]],
    ['周一至五', [0, 1, 2, 3, 4]],
    ['周一-周五', [0, 1, 2, 3, 4]],
    ['周一，周三', [0, 2]],
    ['周一、周三、周日', [0, 2, 6]],
    ['周一、三、五', [0, 2, 4]],
    ['周一三五', [0, 2, 4]],
    ['星期六,星期天', [5, 6]],
    ['礼拜天', [6]],
    ['工作日', [0, 1, 2, 3, 4]],
    ['周末', [5, 6]],
    ['每天', all],
  ])('%s', (text, days) => {
    expect(parseDays(text)).toEqual(days);
  });

  test.each([
    [''],
    ['mo'],
    ['mon-'],
    ['-mon'],
    ['mon,'],
    ['mon-wed-fri'],
    ['mondays'],
    ['1-5'],
    ['周'],
    ['周八'],
    ['周一三至五'],
    ['constructor'],
  ])('%j names no days', text => {
    expect(parseDays(text)).toBeNull();
  });
});

test('whatever is typed, nothing throws', () => {
  const scrap = fc.constantFrom(
    'mon',
    '-',
    ',',
    '周',
    '一',
    '五',
    '至',
    '=',
    '06:00',
    '[',
    ']',
    ' ',
    'a',
    '24:00',
    '～',
  );
  const typed = fc.array(scrap, { maxLength: 8 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), typed), text => {
      parseSlot(text);
      const days = parseDays(text);
      if (days) expect(days).toEqual([...new Set(days)].filter(day => day >= 0 && day <= 6));
    }),
  );
});

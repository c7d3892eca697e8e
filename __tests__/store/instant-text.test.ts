import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseIso } from '../../src/domain/wall';
import { asInstantText, parseInstantText } from '../../src/store/instant-text';
import { intlZone } from '../support/zone';

describe('instants as the log holds them', () => {
  test('one after another, in whatever order, are read as each is read alone', () => {
    const zone = intlZone('Europe/Berlin');
    const begin = Date.parse('2026-03-28T00:00:00Z');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * 86_400 }), { minLength: 1 }), seconds => {
        for (const second of seconds) {
          const instant = begin + second * 1000;
          expect(parseInstantText(asInstantText(zone, instant))).toBe(instant);
        }
      }),
    );
  });

  test.each([
    '2026-11-23T24:00:00+08:00',
    '2026-11-23T07:60:00+08:00',
    '2026-11-23T07:40:60+08:00',
    '2026-11-23T07:4x:00+08:00',
    '2026-11-23T 7:40:00+08:00',
    '2026-11-23T07.40:00+08:00',
    '2026-11-23 07:40:00+08:00',
    '2026-11-23T07:40:00+08:99',
    '2026-02-30T07:40:00+08:00',
    '2026-11-23T07:40:0\u0665+08:00',
    '',
  ])('%s is none, also after a good one of the same day', text => {
    expect(parseInstantText('2026-11-23T07:40:00+08:00')).toBe(Date.parse('2026-11-22T23:40:00Z'));
    expect(parseInstantText(text)).toBeNull();
    expect(parseIso(text)).toBeNull();
  });
});

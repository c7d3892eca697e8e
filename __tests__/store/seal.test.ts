import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseSeal, sealOf, sealsIn, type Seal } from '../../src/store/seal';
import { lived, rehashed, TOMORROW } from '../support/lived-log';
import { TODAY, type Bench } from '../support/store-bench';
import { DAY, MORNING } from '../support/store-world';

function newestSeal(it: Bench): Seal {
  const { head } = it.again().log('newest');
  const seal = head && parseSeal(sealOf(head));
  if (!seal) throw new Error('there is no seal');
  return seal;
}

describe('a printed seal', () => {
  test('proves the log that it was printed from, also after more was logged', async () => {
    const it = await lived();
    const seal = newestSeal(it);
    expect(seal.seq).toBe(10);
    await it.log('01-1-ST', MORNING + DAY);
    expect(it.again().check({ against: [seal] }).damage).toEqual([]);
  });

  test('convicts a log that was rewritten with all its hashes and witnesses', async () => {
    const it = await lived();
    const seal = newestSeal(it);
    const { head } = it.again().log('newest');
    const before = it.text(TODAY).trimEnd().slice(-45, -2);
    const forged = rehashed(it.text(TOMORROW).replace('"strength":500', '"strength":900'), before);
    it.put(TOMORROW, forged);
    const witness = `${it.stateFolder}/testsite00000001/heads.json`;
    const hash = forged.trimEnd().slice(-45, -2);
    writeFileSync(witness, readFileSync(witness, 'utf8').replace(head?.hash ?? '', hash));
    expect(it.again().check().damage).toEqual([]);
    expect(it.again().check({ against: [seal] }).damage).toEqual([
      { file: TOMORROW, line: 2, what: 'seal-differs', saved: 10, detail: seal.code },
    ]);
  });

  test('of a line that the log no longer reaches', async () => {
    const it = await lived();
    expect(it.again().check({ against: [{ seq: 11, code: '7KQ2-9M0C-XR4T' }] }).damage).toEqual([
      { file: 'log', what: 'seal-differs', saved: 11, found: 10 },
    ]);
  });

  test('is proved beside others, each for itself', async () => {
    const it = await lived();
    const good = newestSeal(it);
    const bad = { seq: 3, code: good.code };
    expect(it.again().check({ against: [bad, good, { seq: 99, code: good.code }] }).damage).toMatchObject([
      { file: TODAY, line: 3, what: 'seal-differs', saved: 3 },
      { what: 'seal-differs', saved: 99, found: 10 },
    ]);
  });
});

describe('what is read as a seal', () => {
  test.each([
    ['as it is printed', '4821:7KQ2-9M0C-XR4T'],
    ['in small letters', '4821:7kq2-9m0c-xr4t'],
    ['without hyphens', '4821:7KQ29M0CXR4T'],
    ['with blanks', ' 4821 : 7KQ2 9M0C XR4T '],
    ['with an O for the nought', '4821:7KQ2-9MOC-XR4T'],
    ['with an l for a one in the number', '482l:7KQ2-9M0C-XR4T'],
    ['with the colon of a Chinese keyboard', '4821：7KQ2-9M0C-XR4T'],
    ['with the dashes of a word processor', '4821:7KQ2–9M0C—XR4T'],
    ['with full-width signs', '４８２１：７ＫＱ２－９Ｍ０Ｃ－ＸＲ４Ｔ'],
  ])('%s', (_, text) => {
    expect(parseSeal(text)).toEqual({ seq: 4821, code: '7KQ2-9M0C-XR4T' });
  });

  test('I, L and O are read for what they look like', () => {
    expect(parseSeal('7:ilO0-1111-0000')).toEqual({ seq: 7, code: '1100-1111-0000' });
  });

  test.each([
    ['', 'nothing'],
    ['11', 'a number alone'],
    ['11:7KQ2', 'too short'],
    ['11:7KQ2-9M0C-XR4T7', 'too long'],
    ['x:7KQ2-9M0C-XR4T', 'no number'],
    ['11:7KQ2-9M0C-XR4U', 'a sign that no seal has'],
    ['-1:7KQ2-9M0C-XR4é', 'a letter with an accent'],
    ['1111111111111111:7KQ2-9M0C-XR4T', 'a number that no log reaches'],
  ])('%j is none: %s', text => {
    expect(parseSeal(text)).toBeNull();
  });

  test('in a file every seal is found once, and nothing else', () => {
    const text =
      '日期,备注\r\n封签,4821:7KQ2-9M0C-XR4T,\r\nx,A4821:7KQ2-9M0C-XR4T,"4821:7KQ2-9M0C-XR4T"\r\n7:0000-0000';
    expect(sealsIn(text)).toEqual([{ seq: 4821, code: '7KQ2-9M0C-XR4T' }]);
    expect(sealsIn('{"seal": "10:0000-0000-0000", "at": "2026-11-23T10:00:00"}')).toEqual([
      { seq: 10, code: '0000-0000-0000' },
    ]);
  });
});

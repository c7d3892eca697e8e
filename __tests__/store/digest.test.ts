import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { chainedHash, sha256Of } from '../../src/store/digest';
import { sha256OfShort } from '../../src/store/sha256';

const proved = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url');

describe('SHA-256', () => {
  // FIPS 180-4 and its examples, by NIST.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is the one that its standard prints', (message, digest) => {
    expect(sha256OfShort(Buffer.from(message)).toString('hex')).toBe(digest);
  });

  test('of every length around the border of a block is that of node:crypto', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Buffer.alloc(length, length + 0x80);
      expect(sha256OfShort(bytes).toString('base64url')).toBe(proved(bytes));
    }
  });

  test('of whatever bytes is that of node:crypto', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
        expect(sha256OfShort(bytes).toString('base64url')).toBe(proved(bytes));
      }),
    );
  });

  test('of texts of every length and script is the same, whoever computes it', () => {
    for (let length = 0; length < 3000; length += 97) {
      const text = '楼é𠮷a'.repeat(length).slice(0, length);
      expect(sha256Of(text)).toBe(proved(text));
      expect(chainedHash('x', text)).toBe(proved(`x${text}`));
      expect(sha256Of(Buffer.from(text))).toBe(proved(text));
    }
  });
});

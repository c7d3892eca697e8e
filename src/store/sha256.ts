/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
// prettier-ignore
const ROUND = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

const BLOCK = 64;

/**
 * SHA-256 as FIPS 180-4 has it. For a few hundred bytes only: a line of the log. That takes less than half a millisecond,
 * loading `node:crypto` takes five; what is longer is for `node:crypto` to do.
 */
export function sha256OfShort(message: Uint8Array): Buffer {
  // 2 ** 32 bits are 512 MB: the upper half of the length is always 0.
  const padded = Buffer.alloc(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  padded.writeUInt32BE(message.length * 8, padded.length - 4);
  // prettier-ignore
  const state = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ] as State;
  const words = new Int32Array(BLOCK);
  for (let at = 0; at < padded.length; at += BLOCK) addBlock(state, words, padded, at);
  const digest = Buffer.alloc(32);
  state.forEach((part, index) => digest.writeInt32BE(part | 0, index * 4));
  return digest;
}

type State = [number, number, number, number, number, number, number, number];

function addBlock(state: State, words: Int32Array, bytes: Buffer, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = bytes.readInt32BE(at + 4 * i);
  for (let i = 16; i < BLOCK; i += 1) {
    const near = words[i - 2]!;
    const far = words[i - 15]!;
    const first = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3);
    const second = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10);
    words[i] = words[i - 16]! + first + words[i - 7]! + second;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < BLOCK; i += 1) {
    const upper = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const lower = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const taken = (h + upper + ((e & f) ^ (~e & g)) + ROUND[i]! + words[i]!) | 0;
    const given = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + taken) | 0;
    d = c;
    c = b;
    b = a;
    a = (taken + given) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((part, index) => {
    state[index] = (state[index]! + part) | 0;
  });
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSeed, perStudentSeed } from './seed.ts';
import { sha256 } from './sha256.ts';

const usageKey = 'block-v1:Org+C1+R1+type@problem+block@abc123';
const seedUnder = (rerandomize: string) => chooseSeed({ rerandomize, userId: 1, usageKey, random: () => 0.5 });

/** fast-check's own `binary` unit takes seconds to prepare. */
const codePoint = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

describe('The seed of a problem', () => {
  it('is 1 for everybody where nothing is randomised', () => {
    expect(seedUnder('never')).toBe(1);
  });

  it('is one of a thousand at random for each view or reset', () => {
    expect(seedUnder('always')).toBe(500);
    expect(seedUnder('onreset')).toBe(500);
  });

  it('is one of twenty by learner and problem', () => {
    expect(seedUnder('per_student')).toBe(perStudentSeed(1, usageKey));
    fc.assert(
      fc.property(fc.nat(), (userId) => {
        const digest = createHash('sha256').update(`${userId}b'${usageKey}'`).digest('hex');
        expect(perStudentSeed(userId, usageKey)).toBe(Number.parseInt(digest.slice(0, 7), 16) % 20);
      }),
    );
  });

  it('rests on the standard hash', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint, maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});

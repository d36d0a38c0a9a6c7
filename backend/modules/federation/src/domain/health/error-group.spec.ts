import { describe, expect, it } from 'vitest';
import { type Frame, fingerprintOf, scrubbed } from './error-group.ts';

describe('a message that is kept', () => {
  it.each([
    ['Cannot read properties of undefined (reading "x")', 'Cannot read properties of undefined (reading "x")'],
    ['No account ana.b@example.org here', 'No account <email> here'],
    ['Failed to fetch /api/x?token=abc&u=1', 'Failed to fetch /api/x'],
    ['at https://campus.example/learn#frag now', 'at https://campus.example/learn now'],
    ['Learner 123456 is gone, 12 left', 'Learner <number> is gone, 12 left'],
    ['Block 3f2504e0-4f89-11d3-9a0c-0305e82c3301 is gone', 'Block <id> is gone'],
    ['Block deadbeef0123456789 is gone', 'Block <id> is gone'],
    ['  two\n  lines ', 'two lines'],
    ['', 'No message'],
  ])('%j reads %j', (message, expected) => {
    expect(scrubbed(message)).toBe(expected);
  });

  it('is short', () => {
    expect(scrubbed('x'.repeat(5_000))).toHaveLength(200);
  });
});

describe('a fault', () => {
  const frame: Frame = { file: '/mfes/forum/1/assets/page.js', line: 1, column: 20, name: 'draw' };

  it('is the same with the same words at the same place', () => {
    expect(fingerprintOf('boom', [frame])).toBe(fingerprintOf('boom', [{ ...frame, name: null }]));
    expect(fingerprintOf('boom', [frame])).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['other words', 'bang', [frame]],
    ['another place', 'boom', [{ ...frame, column: 21 }]],
    ['no place', 'boom', []],
  ] as const)('is another one with %s', (_name, message, frames) => {
    expect(fingerprintOf(message, frames)).not.toBe(fingerprintOf('boom', [frame]));
  });
});

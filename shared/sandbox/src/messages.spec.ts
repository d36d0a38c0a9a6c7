import { describe, expect, it } from 'vitest';
import { readReply } from './messages.ts';

describe('a reply of the interpreter', () => {
  it('is taken when it carries a namespace', () => {
    expect(readReply({ ok: true, globalsJson: '{"x": NaN, "s": "NaN"}' }, 100)).toEqual({
      trusted: true,
      result: { ok: true, globalsJson: '{"x": NaN, "s": "NaN"}' },
    });
  });

  it.each([
    ['nothing', null],
    ['a text', 'done'],
    ['no namespace', { ok: true }],
    ['a namespace that is not JSON', { ok: true, globalsJson: '{x' }],
    ['a namespace that is a list', { ok: true, globalsJson: 'null' }],
    ['a failure of no kind', { ok: false, message: 'x' }],
    ['a failure of an unknown kind', { ok: false, kind: 'granted', message: 'x' }],
    ['a failure without text', { ok: false, kind: 'exception' }],
  ])('is refused, and its sender ended, when it is %s', (_what, message) => {
    expect(readReply(message, 100)).toMatchObject({ trusted: false, result: { ok: false, kind: 'unavailable' } });
  });

  it('is refused when it is longer than allowed', () => {
    expect(readReply({ ok: true, globalsJson: `{"x": "${'y'.repeat(100)}"}` }, 100).result).toMatchObject({
      kind: 'output_limit',
    });
  });

  it('ends its sender after running out of memory', () => {
    expect(readReply({ ok: false, kind: 'memory_limit', message: 'x' }, 100)).toMatchObject({ trusted: false });
  });
});

import { describe, expect, it } from 'vitest';
import { localText, momentOf } from './local-moment.ts';

describe('a moment in a field', () => {
  it('comes back as the same moment', () => {
    expect(momentOf(localText('2026-11-25T08:30:00.000Z'))).toBe('2026-11-25T08:30:00.000Z');
  });

  it.each([
    [null, ''],
    ['soon', ''],
  ])('is empty for %s', (moment, text) => {
    expect(localText(moment)).toBe(text);
  });

  it('is none when the field is empty', () => {
    expect(momentOf('')).toBeNull();
  });
});

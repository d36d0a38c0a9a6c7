import { describe, expect, it } from 'vitest';
import { momentIn } from './moment-in.ts';

describe('the moment in a text of Studio', () => {
  it.each([
    ['Jan 05, 2026 at 09:07 UTC', '2026-01-05T09:07:00.000Z'],
    ['Dec 31, 2026 at 23:59 UTC', '2026-12-31T23:59:00.000Z'],
  ])('%s', (text, moment) => {
    expect(momentIn(text)?.toISOString()).toBe(moment);
  });

  it.each([null, '', 'yesterday', 'Foo 05, 2026 at 09:07 UTC', 'Jan 05, 2026'])('%j is none', (text) => {
    expect(momentIn(text)).toBeNull();
  });
});

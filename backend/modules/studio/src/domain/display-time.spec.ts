import { describe, expect, it } from 'vitest';
import { displayTime, displayTimeOf } from './display-time.ts';

describe('a moment as Studio shows it', () => {
  it.each([
    ['2026-01-05T09:00:00Z', 'Jan 05, 2026 at 09:00 UTC'],
    ['2026-12-31T23:59:59Z', 'Dec 31, 2026 at 23:59 UTC'],
    ['2026-06-01T01:30:00+02:00', 'May 31, 2026 at 23:30 UTC'],
  ])('%s is %s', (moment, shown) => {
    expect(displayTime(new Date(moment))).toBe(shown);
    expect(displayTimeOf(moment)).toBe(shown);
  });

  it.each([null, 'soon', ''])('%j is none', (text) => {
    expect(displayTimeOf(text)).toBeNull();
  });
});

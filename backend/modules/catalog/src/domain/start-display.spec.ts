import { describe, expect, it } from 'vitest';
import { startDisplayOf } from './start-display.ts';

describe('the start put to people', () => {
  it.each([
    ['2026-01-10T00:00:00Z', 'Jan. 10, 2026'],
    ['2026-05-01T23:59:59Z', 'May 1, 2026'],
    ['2026-09-30T00:00:00Z', 'Sept. 30, 2026'],
  ])('is the day in UTC: %s', (start, text) => {
    expect(startDisplayOf({ start: new Date(start), advertisedStart: null })).toEqual({ type: 'timestamp', text });
  });

  it('is what the author announces, when there is such a text', () => {
    expect(startDisplayOf({ start: new Date(0), advertisedStart: 'Spring' })).toEqual({
      type: 'string',
      text: 'Spring',
    });
  });

  it.each([null, '2030-01-01T00:00:00Z'])('is empty when nobody has set it: %s', (start) => {
    const display = startDisplayOf({ start: start === null ? null : new Date(start), advertisedStart: null });
    expect(display).toEqual({ type: 'empty', text: null });
  });
});

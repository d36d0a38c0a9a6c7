import { expect, it } from 'vitest';
import { startDisplay } from './start-display.ts';

it.each([
  ['2026-01-10T00:00:00Z', null, 'Jan. 10, 2026', 'timestamp'],
  ['2026-05-01T23:00:00Z', null, 'May 1, 2026', 'timestamp'],
  ['2026-09-30T00:00:00Z', '', 'Sept. 30, 2026', 'timestamp'],
  ['2026-01-10T00:00:00Z', 'Next winter', 'Next winter', 'string'],
  [null, null, null, 'empty'],
  ['2030-01-01T00:00:00Z', null, null, 'empty'],
])('a start of %s, advertised as %s, is shown as %s', (start, advertised, text, type) => {
  expect(startDisplay(start === null ? null : new Date(start), advertised)).toEqual({
    start_display: text,
    start_type: type,
  });
});

import { describe, expect, it } from 'vitest';
import { countIn, isTrueIn, momentIn, textIn } from './field-reading.ts';

describe('a field', () => {
  it.each([
    [{ field: 'x' }, 'x'],
    [{ field: '' }, null],
    [{ field: 3 }, null],
    [{}, null],
  ])('%j as a text is %j', (fields, expected) => {
    expect(textIn(fields, 'field')).toBe(expected);
  });

  it.each([
    [{ field: true }, true],
    [{ field: false }, false],
    [{ field: 'true' }, false],
    [{}, false],
  ])('%j is true: %j', (fields, expected) => {
    expect(isTrueIn(fields, 'field')).toBe(expected);
  });

  it.each([
    [{ field: 3 }, 3],
    [{ field: 0 }, 0],
    [{ field: -1 }, null],
    [{ field: 1.5 }, null],
    [{ field: '3' }, null],
  ])('%j as a count is %j', (fields, expected) => {
    expect(countIn(fields, 'field')).toBe(expected);
  });

  it.each([
    [{ field: '2026-01-10T00:00:00Z' }, '2026-01-10T00:00:00Z'],
    [{ field: 'soon' }, null],
    [{ field: null }, null],
  ])('%j as a moment is %j', (fields, expected) => {
    expect(momentIn(fields, 'field')).toBe(expected);
  });
});

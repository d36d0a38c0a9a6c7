import { describe, expect, it } from 'vitest';
import { clockText, cueAt, cuesOf } from './transcript.ts';

const cues = cuesOf({ start: [0, 2000, 5000], end: [1800, 4000, 6500], text: ['One', 'Two', 'Three'] });

describe('cuesOf', () => {
  it('reads milliseconds as seconds', () => {
    expect(cues[1]).toEqual({ start: 2, end: 4, text: 'Two' });
  });

  it('keeps words only: no tags, no entities, no line breaks', () => {
    const [cue] = cuesOf({ start: [0], end: [1], text: ['<i>Salt</i> &amp;\nwater &lt;3'] });
    expect(cue?.text).toBe('Salt & water <3');
  });

  it('leaves out entries without words or without an end', () => {
    expect(cuesOf({ start: [0, 1], end: [1], text: [' ', 'lost'] })).toEqual([]);
  });

  it('puts cues in the order of time', () => {
    const sorted = cuesOf({ start: [3000, 0], end: [4000, 1000], text: ['later', 'first'] });
    expect(sorted.map(({ text }) => text)).toEqual(['first', 'later']);
  });
});

describe('cueAt', () => {
  it.each([
    [-1, -1, 'before the first cue'],
    [0, 0, 'at the start of a cue'],
    [1.9, 0, 'in the pause after a cue'],
    [2, 1, 'at the next start'],
    [99, 2, 'after the last cue'],
  ])('at %d seconds is cue %d (%s)', (seconds, index) => {
    expect(cueAt(cues, seconds)).toBe(index);
  });

  it('finds nothing in an empty transcript', () => {
    expect(cueAt([], 3)).toBe(-1);
  });
});

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [65.9, '1:05'],
    [3725, '1:02:05'],
    [-4, '0:00'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

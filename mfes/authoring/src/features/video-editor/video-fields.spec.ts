import { describe, expect, it } from 'vitest';
import { isSource, sourcesIn, transcriptsIn, youtubeIdIn } from './video-fields.ts';

describe('fields of a video', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
    [' dQw4w9WgXcQ ', 'dQw4w9WgXcQ'],
    ['', ''],
  ])('finds the id in %j', (text, id) => {
    expect(youtubeIdIn(text)).toBe(id);
  });

  it.each([
    ['https://example.org/a.mp4', true],
    ['/static/a.mp4', true],
    ['javascript:x', false],
    ['a.mp4', false],
  ])('%s is a source: %s', (text, expected) => {
    expect(isSource(text)).toBe(expected);
  });

  it('reads what is there and leaves out what is no text', () => {
    expect([
      sourcesIn(['a', 1]),
      sourcesIn(undefined),
      transcriptsIn({ en: 'a.srt', de: 1 }),
      transcriptsIn(null),
    ]).toEqual([['a'], [], { en: 'a.srt' }, {}]);
  });
});

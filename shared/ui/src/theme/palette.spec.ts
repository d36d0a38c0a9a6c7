import { describe, expect, it } from 'vitest';
import { contrastOf, laurel, night, paletteOf, stone } from './palette.ts';

describe('contrast', () => {
  it('runs from 1 to 21', () => {
    expect(contrastOf('#ffffff', '#ffffff')).toBeCloseTo(1);
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it.each([
    ['buttons in the own colour', '#ffffff', laurel[8]],
    ['links on paper', laurel[8], stone[0]],
    ['links in the dark', laurel[3], night[7]],
    ['quiet text on paper', stone[6], stone[0]],
    ['quiet text in the dark', night[2], night[7]],
    ['text in the dark', night[0], night[7]],
    ['links on a light ground of the own colour', laurel[9], laurel[0]],
  ])('of %s is enough for text', (_name, one, other) => {
    expect(contrastOf(one ?? '', other ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the palette of a brand', () => {
  it('goes from light to dark around the brand itself', () => {
    const palette = paletteOf('#7a1fa2');
    expect(palette).toHaveLength(10);
    expect(palette[8]).toBe('#7a1fa2');
    const onWhite = palette.map((shade) => contrastOf(shade, '#ffffff'));
    expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b));
  });

  it('refuses what is no colour', () => {
    expect(() => paletteOf('purple')).toThrow(/#rrggbb/);
  });
});

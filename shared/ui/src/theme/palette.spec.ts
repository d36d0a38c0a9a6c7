import { contrastOf } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { laurel, night, stone } from './palette.ts';

describe('contrast', () => {
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

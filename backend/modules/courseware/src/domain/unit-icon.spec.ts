import { describe, expect, it } from 'vitest';
import { unitIcon } from './unit-icon.ts';

describe('the icon of a unit', () => {
  it.each([
    [['html', 'video'], 'video'],
    [['video', 'problem', 'html'], 'problem'],
    [['openassessment'], 'problem'],
    [['html', 'discussion'], 'other'],
    [[], 'vertical'],
  ])('with %j is %s', (types, icon) => {
    expect(unitIcon(types)).toBe(icon);
  });
});

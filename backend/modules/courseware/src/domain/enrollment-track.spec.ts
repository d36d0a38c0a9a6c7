import { describe, expect, it } from 'vitest';
import { trackGroups } from './enrollment-track.ts';

describe('the groups of a course mode', () => {
  it.each([
    ['audit', { 50: [1] }],
    ['verified', { 50: [2] }],
    ['no-id-professional', { 50: [4] }],
    ['masters', { 50: [7] }],
    ['a mode of this site', {}],
    ['constructor', {}],
    [null, {}],
  ])('%s', (mode, groups) => {
    expect(trackGroups(mode)).toEqual(groups);
  });
});

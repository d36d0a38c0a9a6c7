import { describe, expect, it } from 'vitest';
import { wrongWithUsername } from './account-rules.ts';
import { namesNear, suggestUsernames } from './username-suggestions.ts';

describe('suggestions for a taken username', () => {
  it('are free, whatever the capitals', () => {
    expect(suggestUsernames('Ana', new Set(['ana_1', 'ana_3']))).toEqual(['Ana_2', 'Ana_4', 'Ana_5']);
  });

  it('fit the rules, even for the longest name', () => {
    expect(namesNear('x'.repeat(30)).map(wrongWithUsername)).toEqual(Array.from({ length: 9 }, () => null));
  });
});

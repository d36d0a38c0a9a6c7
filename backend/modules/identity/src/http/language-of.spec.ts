import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

describe('the language of the page a request comes from', () => {
  it.each([
    [{}, null],
    [{ 'accept-language': 'es' }, 'es'],
    [{ 'accept-language': 'de, en;q=0.5, ar-EG;q=0.8' }, 'ar'],
    [{ 'accept-language': 'en', cookie: 'openedx-language-preference=es' }, 'es'],
    [{ 'accept-language': 'ar', cookie: 'openedx-language-preference=xx' }, 'ar'],
    [{ 'accept-language': ';;q=,,' }, null],
  ])('of %j is %s', (headers, language) => {
    expect(languageOf({ headers })).toBe(language);
  });
});

import { describe, expect, it } from 'vitest';
import { anAccount } from '../testing/account.builder.ts';
import { chooseLetterLanguage, letterLanguageOf } from './letter-language.ts';

describe('the language of a letter', () => {
  it.each([
    [['es'], 'es'],
    [['es-419', 'en'], 'es'],
    [['de-AT', 'ar-EG'], 'ar'],
    [['de', 'fr'], null],
    [[], null],
  ])('among the wishes %j is %s', (wishes, language) => {
    expect(chooseLetterLanguage(wishes)).toBe(language);
  });

  it('is the one the person chose, else that of the page', () => {
    const chooser = anAccount({ preferences: [{ key: 'pref-lang', value: 'ar' }] });
    expect(letterLanguageOf(chooser, 'es')).toBe('ar');
    expect(letterLanguageOf(anAccount(), 'es')).toBe('es');
    expect(letterLanguageOf(anAccount({ preferences: [{ key: 'pref-lang', value: 'xx' }] }), null)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { chooseLanguage, directionOf } from './languages.ts';

describe('the language of a page', () => {
  it.each([
    [['es-MX', 'en'], 'es'],
    [['fr', 'ar-EG', 'en'], 'ar'],
    [['fr-CA', 'de'], 'en'],
    [[], 'en'],
    [['EN_us'], 'en'],
  ])('for somebody who wishes for %j is %s', (wishes, expected) => {
    expect(chooseLanguage(wishes)).toBe(expected);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['es', 'ltr'],
    ['arn', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

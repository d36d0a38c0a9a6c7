import { describe, expect, it } from 'vitest';
import { stemsInAnyLanguage, stemsOf } from './stems.ts';

describe('the stem of a word', () => {
  it.each([
    ['en', 'distributions', ['en_distribut']],
    ['en-GB', 'Running', ['en_run']],
    ['es', 'ecuaciones', ['es_ecuacion']],
    ['fr', 'équations', ['fr_equat']],
    ['ru', 'вероятности', ['ru_вероятн']],
    ['pt_BR', 'livros', ['pt_livr']],
  ])('in %s of %s is %j', (language, word, stems) => {
    expect(stemsOf(word, language)).toEqual(stems);
  });

  it('is also that of the word without accents, where that differs', () => {
    expect(stemsOf('operación', 'es')).toEqual(['es_oper', 'es_operacion']);
  });

  it('is in Spanish also that of the word with the accent that was not typed', () => {
    expect(stemsOf('operacion', 'es')).toContain('es_oper');
    expect(stemsOf('constructor', 'constructor')).toEqual([]);
  });

  it.each([
    ['a language without a stemmer', 'zh', '算法'],
    ['no language', null, 'words'],
    ['another script than the language has', 'ru', 'algebra'],
    ['a number', 'en', '42'],
  ])('is none for %s', (_, language, word) => {
    expect(stemsOf(word, language)).toEqual([]);
  });

  it('is looked for in every language that writes in its script', () => {
    expect(stemsInAnyLanguage('probability')).toEqual(expect.arrayContaining(['en_probabl', 'de_probability']));
    expect(stemsInAnyLanguage('вероятности')).toEqual(['ru_вероятн']);
  });
});

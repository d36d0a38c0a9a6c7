import { describe, expect, it } from 'vitest';
import { aCatalogCourseRun } from '../testing/catalog-course-run.builder.ts';
import { searchWordsOf, wordsIn } from './search-words.ts';

describe('the words of a text', () => {
  it.each([
    ['Reading Maps, reading!', ['reading', 'maps']],
    ['Élan Żółć', ['elan', 'zołc']],
    ['course-v1:Demo+Maps+2026', ['course', 'v1', 'demo', 'maps', '2026']],
    ['地図を読む', ['地図を読む']],
    ['C# & .*+? $', ['c']],
    ['', []],
  ])('"%s"', (text, words) => expect(wordsIn(text)).toEqual(words));

  it('are bounded', () => {
    expect(wordsIn(Array.from({ length: 500 }, (_, number) => `w${number}`).join(' '))).toHaveLength(200);
  });

  it('of a course run are those of its name, key and short description', () => {
    expect(searchWordsOf(aCatalogCourseRun())).toEqual(expect.arrayContaining(['reading', 'demo', '2026', 'contour']));
  });
});

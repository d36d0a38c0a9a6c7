import type { CatalogCourseRun } from './catalog-course-run.ts';

const mostWords = 200;

/** The words of a text as they compare: lower case, without accents, each once. */
export function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);
}

/** What a course run is found by. */
export function searchWordsOf(run: CatalogCourseRun): readonly string[] {
  const { name, organization, number, shortDescription, key } = run;
  return wordsIn([name, organization, number, key, shortDescription].join(' '));
}

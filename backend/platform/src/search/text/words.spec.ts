import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['Hello, world! 42', ['hello', 'world', '42']],
    ['naïve Café CRÈME', ['naive', 'cafe', 'creme']],
    ["the learner's l'algèbre don’t", ['the', 'learner', 'algebre', 'don']],
    ["'quoted' rock 'n' roll", ['quoted', 'rock', 'n', 'roll']],
    ['机器学习导论', ['机器', '学习', '导论']],
    ['مُحَمَّد كتــاب', ['محمد', 'كتاب']],
    ['हिन्दी', ['हिन्दी']],
    ['Straße œuvre Łódź ΟΔΟΣ', ['strasse', 'oeuvre', 'lodz', 'οδοσ']],
    ['أحمد مدرسة کتاب', ['احمد', 'مدرسه', 'كتاب']],
    ['½ ﷺ', ['12', 'صلىاللهعليهوسلم'.replace('ى', 'ي')]],
    ['\u0301 \u0640 a', ['a']],
    ['', []],
    ['… — !', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text).map(({ folded }) => folded)).toEqual(words);
  });

  it('know where they stand', () => {
    const text = 'Über 机器学习, über';
    for (const { surface, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(surface);
    expect(wordsOf(text).map(({ start }) => start)).toEqual([0, 5, 7, 11]);
  });

  it('compare equal in whichever Unicode form they came', () => {
    expect(fold('e\u0301cole')).toBe(fold('\u00e9cole'));
    expect(fold('ﬁnal')).toBe('final');
  });

  it('are cut where they are longer than any word', () => {
    expect(fold('x'.repeat(500))).toHaveLength(64);
  });
});

import { describe, expect, it } from 'vitest';
import { readQuery } from './read-query.ts';

const read = (text: string, isTyping = false) => {
  const { words, phrases, excluded } = readQuery({ text, isTyping });
  const plain = words.map(({ folded, isPrefix }) => (isPrefix ? `${folded}*` : folded));
  return { words: plain, phrases, excluded: excluded.map(({ folded }) => folded) };
};

describe('a line of search text', () => {
  it.each([
    ['Linear algebra', { words: ['linear', 'algebra'], phrases: [], excluded: [] }],
    ['"linear algebra" proofs', { words: ['proofs'], phrases: [['linear', 'algebra']], excluded: [] }],
    ['algebra -linear', { words: ['algebra'], phrases: [], excluded: ['linear'] }],
    ['self-paced', { words: ['self', 'paced'], phrases: [], excluded: [] }],
    ['"open', { words: ['open'], phrases: [], excluded: [] }],
    ['"" - !', { words: [], phrases: [], excluded: [] }],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    ['linear alg', ['linear', 'alg*']],
    ['linear alg ', ['linear', 'alg']],
    ['alg "linear"', ['alg']],
    ['alg -lin', ['alg']],
  ])('that is still being typed, %j, asks for %j', (text, words) => {
    expect(read(text, true).words).toEqual(words);
  });

  it('asks for no more than a question can hold', () => {
    expect(read('word '.repeat(1_000)).words).toHaveLength(32);
  });
});

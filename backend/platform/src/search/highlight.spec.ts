import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';
import { readQuery } from './read-query.ts';

const quote = (text: string | readonly string[] | null, asked: string) =>
  highlight({ text, language: 'en', wanted: readQuery({ text: asked }), mayMistype: false }).map((segments) =>
    segments.map((segment) => (segment.isHit ? `[${segment.text}]` : segment.text)).join(''),
  );

const filler = 'Some words that nobody looks for stand here. '.repeat(10);

describe('a quotation', () => {
  it('is the whole of a short text', () => {
    expect(quote('Graphs & trees', 'graph')).toEqual(['[Graphs] & trees']);
  });

  it('stands around the words, from word to word', () => {
    const [only, ...more] = quote(`${filler}A lonely graph.${filler}`, 'graphs');
    expect(more).toEqual([]);
    expect(only).toMatch(/^\w.* A lonely \[graph\]\.\w.*\w\.?$/);
    expect(only?.length).toBeLessThan(200);
  });

  it('is shared by words that are near each other, and is one of a few', () => {
    expect(quote(`${filler}graphs and trees${filler}`, 'graphs trees')).toHaveLength(1);
    expect(quote(`graph ${filler}`.repeat(9), 'graph')).toHaveLength(3);
  });

  it('overlaps with no other', () => {
    const text = Array.from({ length: 60 }, (_, index) => `w${index} graph ${'x'.repeat(index)}`).join(' ');
    const marks = quote(text, 'graph').flatMap((quotation) => quotation.match(/w\d+/g) ?? []);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('is the beginning of a text without the words, and nothing of no text', () => {
    expect(quote(filler, 'graph')[0]).toMatch(/^Some words/);
    expect(quote(null, 'graph')).toEqual([]);
  });

  it('joins several values', () => {
    expect(quote(['Trees', 'Graphs'], 'graph')).toEqual(['Trees · [Graphs]']);
  });

  it('never cuts a character in two', () => {
    const text = `${'𠮷🎓'.repeat(100)} graph ${'🎓𠮷'.repeat(100)}`;
    for (const asked of ['graph', 'nothing'])
      for (const quotation of quote(text, asked)) expect(quotation.isWellFormed()).toBe(true);
  });

  it('looks at the beginning of a book', () => {
    expect(quote(`graph ${filler.repeat(600)} tree`, 'tree')[0]).not.toContain('[tree]');
  });
});

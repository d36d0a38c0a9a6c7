import { describe, expect, it } from 'vitest';
import { parseSoup } from './soup.ts';

const names = (markup: string): string[] =>
  parseSoup(markup).flatMap((node) => (node.kind === 'element' ? [node.name] : [node.kind]));

describe('markup of an author or a grader', () => {
  it.each([
    ['a < b', ['text', 'text']],
    ['<b title="a > b">x</b>', ['b']],
    ['<b title="a>x', ['text']],
    ['<!-- a > b -->', ['comment']],
    ['<!-- a > b', ['text', 'text']],
    ['<![CDATA[a > b]]><b/>', ['text', 'b']],
  ])('%s is read as %j', (markup, expected) => {
    expect(names(markup).join(' ').replaceAll('text text', 'text')).toBe(
      expected.join(' ').replaceAll('text text', 'text'),
    );
  });

  it.each(['<a ', '<a b="', '<a"', '<!--', '<!-- >', '<![CDATA[ >', '<!doctype ', '</a '])(
    'is read in one pass when %j comes again and again',
    (piece) => {
      expect(parseSoup(piece.repeat(30_000))).not.toHaveLength(0);
    },
  );
});

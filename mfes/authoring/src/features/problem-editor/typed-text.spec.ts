import { describe, expect, it } from 'vitest';
import { blocksOfTyped, htmlOfTyped, typedOfBlocks, typedOfHtml } from './typed-text.ts';

describe('what an author types', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['a <b>bold</b> word', 'a <b>bold</b> word'],
    ['a <b>bold word', 'a &lt;b&gt;bold word'],
    ['&amp; as such', '&amp;amp; as such'],
    ['', ''],
  ])('%s is %s', (typed, html) => {
    expect(htmlOfTyped(typed)).toBe(html);
    expect(typedOfHtml(html)).toBe(typed);
  });

  it.each([
    ['One.\n\nTwo < three.', '<p>One.</p>\n<p>Two &lt; three.</p>'],
    ['<p>One <i>word</i>.</p>', '<p>One <i>word</i>.</p>'],
    ['', ''],
  ])('stands by itself as paragraphs: %j', (typed, html) => {
    expect(blocksOfTyped(typed)).toBe(html);
    expect(typedOfBlocks(html)).toBe(typed);
  });
});

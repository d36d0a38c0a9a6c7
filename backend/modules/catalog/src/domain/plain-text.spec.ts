import { describe, expect, it } from 'vitest';
import { plainTextOf } from './plain-text.ts';

describe('the plain text of HTML', () => {
  it.each([
    ['<h2>About</h2><p>Read <b>maps</b>.</p>', 'About Read maps .'],
    ['<style>p{color:red}</style><p>Maps</p><script>track("x")</script >', 'Maps'],
    ['<!-- hidden --><p title="About">R&amp;D &#233;t&#xe9;&nbsp;2026</p>', 'R&D été 2026'],
    ['fish & chips &unknown; &#99999999;', 'fish & chips &unknown; &#99999999;'],
    ['', ''],
  ])('of %j is %j', (html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });
});

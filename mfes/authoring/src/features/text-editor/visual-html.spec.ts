import { describe, expect, it } from 'vitest';
import { firstLoss, saysSameHtml } from './same-html.ts';
import { visualHtmlOf } from './visual-schema.ts';

const courseKey = 'course-v1:O+N+R';
const isKept = (html: string): boolean => saysSameHtml(html, visualHtmlOf(html, courseKey));

describe('the visual editor', () => {
  it.each([
    '<p>Plain <b>bold</b> and <em>slanted</em></p>',
    '<h2 id="a">Title</h2>\n\n<p class="lead">Text</p>',
    '<ul>\n  <li>one</li>\n  <li>two <a href="/static/a.pdf">file</a></li>\n</ul>',
    '<ol><li>one<ul><li>deep</li></ul></li></ol>',
    '<p><img src="/static/a.png" alt="A map" width="300"></p>',
    '<blockquote><p>Said</p></blockquote>',
    '<pre><code>a  b\n c</code></pre>',
    '<p><a href="https://example.org" target="_blank" rel="noopener">x</a></p>',
    '<p>a<br>b</p><hr><p>\\(x^2\\)</p>',
  ])('keeps %s', (html) => {
    expect(visualHtmlOf(html, courseKey)).not.toBe('');
    expect(isKept(html)).toBe(true);
  });

  it.each([
    ['a table', '<table><tbody><tr><td>1</td></tr></tbody></table>'],
    ['a script', '<p>x</p><script>run()</script>'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a box', '<div class="note"><p>x</p></div>'],
    ['a comment', '<!-- why --><p>x</p>'],
    ['a coloured word', '<p><span style="color:red">x</span></p>'],
    ['an attribute of its own', '<p data-x="1">x</p>'],
  ])('knows that it would change %s', (_, html) => {
    expect(isKept(html)).toBe(false);
  });

  it('says what would be lost first', () => {
    const html = '<p>x</p><div class="note"><p>y</p></div>';
    expect(firstLoss(html, visualHtmlOf(html, courseKey))).toBe('<div class="note">');
  });

  it('writes one block a line', () => {
    expect(visualHtmlOf('<p>a</p><ul><li>b</li></ul>', courseKey)).toBe('<p>a</p>\n<ul><li>b</li></ul>');
  });
});

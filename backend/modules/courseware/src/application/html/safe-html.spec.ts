import { describe, expect, it } from 'vitest';
import { needsFrame, safeHtml } from './safe-html.ts';

describe('safe HTML', () => {
  it.each([
    [
      'keeps text, tables and pictures',
      '<p>A <b>b</b></p><img src="/a.png" alt="x">',
      '<p>A <b>b</b></p><img src="/a.png" alt="x">',
    ],
    ['drops scripts with their text', 'a<script>alert(1)</script>b', 'ab'],
    ['drops styles with their text', '<style>p{}</style><p>x</p>', '<p>x</p>'],
    ['drops handlers of events', '<p onclick="x()" ONLOAD="y()">t</p>', '<p>t</p>'],
    ['drops script addresses', '<a href="javascript:alert(1)">t</a>', '<a>t</a>'],
    ['drops script addresses that hide behind control characters', '<a href="java\tscript:x">t</a>', '<a>t</a>'],
    ['drops script addresses that hide behind entities', '<a href="&#106;avascript&colon;x">t</a>', '<a>t</a>'],
    [
      'drops data documents and keeps data pictures',
      '<img src="data:text/html;x"><img src="data:image/png;base64,A">',
      '<img><img src="data:image/png;base64,A">',
    ],
    ['keeps the content of elements it does not know', '<blink><b>t</b></blink>', '<b>t</b>'],
    ['drops forms and keeps their words', '<form action="/x"><p>t</p><input name="p"></form>', '<p>t</p>'],
    ['drops comments', 'a<!-- b -->c', 'ac'],
    [
      'drops scripts inside drawings',
      '<svg><script>x</script><path d="M0"></path></svg>',
      '<svg><path d="M0"></path></svg>',
    ],
    [
      'drops foreign addresses in drawings',
      '<svg><rect fill="url(https://x/y)"></rect></svg>',
      '<svg><rect></rect></svg>',
    ],
    ['drops links out of drawings', '<svg><use href="https://x/y"></use></svg>', '<svg></svg>'],
    [
      'keeps styles that stay in their box',
      '<p style="color: red; position: fixed">t</p>',
      '<p style="color: red">t</p>',
    ],
    ['drops styles that load something', '<p style="background: url(https://x)">t</p>', '<p>t</p>'],
    ['drops frames of this site', '<iframe src="/account"></iframe>', ''],
    [
      'keeps a window from reaching back',
      '<a href="https://x" target="_blank">t</a>',
      '<a href="https://x" target="_blank" rel="noopener noreferrer">t</a>',
    ],
  ])('%s', (_name, markup, expected) => {
    expect(safeHtml(markup)).toBe(expected);
  });

  it.each(['<div>', '<blink>'])('ends somewhere below %s within itself without end', (tag) => {
    expect(safeHtml(`${tag.repeat(5_000)}x`)).not.toContain('x');
    expect(needsFrame(`${tag.repeat(5_000)}<input>`)).toBe(false);
  });

  it('puts frames of other sites into a sandbox', () => {
    expect(safeHtml('<iframe src="https://player.example/1" sandbox="allow-top-navigation"></iframe>')).toContain(
      'sandbox="allow-scripts allow-same-origin allow-popups allow-forms allow-presentation"',
    );
  });

  it.each([
    ['a drawing', '<svg><foreignObject><iframe src="//x"><img src=x onerror=run()></iframe></foreignObject></svg>'],
    [
      'a formula',
      '<math><annotation-xml encoding="text/html"><iframe src="//x"><img src=x onerror=run()></iframe></annotation-xml></math>',
    ],
    ['a description', '<svg><desc><iframe src="//x"><img src=x onerror=run()></iframe></desc></svg>'],
  ])('leaves nothing in a frame that %s would turn into elements', (_name, markup) => {
    expect(safeHtml(markup)).not.toContain('onerror');
  });

  it.each([
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<a href="x" style="color:red"></a><template><script>1</script></template>',
  ])('gives the same again for its own answer, and no handler: %s', (markup) => {
    const once = safeHtml(markup);
    expect(safeHtml(once)).toBe(once);
    expect(once).not.toMatch(/<[^>]*\son\w+=/i);
    expect(once).not.toContain('<script');
  });
});

describe('a frame', () => {
  it.each([
    ['<p>text</p>', false],
    ['<p>what &lt;script&gt; does</p>', false],
    ['<p><script>1</script></p>', true],
    ['<p onclick="x()">t</p>', true],
    ['<style>p{}</style>', true],
  ])('for %s: %s', (markup, expected) => {
    expect(needsFrame(markup)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { sanitise } from './sanitise.ts';

function drawn(html: string): HTMLElement {
  const place = document.createElement('div');
  place.append(sanitise(html));
  return place;
}

describe('author HTML', () => {
  it.each([
    ['<script>window.x = 1</script>after', 'after'],
    ['<img src="x" onerror="run()">', '<img src="x" alt="">'],
    ['<a href="javascript:run()">go</a>', '<a>go</a>'],
    ['<a href="jav\tascript:run()">go</a>', '<a>go</a>'],
    ['<a href="&#x6a;avascript:run()">go</a>', '<a>go</a>'],
    ['<img src="data:image/svg+xml,<svg onload=run()>" alt="a">', '<img alt="a">'],
    ['<svg><script>run()</script></svg>kept', 'kept'],
    ['<object data="x"></object><embed src="x">', ''],
    ['<form action="/logout"><button>Send</button></form>', 'Send'],
    ['<template><img src=x onerror=run()></template>', ''],
    ['<style>body { display: none }</style>text', 'text'],
    ['<p onclick="run()">text</p>', '<p>text</p>'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=run()></style></mglyph></table></mtext></math>', null],
  ])('%s can run nothing', (html, expected) => {
    const place = drawn(html);
    expect(place.querySelector('script, style, object, embed, form, svg')).toBeNull();
    for (const element of place.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    if (expected !== null) expect(place.innerHTML).toBe(expected);
  });

  it('keeps what courses are made of', () => {
    const html =
      '<h3>Heat</h3><p>A <em>slow</em> machine<sub>2</sub></p><table><tbody><tr><td colspan="2">x</td></tr></tbody></table>';
    expect(drawn(html).innerHTML).toBe(html);
  });

  it('keeps colours and sizes, not what lies over the page or loads a file', () => {
    const place = drawn('<p style="color: red; position: fixed; background-color: url(x); width: 50%">x</p>');
    const { style } = place.querySelector('p') as HTMLElement;
    expect(style.color).toBe('red');
    expect(style.width).toBe('50%');
    expect(style.position).toBe('');
    expect(style.backgroundColor).toBe('');
  });

  it.each([
    ['a class of ours', '<p class="mantine-Modal-overlay m_1234 _frame_pkb97_5 lyceum-x note">x</p>'],
    [
      'a negative margin',
      '<p class="note" style="margin-top: -50em; margin: calc(0px - 9em); text-indent: -9em">x</p>',
    ],
  ])('lets nothing be laid over the page by %s', (_name, html) => {
    expect(drawn(html).innerHTML).toBe('<p class="note">x</p>');
  });

  it('keeps names from shadowing what the document has', () => {
    expect(drawn('<img name="cookie" src="/a.png" alt="a"><a name="rules">x</a>').innerHTML).toBe(
      '<img src="/a.png" alt="a"><a name="author-rules">x</a>',
    );
  });

  it('gives frames of other sites their own origin and frames of this site none', () => {
    const place = drawn('<iframe src="https://video.example/1"></iframe><iframe src="/admin"></iframe>');
    const [foreign, own] = place.querySelectorAll('iframe');
    expect(foreign?.getAttribute('sandbox')).toContain('allow-same-origin');
    expect(own?.getAttribute('sandbox')).not.toContain('allow-same-origin');
  });

  it('gives author ids a prefix and leads links to them', () => {
    const place = drawn('<a href="#rules">rules</a><h2 id="rules">Rules</h2>');
    expect(place.querySelector('a')?.getAttribute('href')).toBe('#author-rules');
    expect(place.querySelector('h2')?.id).toBe('author-rules');
  });

  it('opens other sites beside the course and tells them nothing', () => {
    const link = drawn('<a href="https://example.org/">x</a>').querySelector('a');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });
});

import type { ViewElement, ViewNode } from '@lyceum/contracts/assessment';
import { describe, expect, it } from 'vitest';
import { htmlOf, runsOf } from './node-html.ts';

const text = (words: string): ViewNode => ({ kind: 'text', text: words });
const element = (tag: string, children: readonly ViewNode[], attributes = {}): ViewElement => ({
  kind: 'element',
  tag,
  attributes,
  children,
});
const solution: ViewNode = { kind: 'solution', id: 's' };

describe('the text of a problem', () => {
  it('is HTML in which the author’s characters stay characters', () => {
    const nodes = [element('p', [text('a < b & "c"'), element('br', [])], { title: '"q"' })];
    expect(htmlOf(nodes)).toBe('<p title="&quot;q&quot;">a &lt; b &amp; &quot;c&quot;<br></p>');
  });

  it('is drawn in one piece up to the next thing to answer', () => {
    const [before, between] = [text('before'), element('div', [solution])];
    expect(runsOf([before, text('more'), between, solution, text('after')])).toEqual([
      [before, text('more')],
      [between],
      [solution],
      [text('after')],
    ]);
  });
});

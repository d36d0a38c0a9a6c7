import { describe, expect, it } from 'vitest';
import { markdownToOlx } from './markdown-to-olx.ts';

const insideOf = (markdown: string): string => markdownToOlx(markdown).replace(/^<problem>\n|\n<\/problem>$/g, '');

describe('Markdown', () => {
  it.each([
    ['', ''],
    ['only text', '<p>only text</p>'],
    ['one\r\n\r\ntwo', '<p>one</p>\n\n<p>two</p>'],
    ['---', '<p>---</p>'],
    ['<b>bold</b> words', '<b>bold</b> words'],
    ['[code]\na\n[/code]', '<pre><code>a\n</code></pre>'],
  ])('without a question stays text: %o', (markdown, olx) => {
    expect(insideOf(markdown)).toBe(olx);
  });

  it('gathers a part around its only question', () => {
    expect(insideOf('before\n(x) a\n( ) b\n<!-- kept -->\nafter\n<i>more</i>')).toBe(
      '<multiplechoiceresponse>\n  <p>before</p>\n<choicegroup type="MultipleChoice">\n' +
        '    <choice correct="true">a</choice>\n    <choice correct="false">b</choice>\n  </choicegroup>\n' +
        '<p>after</p>\n<i>more</i>\n</multiplechoiceresponse>',
    );
  });

  it('leaves a part with several questions as it stands', () => {
    expect(insideOf('= 1\ntext\n= 2')).toBe(
      '<numericalresponse answer="1">\n  <formulaequationinput />\n</numericalresponse>\n<p>text</p>\n' +
        '<numericalresponse answer="2">\n  <formulaequationinput />\n</numericalresponse>\n\n',
    );
  });

  it('leaves a question inside of other markup where it is', () => {
    const nested = '<div><numericalresponse answer="1"><formulaequationinput/></numericalresponse></div>';
    expect(insideOf(nested)).toBe(nested);
  });

  it('keeps comments, CDATA and instructions of what it gathers', () => {
    const written = insideOf('= 1\n<div><!--a--><![CDATA[<]]><?b c?>&amp;</div>');
    expect(written).toContain('<div><!--a--><![CDATA[<]]><?b c?>&amp;</div>');
  });

  it('reads a hint over several lines', () => {
    expect(insideOf('(x) a {{yes,\n   it is}}')).toContain('a <choicehint>yes, it is</choicehint>');
  });

  it.each([
    ['[x] a {{selected: yes}}', '<choicehint selected="true">yes</choicehint>'],
    ['[x] a {{u: no}}', '<choicehint selected="false">no</choicehint>'],
    ['[x] a {{oops}}', '<choice correct="true">a {{oops}}</choice>'],
    ['[x] a\n{{ ((A B)) both }}', '<compoundhint value="A B">both</compoundhint>'],
    [
      '(@x!) a',
      '<choicegroup type="MultipleChoice" shuffle="true">\n    <choice correct="true" fixed="true">a</choice>',
    ],
    ['[[\n(a) {{b:: c}}\n]]', '<option correct="True">a <optionhint label="b">c</optionhint>'],
    ['s= 5', '<stringresponse answer="5" type="ci">'],
    ['= |a.b', '<stringresponse answer="a.b" type="ci regexp">'],
    ['= a\nnot= b {{L:: c}}', '<stringequalhint answer="b" label="L">c</stringequalhint>'],
    ['= 1\n[explanation]why[/explanation]', '<p>Explanation</p>\n\n<p>why</p>'],
  ])('%o holds %s', (markdown, olx) => {
    expect(insideOf(markdown)).toContain(olx);
  });
});

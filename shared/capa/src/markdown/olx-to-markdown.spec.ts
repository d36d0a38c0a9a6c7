import { parseXml } from '@lyceum/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';
import { markdownToOlx } from './markdown-to-olx.ts';
import { olxToMarkdown } from './olx-to-markdown.ts';

const markdownOf = (olx: string): string => {
  const result = olxToMarkdown(olx);
  return result.ok ? result.markdown : `no markdown: ${result.reason.message}`;
};

describe('A problem as markdown', () => {
  it.each([
    ['choices', '>>Which?||Pick one<<\n\n( ) a {{no}}\n(x) b {{Right:: yes it is}}\n( ) c {{:: odd}}\n'],
    ['shuffled choices', '(x!) a\n(@) none of these\n( ) b\n'],
    ['checkboxes', '[x] a {{selected: yes},{unselected: look again}}\n[ ] b\n{{ ((A B)) both }}\n'],
    ['a dropdown on one line', 'The sky is\n\n[[(blue),green]]\n\ntoday\n'],
    ['a dropdown of lines', '[[\n(blue) {{Yes:: it is}}\ngreen {{no}}\n]]\n'],
    ['a number', '= 3.14 +- 0.02 {{Well:: done}}\nor= 22 {{close}}\n'],
    ['a range', '= (5, 7]\n'],
    ['a text', 's= Paris {{yes}}\nor= Lutetia\nnot= Lyon {{Big:: not the capital}}\n'],
    ['a text that looks like a number', 's= 42\n'],
    ['a pattern', 's= |colou?r\n'],
    ['a heading and pictures', 'Title\n===\n\n<img src="/static/a.png" alt="A map"/>\n\n= 1\n'],
    ['an explanation and code', '= 1\n\n[explanation]\nBecause.\n\nIndeed.\n[explanation]\n\n[code]\nx = 1\n[code]\n'],
    ['several questions', '= 1\n---\nAnd now\n---\n(x) a\n( ) b\n\n||a hint||\n||another||\n'],
    ['a script', '<script type="loncapa/python">\nx = 1\n</script>\n\ns= $x\n'],
    ['entities', '(x) 1 &lt; 2 &amp; so on\n( ) <b>never</b>\n'],
  ])('writes %s as an author does', (_, markdown) => {
    expect(markdownOf(markdownToOlx(markdown))).toBe(markdown);
  });

  it('does not mind how the XML is laid out, nor settings', () => {
    const olx =
      "<problem display_name='P' max_attempts='2'><multiplechoiceresponse><choicegroup>" +
      "<choice correct='true'>a<choicehint>yes</choicehint></choice><choice correct='false'>b</choice>" +
      '</choicegroup></multiplechoiceresponse></problem>';
    expect(markdownOf(olx)).toBe('(x) a {{yes}}\n( ) b\n');
  });

  it('does not mind where hints and tolerance stand in a response', () => {
    const olx =
      '<problem><numericalresponse answer="10"><formulaequationinput/><correcthint>ten</correcthint>' +
      '<responseparam type="tolerance" default="5%"/></numericalresponse></problem>';
    expect(markdownOf(olx)).toBe('= 10 +- 5% {{ten}}\n');
  });

  it.each([
    ['<problem><formularesponse answer="x" samples="x@1:2#3"/></problem>', 'formularesponse'],
    ['<problem><numericalresponse answer="1"><textline/></numericalresponse></problem>', 'textline'],
    [
      '<problem><numericalresponse answer="pi"><formulaequationinput/></numericalresponse></problem>',
      'numericalresponse',
    ],
    ['<problem><numericalresponse partial_credit="close" answer="1"/></problem>', 'numericalresponse'],
    [
      '<problem><stringresponse answer="a" type="cs"><textline size="20"/></stringresponse></problem>',
      'stringresponse',
    ],
    ['<problem><choiceresponse partial_credit="EDC"/></problem>', 'choiceresponse'],
    ['<problem><p class="big">a</p><!-- why --></problem>', 'problem'],
    ['<problem><p>= 5</p></problem>', 'p'],
    ['<problem><p>a<br/>]] [[b</p><p>c ]]</p></problem>', 'p'],
    ['<problem><demandhint><hint>a || b</hint></demandhint></problem>', 'hint'],
  ])('refuses %s, naming the first thing that would be lost', (olx, element) => {
    expect(olxToMarkdown(olx)).toEqual({
      ok: false,
      reason: { code: 'beyond_markdown', element, message: expect.stringContaining(element) },
    });
  });

  it.each([['<problem>'], ['<html/>'], ['']])('cannot be read from %s', (olx) => {
    expect(olxToMarkdown(olx)).toMatchObject({ ok: false, reason: { code: 'unreadable' } });
  });
});

const word = fc.stringMatching(/^[a-zéü]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const hint = fc.option(words).map((text) => (text === null ? '' : ` {{${text}}}`));
const lines = (mark: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.tuple(mark, words, hint), { minLength: 1, maxLength: 5 }).map((each) => {
    return each.map(([sign, text, note]) => `${sign} ${text}${note}`).join('\n');
  });
const question = fc.oneof(
  lines(fc.constantFrom('(x)', '( )', '(@)', '(x!)')),
  lines(fc.constantFrom('[x]', '[ ]')).map((text) => text.replace(/{{/g, '{{selected: ')),
  fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), hint).map(([value, note]) => `= ${value}${note}`),
  fc.tuple(words, words, hint).map(([first, other, note]) => `s= ${first}\nor= ${other}${note}`),
  fc.array(words, { minLength: 1 }).map((options) => `[[\n${options.join('\n')}\n(right)\n]]`),
);
const part = fc
  .tuple(fc.option(words), fc.array(words, { maxLength: 2 }), question, fc.option(words), fc.option(words))
  .map(([label, paragraphs, asked, explanation, demand]) =>
    [
      label && `>>${label}<<`,
      ...paragraphs,
      asked,
      explanation && `[explanation]\n${explanation}\n[explanation]`,
      demand && `||${demand}||`,
    ]
      .filter((text) => text !== null)
      .join('\n\n'),
  );

describe('Any simple problem', () => {
  it('comes back from OLX to markdown as the same problem', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        const olx = markdownToOlx(parts.join('\n---\n'));
        const back = olxToMarkdown(olx);
        expect(back.ok).toBe(true);
        const again = markdownToOlx(back.ok ? back.markdown : '');
        expect(firstDifference(parseXml(olx).root, again)).toBeNull();
        expect(markdownOf(again)).toBe(back.ok && back.markdown);
      }),
    );
  });
});

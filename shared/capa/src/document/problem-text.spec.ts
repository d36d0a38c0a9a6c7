import { describe, expect, it } from 'vitest';
import { loadProblem } from '../load-problem.ts';
import { complaint } from '../testing/grading.ts';
import { parseOptions } from './option-list.ts';

const textline = '<textline/>';

describe('The highest score of a problem nobody has seen', () => {
  it.each([
    ['<problem><p>text</p></problem>', 0],
    [`<problem><stringresponse answer="a">${textline}</stringresponse></problem>`, 1],
    ['<problem><stringresponse answer="a"><textline points=" 3 "/></stringresponse></problem>', 3],
    [`<problem><stringresponse answer="">${textline}</stringresponse></problem>`, 0],
    [`<problem><stringresponse answer="a">${textline}${textline}</stringresponse></problem>`, 0],
    ['<problem><stringresponse answer="a"/></problem>', null],
    ['<problem><stringresponse answer="a"><textline points="x"/></stringresponse></problem>', null],
    ['<problem><annotationresponse><annotationinput/></annotationresponse></problem>', 1],
    [
      '<problem><multiplechoiceresponse><choicegroup><choice>a</choice></choicegroup></multiplechoiceresponse></problem>',
      1,
    ],
    ['<problem>', null],
  ])('%s is %s', (olx, score) => {
    expect(loadProblem(olx).maxScore).toBe(score);
  });
});

describe('A problem', () => {
  it('may be written in the oldest way, with comments and CDATA', async () => {
    const olx =
      '<problem><startouttext/>Say <b>a</b><endouttext /><stringresponse answer="a"><!-- not seen --><additional_answer><![CDATA[b]]></additional_answer>' +
      `${textline}</stringresponse><?php no ?></problem>`;
    const problem = await loadProblem(olx, { id: 'q' }).build(1);
    expect((await problem.grade({ q_2_1: 'b' }, { attempt: 1 })).correctMap['q_2_1']?.correctness).toBe('correct');
    expect(problem.view().content[0]).toMatchObject({ kind: 'element', tag: 'span' });
  });

  it('gives its demand hints as HTML', () => {
    const olx = '<problem><demandhint><hint>one &lt; <b>two</b></hint><hint>é</hint></demandhint></problem>';
    expect(loadProblem(olx).hints).toEqual(['one &lt; <b>two</b>', '&#233;']);
  });

  it('numbers responses in document order, and inputs at any depth', async () => {
    const olx = `<problem><div><stringresponse answer="a"><p>${textline}</p></stringresponse></div><optionresponse><optioninput options="('a')" correct="a"/><optioninput options="('b')" correct="b"/></optionresponse></problem>`;
    expect(await (await loadProblem(olx).build(1)).answers()).toEqual({ p_2_1: 'a', p_3_1: 'a', p_3_2: 'b' });
  });
});

describe('The platform draws a problem while loading it, so that it breaks on', () => {
  const custom = (input: string): string => `<customresponse cfn="f">${input}</customresponse>`;
  const choices = (tag: string, inner: string): string =>
    `<choicetextresponse><${tag}>${inner}</${tag}></choicetextresponse>`;

  it.each([
    [textline, 'KeyError: None'],
    ['<textline id="mine"/>', 'KeyError: mine'],
    [`<fooresponse>${textline}</fooresponse>`, 'KeyError: None'],
    ['<math/>', "TypeError: expected string or bytes-like object, got 'NoneType'"],
    ['<math>$x$</math>', "AttributeError: 'NoneType' object has no attribute 'replace'"],
    [
      '<imageresponse><imageinput src="é\'" width="1"/> tail</imageresponse>',
      String.raw`Exception: Error in xml 'b'<imageinput src="&#233;\'" width="1" response_id="2" answer_id="1" id="p_2_1"/> tail'': Missing required attribute height. `,
    ],
    [custom('<crystallography width="1"/>'), /Missing required attribute height/],
    [custom('<vsepr_input width="1" height="1" geometries=""/>'), /Missing required attribute molecules/],
    [custom('<designprotein2dinput width="1" height="1"/>'), /Missing required attribute target_shape/],
    [custom('<editageneinput/>'), /Missing required attribute genex_dna_sequence/],
    [custom('<drag_and_drop_input/>'), /Missing required attribute img/],
    [custom('<drag_and_drop_input img="i"><draggable/></drag_and_drop_input>'), /Missing required attribute id/],
    [
      custom('<drag_and_drop_input img="i"><draggable id="a"><target id="t" x="1"/></draggable></drag_and_drop_input>'),
      /Missing required attribute y/,
    ],
    [
      custom('<drag_and_drop_input img="i"><target id="t" x="1" y="1" w="1"/></drag_and_drop_input>'),
      /Missing required attribute h/,
    ],
    [custom('<textbox tabsize="wide"/>'), /invalid literal for int\(\) with base 10: 'wide'/],
    [
      '<annotationresponse><annotationinput><options><option>a</option></options></annotationinput></annotationresponse>',
      /Missing required choice attribute/,
    ],
    [
      '<annotationresponse><annotationinput><options><option choice="part">a</option></options></annotationinput></annotationresponse>',
      /Invalid choice attribute: part\. Must be one of: correct, partially-correct, incorrect/,
    ],
    ['<optionresponse><optioninput correct="a"/></optionresponse>', /Missing required attribute options/],
    [`<optionresponse><optioninput options="('a)" correct="a"/></optionresponse>`, /No closing quotation/],
    [
      '<multiplechoiceresponse><choicegroup><p/></choicegroup></multiplechoiceresponse>',
      /Expected a &lt;choice&gt; or &lt;compoundhint&gt; tag; got p instead/,
    ],
    [choices('radiotextgroup', '<p/>'), /Expected a &lt;choice&gt; tag; got p instead/],
    [
      custom('<codeinput/>'),
      /LoncapaProblemError: LoncapaProblem Response customresponse: cannot have input field codeinput/,
    ],
  ])('%s', async (olx, why) => {
    const text = await complaint(olx);
    if (typeof why === 'string') expect(text).toBe(`load: ${why}`);
    else expect(text).toMatch(why);
  });

  it.each([
    custom('<textbox tabsize="2"/>'),
    custom(
      '<drag_and_drop_input img="i"><draggable id="a"><target id="t" x="1" y="1" w="1" h="1"/></draggable></drag_and_drop_input>',
    ),
    '<hintgroup><textline/></hintgroup><script type="text/javascript"><textline/></script><solution><textline/></solution>',
    '<math>$x$</math> tail',
  ])('but not on %s', async (olx) => {
    expect(await complaint(olx)).not.toMatch(/^load/);
  });
});

describe("An old dropdown's list", () => {
  it.each([
    ["('red','green','blue')", ['red', 'green', 'blue']],
    ["('a, b' 'c')", ['a, b', 'c']],
    ["('it's','don\\'t')", ["it's", "don't"]],
    ["('\\'x\\'')", ["'x'"]],
    ['(red,blue)', ['e', 'lu']],
    ["('a'#,'b')", ['a']],
    ["('a'-'b')", ['a', '', 'b']],
    ['()', []],
  ])('%s has the items %j', (options, items) => {
    expect(parseOptions(options)).toEqual(items);
  });

  it('whose quote stays open has none', () => {
    expect(parseOptions("('a)")).toBeNull();
  });
});

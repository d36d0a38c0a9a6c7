import { describe, expect, it } from 'vitest';
import { buildOlx, complaint, message, verdict } from '../testing/grading.ts';

const text = (answer: string, attributes = '', inner = ''): string =>
  `<stringresponse answer="${answer}"${attributes}>${inner}<textline/></stringresponse>`;

describe('A text', () => {
  it.each([
    ['Michigan', '', ' Michigan\n', 'correct'],
    ['Michigan', '', 'michigan', 'incorrect'],
    ['Michigan', ' type="ci"', 'MICHIGAN', 'correct'],
    ['ß', ' type="ci"', 'SS', 'incorrect'],
    ['a', ' type="ci,regexp"', 'A', 'incorrect'],
    ['a', '', '', 'incorrect'],
    ['.*', ' type="regexp"', '', 'incorrect'],
    ['a+', ' type="regexp"', 'aaa', 'correct'],
    ['a+', ' type="CI regexp"', 'AAA', 'correct'],
    ['a_or_b', '', 'b', 'correct'],
    ['a_or_B', ' type="ci"', 'b', 'correct'],
    ['a+_or_b', ' type="regexp"', 'aa', 'incorrect'],
    ['a_OR_b', '', 'a', 'incorrect'],
    ['a', '', undefined, 'incorrect'],
  ])('%s%s answered %j is %s', async (answer, attributes, given, outcome) => {
    expect(await verdict(text(answer, attributes), given)).toBe(outcome);
  });

  it('joins patterns without a group, so that only the ends are anchored', async () => {
    const olx = text(
      'foo',
      ' type="regexp"',
      '<additional_answer answer="bar"/><additional_answer>baz</additional_answer>',
    );
    expect(await verdict(olx, 'xbarx')).toBe('correct');
    expect(await verdict(olx, 'xfoo')).toBe('incorrect');
    expect(await (await buildOlx(olx)).answers()).toEqual({ p_2_1: 'foo <b>or</b> bar <b>or</b> baz' });
  });

  it.each([
    [text('a', '', '<additional_answer/>'), 'a', "load: AttributeError: 'NoneType' object has no attribute 'strip'"],
    [text('a'), ['a'], "grade: AttributeError: 'list' object has no attribute 'strip'"],
    [
      text('(', ' type="regexp"'),
      'a',
      'grade: ResponseError: [courseware.capa.responsetypes.stringresponse] error: missing ), unterminated subpattern at position 1',
    ],
    [
      text(''),
      'a',
      'load: LoncapaProblemError: Error in problem specification: LoncapaProblem Response stringresponse missing required attribute answer\nSee XML source line 1',
    ],
  ])('%s answered %j is refused', async (olx, given, why) => {
    expect(await complaint(olx, { p_2_1: given })).toBe(why);
  });

  it('says the first word that fits', async () => {
    const olx = text(
      'A',
      ' type="ci"',
      '<correcthint>main</correcthint><additional_answer answer="B"><correcthint>other</correcthint></additional_answer>' +
        '<stringequalhint answer="C">equal</stringequalhint><stringequalhint answer=""/>' +
        '<regexphint answer="(">broken</regexphint><regexphint answer="D+">pattern</regexphint>',
    );
    const words = await Promise.all(['a', 'b', 'c', 'dd', 'e'].map((given) => message(olx, given)));
    expect(words.map((html) => /hint-text">(\w*)/.exec(String(html))?.[1])).toEqual([
      'main',
      'other',
      'equal',
      'pattern',
      undefined,
    ]);
    expect(await message(olx, undefined)).toBe('');
  });

  it('looks for alternatives as patterns where the answer is one', async () => {
    const olx = text(
      'A+',
      ' type="regexp"',
      '<additional_answer answer="B+"><correcthint>bees</correcthint></additional_answer>',
    );
    expect(await message(olx, 'BB')).toContain('bees');
    expect(await message(text('x_or_y', ' type="regexp"', '<regexphint answer="z+">zed</regexphint>'), 'zz')).toContain(
      'zed',
    );
  });

  it('has hint groups, whose conditions are compared as the answer is', async () => {
    const group =
      '<hintgroup><stringhint answer="wrong" name="w"/><hintpart on="w"><text>hint</text></hintpart></hintgroup>';
    const grade = async (attributes: string, given: string): Promise<unknown> => {
      const problem = await buildOlx(text('right', attributes, group));
      return (await problem.grade({ p_2_1: given }, { attempt: 1 })).correctMap['p_2_1']?.['hint'];
    };
    expect(await grade('', 'wrong')).toBe('hint');
    expect(await grade('', 'WRONG')).toBeUndefined();
    expect(await grade(' type="ci"', 'WRONG')).toBe('hint');
  });

  it.each([
    [
      '<stringhint name="w"/><hintpart on="w"><text>x</text></hintpart>',
      "grade: AttributeError: 'NoneType' object has no attribute 'strip'",
    ],
    [
      '<stringhint answer="a" name="w"/><hintpart on="w">x</hintpart>',
      "grade: AttributeError: 'NoneType' object has no attribute 'text'",
    ],
  ])('with the hint group %s breaks', async (group, why) => {
    const olx = text('right', '', `<hintgroup>${group}</hintgroup>`);
    expect(await complaint(olx, { p_2_1: 'a' })).toBe(why);
    expect(await complaint(olx)).toBe('grade: KeyError: p_2_1');
  });
});

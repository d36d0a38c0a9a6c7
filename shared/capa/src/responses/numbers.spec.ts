import { describe, expect, it } from 'vitest';
import { buildOlx, complaint, message, verdict } from '../testing/grading.ts';

const numerical = (answer: string, inner = '', attributes = ''): string =>
  `<numericalresponse answer="${answer}"${attributes}>${inner}<formulaequationinput/></numericalresponse>`;
const tolerance = (value: string): string => `<responseparam type="tolerance" default="${value}"/>`;

describe('A number', () => {
  it.each([
    ['10', '', '10', 'correct'],
    ['10', '', '2*5', 'correct'],
    ['10', '', '10.2', 'incorrect'],
    ['10', '', '', 'incorrect'],
    ['10', '', undefined, 'incorrect'],
    ['sqrt(4)', '', '2', 'correct'],
    ['2+3j', '', '2+3*i', 'correct'],
    ['10', tolerance('5%'), '10.5', 'correct'],
    ['10', tolerance(' 0.5 '), '10.6', 'incorrect'],
    ['1.1', tolerance('0.1'), '1', 'correct'],
    ['[5,7)', '', '5', 'correct'],
    ['[5,7)', '', '7', 'incorrect'],
    ['(5,7)', tolerance('1'), '6', 'correct'],
    ['(7,5)', '', '6', 'incorrect'],
  ])('%s %s, answered %j, is %s', async (answer, inner, given, outcome) => {
    expect(await verdict(numerical(answer, inner), given)).toBe(outcome);
  });

  it.each([
    ['close', '', '10.15', ['partially-correct', 0.5]],
    ['close', '<responseparam partial_range="4"/>', '10.35', ['partially-correct', 0.5]],
    ['close', '', '10.25', 'incorrect'],
    ['list', '<responseparam partial_answers="20, 30"/>', '20.05', ['partially-correct', 0.5]],
    ['list', '<responseparam partial_answers="20"/>', '20.15', 'incorrect'],
    ['list,close', '<responseparam partial_answers="20"/>', '20.15', ['partially-correct', 0.25]],
    ['close, list', '<responseparam partial_answers="20"/>', '10.15', ['partially-correct', 0.5]],
    ['false', '', '10.15', 'incorrect'],
  ])('with partial credit %s %s, answered %s, is %j', async (words, inner, given, outcome) => {
    const olx = numerical('10', tolerance('0.1') + inner, ` partial_credit="${words}"`);
    expect(await verdict(olx, given)).toEqual(outcome);
  });

  it.each([
    ['13', 'incorrect'],
    ['10.9', ['partially-correct', 0.5]],
    ['1.1', ['partially-correct', 0.5]],
  ])('near a range, %s, is %j', async (given, outcome) => {
    expect(await verdict(numerical('[5,7]', '', ' partial_credit="close"'), given)).toEqual(outcome);
    expect(await verdict(numerical('[5,7]', '', ' partial_credit="list"'), given)).toBe('incorrect');
  });

  it('may have exact alternatives with words of their own', async () => {
    const inner =
      '<correcthint>main</correcthint><additional_answer answer="20"><correcthint>other</correcthint></additional_answer>';
    const olx = numerical('10', inner);
    expect(await verdict(olx, '20.0')).toBe('correct');
    expect(await verdict(olx, '20.00001')).toBe('incorrect');
    expect(await message(olx, '10')).toContain('main');
    expect(await message(olx, '20')).toContain('other');
    expect(await message(olx, '30')).toBe('');
    expect(await (await buildOlx(olx)).answers()).toEqual({ p_2_1: '10 <b>or</b> 20' });
  });

  const input = 'grade: StudentInputError: ';
  it.each([
    ['10', 'x', `${input}Invalid Input: x not permitted in answer as a variable`],
    ['10', '(1', `${input}Invalid Input: Parentheses are unmatched. 1 parentheses were opened but never closed.`],
    ['10', "9.8 m/s'", `${input}Invalid math syntax: '9.8 m/s&#x27;'`],
    ['10', '1/0', `${input}Could not interpret '1/0' as a number.`],
    ['10', 'fact(-1)', `${input}Factorial function evaluated outside its domain: 'fact(-1)'`],
    ['10', ['1'], `${input}Could not interpret '[&#x27;1&#x27;]' as a number.`],
    ['ten', '1', `${input}There was a problem with the staff answer to this problem.`],
    ['[1,2+i]', '1.5', `${input}There was a problem with the staff answer to this problem: complex boundary.`],
    ['[1,]', '1.5', `${input}There was a problem with the staff answer to this problem: empty boundary.`],
    ['[1,2]', '1.5*i', `${input}You may not use complex numbers in range tolerance problems`],
    ['10', '10^400', 'grade: OverflowError: int too large to convert to float'],
  ])('%s answered %j is refused', async (answer, given, text) => {
    expect(await complaint(numerical(answer), { p_2_1: given })).toBe(text);
  });

  it.each([
    [numerical('[1]'), 'load: StudentInputError: There was a problem with the staff answer to this problem.'],
    [numerical('10', tolerance('1/2')), "grade: ValueError: could not convert string to float: '1/2'"],
    [
      numerical('10', '', ' partial_credit="close,foo"'),
      'grade: LoncapaProblemError: partial_credit attribute should be one of: list,close',
    ],
    [numerical('10', '', ' partial_credit="list"'), "grade: TypeError: 'bool' object is not iterable"],
    [
      numerical('10', '<additional_answer/>'),
      "grade: TypeError: complex() first argument must be a string or a number, not 'NoneType'",
    ],
    [
      numerical('10', '<hintgroup><numericalhint/><hintpart on="x"/></hintgroup>'),
      "grade: TypeError: argument of type 'NoneType' is not iterable",
    ],
    [
      numerical(''),
      'load: LoncapaProblemError: Error in problem specification: LoncapaProblem Response numericalresponse missing required attribute answer\nSee XML source line 1',
    ],
  ])('%s is refused', async (olx, text) => {
    expect(await complaint(olx, { p_2_1: '1' })).toBe(text);
  });
});

describe('A formula', () => {
  const formula = (answer: string, samples: string, inner = '', attributes = ''): string =>
    `<formularesponse answer="${answer}" samples="${samples}"${attributes}>${inner}<formulaequationinput/></formularesponse>`;

  it.each([
    ['x+y', 'x,y@1,1:10,10#10', '', 'y+X', 'correct'],
    ['x+y', 'x,y@1,1:10,10#10', '', 'x-y', 'incorrect'],
    ['X*x', 'X,x@1,1:2,2#5', ' type="cs"', 'x*X', 'correct'],
    ['X*x', 'X,x@1,1:2,2#5', ' type="cs"', 'x*x', 'incorrect'],
    ['x', 'x@1:2#5', ' type="ci,cs"', 'X', 'correct'],
    ['x', 'x@1:2#0', '', 'anything at all', 'correct'],
  ])('%s over %s%s, answered %j, is %s', async (answer, samples, attributes, given, outcome) => {
    expect(await verdict(formula(answer, samples, '', attributes), given)).toBe(outcome);
  });

  const input = 'grade: StudentInputError: ';
  it.each([
    ['x@1:2#2', 'x*', `${input}Invalid input: Could not parse 'x*' as a formula`],
    ['x@1:2#2', 'y', `${input}Invalid Input: y not permitted in answer as a variable`],
    [
      'x@1:2#2',
      'fact(-2)',
      `${input}Factorial function not permitted in answer for this problem. Provided answer was: fact(-2)`,
    ],
    ['x@1:2#2', ['x'], `${input}Invalid input: Could not parse '[&#x27;x&#x27;]' as a formula`],
    ['x', 'x', 'grade: IndexError: list index out of range'],
    ['x@1:2', 'x', 'grade: IndexError: list index out of range'],
    ['x@1:2#n', 'x', "grade: ValueError: invalid literal for int() with base 10: 'n'"],
    ['x@a:2#1', 'x', "grade: ValueError: could not convert string to float: 'a'"],
    ['x@1#1', 'x', "grade: TypeError: Random.uniform() missing 1 required positional argument: 'b'"],
  ])('over %s, answered %j, is refused', async (samples, given, text) => {
    expect(await complaint(formula('x', samples), { p_2_1: given })).toBe(text);
  });

  it('wants an answer at all', async () => {
    expect(await complaint(formula('x', 'x@1:2#2'))).toBe('grade: KeyError: p_2_1');
  });

  it('has hints for formulas that go wrong, and none from hints that do', async () => {
    const group =
      '<hintgroup mode="on_request"><formulahint samples="x@1:2#3" answer="1/x" name="upside"/><formulahint answer="x" name="broken"/>' +
      '<hintpart on="upside"><text>Upside down</text></hintpart><hintpart on="broken"><text>no</text></hintpart></hintgroup>';
    const problem = await buildOlx(formula('x', 'x@1:2#3', group));
    const { correctMap } = await problem.grade({ p_2_1: '1/x' }, { attempt: 1 });
    expect(correctMap['p_2_1']).toMatchObject({ hint: 'Upside down', hintmode: 'on_request' });
    expect(await complaint(formula('x', 'x@1:2#3', group))).toBe('grade: KeyError: p_2_1');
  });
});

describe('Choices with numbers in them', () => {
  const group = (kind: string): string =>
    `<choicetextresponse><${kind}><choice correct="true">T <numtolerance_input answer="5" tolerance="0.5"/></choice>` +
    `<choice correct="false">F <decoy_input/></choice></${kind}></choicetextresponse>`;
  const chosen = (index: number): Record<string, string> => ({
    [`p_2_1_choiceinput_${index}bc`]: `p_2_1_choiceinput_${index}bc`,
  });
  const number = (index: number, value: string): Record<string, string> => ({
    [`p_2_1_choiceinput_${index}_numtolerance_input_0`]: value,
  });

  it.each([
    [{ ...chosen(0), ...number(0, '5.4') }, 'correct'],
    [{ ...chosen(0), ...number(0, '6') }, 'incorrect'],
    [{ ...chosen(0), ...number(0, '5'), ...number(1, 'not read') }, 'correct'],
    [{ ...chosen(0), ...chosen(1), ...number(0, '5') }, 'incorrect'],
    [chosen(1), 'incorrect'],
    [undefined, 'incorrect'],
    [[], 'incorrect'],
  ])('answered %j are %s', async (answer, outcome) => {
    expect(await verdict(group('radiotextgroup'), answer)).toBe(outcome);
  });

  it('reject what is no number in a chosen choice, even in a decoy', async () => {
    const text = "grade: StudentInputError: Could not interpret 'junk' as a number. (<traceback object at 0x0>)";
    expect(await complaint(group('checkboxtextgroup'), { p_2_1: { ...chosen(1), ...number(1, 'junk') } })).toBe(text);
    expect(await complaint(group('radiotextgroup'), { p_2_1: ['x'] })).toMatch(/^grade: TypeError/);
  });

  it('want numbers from the author as well', async () => {
    const broken = group('radiotextgroup').replace('answer="5"', 'answer="five"');
    const text = 'grade: StudentInputError: The Staff answer could not be interpreted as a number.';
    expect(await complaint(broken, { p_2_1: { ...chosen(0), ...number(0, '5') } })).toBe(text);
    expect(await complaint(group('radiotextgroup').replace('answer="5"', ''))).toBe(
      'load: LoncapaProblemError: Answer not provided for numtolerance_input',
    );
  });
});

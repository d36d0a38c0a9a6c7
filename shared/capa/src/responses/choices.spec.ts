import { describe, expect, it } from 'vitest';
import { buildOlx, complaint, message, verdict } from '../testing/grading.ts';

const choice = (correct: string, more = ''): string => `<choice correct="${correct}"${more}>c</choice>`;
const radio = (choices: string, attributes = ''): string =>
  `<multiplechoiceresponse${attributes}><choicegroup>${choices}</choicegroup></multiplechoiceresponse>`;
const boxes = (choices: string, attributes = '', group = ''): string =>
  `<choiceresponse${attributes}><checkboxgroup${group}>${choices}</checkboxgroup></choiceresponse>`;

describe('A multiple choice', () => {
  it.each([
    ['choice_1', 'correct'],
    ['choice_2', 'correct'],
    ['choice_0', 'incorrect'],
    ['', 'incorrect'],
    [undefined, 'incorrect'],
    [['choice_1'], 'incorrect'],
  ])('answered %j is %s', async (answer, outcome) => {
    expect(await verdict(radio(choice('false') + choice('true') + choice('TRUE') + choice(' true ')), answer)).toBe(
      outcome,
    );
  });

  it('counts past choices that have a name of their own', async () => {
    const olx = radio(choice('false') + choice('false', ' name="x"') + choice('true'));
    expect(await verdict(olx, 'choice_1')).toBe('correct');
  });

  it('gives no names to choices that stand too deep', async () => {
    const olx = `<multiplechoiceresponse><div><choicegroup>${choice('true')}</choicegroup></div></multiplechoiceresponse>`;
    expect(await verdict(olx, 'choice_0')).toBe('incorrect');
    expect(await (await buildOlx(olx)).answers()).toEqual({ p_2_1: ['None'] });
  });

  it.each([
    ['choice_0', 'correct'],
    ['choice_1', ['partially-correct', 0.5]],
    ['choice_2', ['partially-correct', 0.25]],
    ['choice_3', 'incorrect'],
  ])('with partial points, answered %s, is %j', async (answer, outcome) => {
    const choices = choice('true') + choice('partial') + choice('Partial', ' point_value="0.25"') + choice('false');
    expect(await verdict(radio(choices, ' partial_credit=" Points "'), answer)).toEqual(outcome);
  });

  it.each([
    ['points,edc', 'Only one type of partial credit is allowed for Multiple Choice problems.'],
    ['', 'partial_credit attribute should be one of: points,false'],
  ])('with partial credit %j complains at grading', async (scheme, text) => {
    const olx = radio(choice('true'), ` partial_credit="${scheme}"`);
    expect(await complaint(olx, { p_2_1: 'choice_0' })).toBe(`grade: LoncapaProblemError: ${text}`);
  });

  it('wants numbers for points and a word on every choice', async () => {
    const olx = radio(choice('partial', ' point_value="half"'), ' partial_credit="points"');
    expect(await complaint(olx)).toBe("load: ValueError: could not convert string to float: 'half'");
    expect(await complaint(radio('<choice>a</choice>'))).toMatch(/^load: AttributeError/);
  });

  it('speaks to the choice made, and to the first of a list', async () => {
    const olx = radio('<choice correct="false">a<choicehint label="Hm">no <b>way</b></choicehint> tail</choice>');
    const html =
      '<div class="feedback-hint-incorrect"><div class="explanation-title">Answer</div>' +
      '<span class="hint-label">Hm </span><div class="hint-text">no <b>way</b> tail</div></div>';
    expect(await message(olx, 'choice_0')).toBe(html);
    expect(await message(olx, ['choice_0'])).toBe(html);
    expect(await message(olx, 'choice_9')).toBe('');
    expect(await message(olx, undefined)).toBe('');
    expect(await complaint(olx, { p_2_1: [] })).toBe('grade: IndexError: list index out of range');
  });
});

describe('A true-or-false question', () => {
  const olx = `<truefalseresponse><choicegroup>${choice('true')}${choice('false')}${choice('true')}</choicegroup></truefalseresponse>`;

  it.each([
    [['choice_2', 'choice_0'], 'correct'],
    [['choice_0'], 'incorrect'],
    ['choice_0', 'incorrect'],
    [undefined, 'incorrect'],
  ])('answered %j is %s', async (answer, outcome) => {
    expect(await verdict(olx, answer)).toBe(outcome);
  });
});

describe('Shuffled choices', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  const order = async (group: string, choices: string, seed = 3): Promise<unknown> => {
    const olx = `<multiplechoiceresponse><choicegroup ${group}>${choices}</choicegroup></multiplechoiceresponse>`;
    return (await buildOlx(olx, { seed })).choiceOrder['p_2_1'];
  };

  it('keep fixed ones at the head, and put later ones at the end', async () => {
    const choices = five.map((name) => choice('false', name === 'a' || name === 'c' ? ' fixed="true"' : '')).join('');
    const shown = await order('shuffle="true"', choices);
    expect(shown).toEqual(['choice_0', expect.anything(), expect.anything(), expect.anything(), 'choice_2']);
    expect(await order('shuffle="true"', five.map(() => choice('false', ' fixed="true"')).join(''))).toHaveLength(5);
  });

  it('show one right choice of a pool, with its explanation only', async () => {
    const olx =
      '<multiplechoiceresponse><choicegroup answer-pool="2">' +
      `${choice('true', ' explanation-id="one"')}${choice('true', ' explanation-id="two"')}${choice('false')}` +
      '</choicegroup></multiplechoiceresponse><solutionset><solution explanation-id="one">1</solution>' +
      '<solution explanation-id="two">2</solution></solutionset>';
    const problem = await buildOlx(olx, { seed: 5 });
    expect(problem.choiceOrder['p_2_1']).toHaveLength(2);
    const solutions = Object.keys(await problem.answers()).filter((id) => id.includes('solution'));
    expect(solutions).toHaveLength(1);
  });

  it.each([
    ['answer-pool="x"', 'answer-pool value should be an integer'],
    ['answer-pool="2"', 'Choicegroup must include at least 1 correct and 1 incorrect choice'],
    ['answer-pool="2" shuffle="true"', 'Do not use shuffle and answer-pool at the same time'],
  ])('with %s are refused', async (group, text) => {
    const olx = `<multiplechoiceresponse><choicegroup ${group}>${choice('true')}</choicegroup></multiplechoiceresponse>`;
    expect(await complaint(olx)).toBe(`load: LoncapaProblemError: ${text}`);
  });
});

describe('Checkboxes', () => {
  const four = ['true', 'true', 'false', 'false', 'false'].map((correct) => choice(correct)).join('');

  it.each([
    ['', ['choice_0', 'choice_1'], 'correct'],
    ['', ['choice_0'], 'incorrect'],
    ['', 'choice_0', 'incorrect'],
    ['', [], 'incorrect'],
    ['', undefined, 'incorrect'],
    ['false', ['choice_0', 'choice_1'], 'correct'],
    ['edc', ['choice_0', 'choice_1'], 'correct'],
    ['EDC', ['choice_0'], ['partially-correct', 0.8]],
    ['edc', ['choice_2', 'choice_3', 'choice_4'], ['incorrect', 0]],
    ['halves', ['choice_0', 'choice_1'], ['correct', 1]],
    ['halves', ['choice_0'], ['partially-correct', 0.5]],
    ['halves', ['choice_0', 'choice_2'], ['partially-correct', 0.25]],
    ['halves', ['choice_2', 'choice_3'], 'incorrect'],
  ])('with partial credit %j, answered %j, are %j', async (scheme, answer, outcome) => {
    expect(await verdict(boxes(four, scheme && ` partial_credit="${scheme}"`), answer)).toEqual(outcome);
  });

  it('earn points in parts, but one for the whole of EDC', async () => {
    const three = choice('true') + choice('true') + choice('false');
    const olx = boxes(three, ' partial_credit="edc"', ' points="2"');
    expect(await verdict(olx, ['choice_0'])).toEqual(['partially-correct', 1.33]);
    expect(await verdict(olx, ['choice_0', 'choice_1'])).toBe('correct');
  });

  it.each([
    ['points', 'partial_credit attribute should be one of: edc,halves,false'],
    ['edc,halves', 'Only one type of partial credit is allowed for Checkbox problems.'],
  ])('with partial credit %s complain', async (scheme, text) => {
    const olx = boxes(four, ` partial_credit="${scheme}"`);
    expect(await complaint(olx, { p_2_1: ['choice_0'] })).toBe(`grade: LoncapaProblemError: ${text}`);
  });

  it('without any decision divide by zero', async () => {
    const olx = boxes(choice('maybe'), ' partial_credit="edc"');
    expect(await complaint(olx, { p_2_1: ['choice_0'] })).toBe('grade: ZeroDivisionError: float division by zero');
  });

  it('have words for a combination, which stand for the words to each choice', async () => {
    const olx = boxes(
      '<choice correct="true">a<choicehint selected="true" label="L">on</choicehint></choice><choice correct="true" id="q">b</choice>' +
        '<compoundhint value=" a Q ">both <i>of</i></compoundhint>',
    );
    expect(await message(olx, ['choice_0', 'choice_1'])).toContain('<div class="hint-text">both</div>');
    expect(await message(olx, ['choice_0'])).toContain(
      '<span class="hint-label">L </span><div class="feedback-hint-multi">',
    );
    expect(await message(olx, 'choice_0')).toContain('hint-label');
    expect(await message(olx, ['choice_1'])).toBe('');
  });

  it.each([
    ['<compoundhint>x</compoundhint>', "'NoneType' object has no attribute 'upper'"],
    ['<compoundhint value="A"/>', "'NoneType' object has no attribute 'strip'"],
  ])('with the hint %s break', async (hint, text) => {
    expect(await complaint(boxes(choice('true') + hint), { p_2_1: ['choice_0'] })).toBe(
      `grade: AttributeError: ${text}`,
    );
  });

  it('give no feedback where they are radio buttons', async () => {
    const olx = `<choiceresponse><radiogroup><choice correct="true">a<choicehint selected="true">x</choicehint></choice></radiogroup></choiceresponse>`;
    expect(await message(olx, ['choice_0'])).toBe('');
  });
});

describe('A dropdown', () => {
  const olx = `<optionresponse><optioninput options="('red','it's','a b')" correct="it's"/></optionresponse>`;

  it.each([
    ["it's", 'correct'],
    [" it's", 'incorrect'],
    ['red', 'incorrect'],
    [undefined, 'incorrect'],
  ])('answered %j is %s', async (answer, outcome) => {
    expect(await verdict(olx, answer)).toBe(outcome);
  });

  it('names the variable that says the same as the answer', async () => {
    const problem = await buildOlx(olx, { seed: 7 });
    const { correctMap } = await problem.grade({ p_2_1: '7' }, { attempt: 1 });
    expect(correctMap['p_2_1']?.['answervariable']).toBe('$seed');
  });

  it('speaks to the option chosen, in the first dropdown only', async () => {
    const options = '<option correct="true">a<optionhint>yes</optionhint></option><option correct="false">b</option>';
    const two = `<optionresponse><optioninput>${options}</optioninput><optioninput>${options}</optioninput></optionresponse>`;
    const { correctMap } = await (await buildOlx(two)).grade({ p_2_1: 'a', p_2_2: 'a' }, { attempt: 1 });
    expect(correctMap['p_2_1']?.['msg']).toContain('yes');
    expect(correctMap['p_2_2']?.['msg']).toBe('');
    expect(await message(two, 'b')).toBe('');
  });

  it.each([
    [
      '<optioninput><option correct="true">a</option><option correct="true">b</option></optioninput>',
      'load: LoncapaProblemError: Dropdown questions can only have one correct answer.',
    ],
    [
      '<optioninput><option>a</option></optioninput>',
      "load: AttributeError: 'NoneType' object has no attribute 'upper'",
    ],
    ['', 'grade: IndexError: list index out of range'],
  ])('of %s is refused', async (inputs, text) => {
    expect(await complaint(`<optionresponse>${inputs}</optionresponse>`, { p_2_1: 'a' })).toBe(text);
  });
});

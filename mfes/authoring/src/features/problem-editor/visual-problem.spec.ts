import { describe, expect, it } from 'vitest';
import { readProblem } from './read-problem.ts';
import { changeKind, faultsOf, newProblem, type VisualProblem } from './visual-problem.ts';
import { writeProblem } from './write-problem.ts';

const frame = {
  introduction: '<p>Look at the <b>map</b>.</p>',
  question: 'Where does it rain &amp; why?',
  description: 'Think of hills.',
  explanation: '<p>Because of hills.</p>',
  hints: ['Look west', 'Use <i>contours</i>'],
};

const problems: readonly VisualProblem[] = [
  {
    ...frame,
    kind: 'single',
    choices: [
      { text: 'West', isCorrect: true, feedback: 'Yes, <b>west</b>', feedbackLabel: 'Well seen' },
      { text: '<img src="/static/e.png" alt="East"/>', isCorrect: false, feedback: '' },
    ],
    shuffle: true,
    partialCredit: null,
  },
  {
    ...frame,
    kind: 'multiple',
    choices: [
      { text: 'A', isCorrect: true, feedback: 'good' },
      { text: 'B', isCorrect: true, feedback: '' },
    ],
    shuffle: false,
    partialCredit: 'EDC',
  },
  {
    ...frame,
    kind: 'dropdown',
    choices: [
      { text: 'up', isCorrect: false, feedback: 'no' },
      { text: 'down', isCorrect: true, feedback: '' },
    ],
    shuffle: false,
    partialCredit: null,
  },
  {
    ...frame,
    kind: 'number',
    answer: '[1, 2)',
    tolerance: '5%',
    otherAnswers: ['3'],
    feedback: 'Right',
    input: '<formulaequationinput size="30"/>',
  },
  {
    ...frame,
    kind: 'text',
    answer: 'a "b" & <c>',
    otherAnswers: ['d'],
    ignoreCase: true,
    isPattern: false,
    feedback: '',
    input: '<textline size="40" trailing_text="m"/>',
  },
];

describe('the visual problem editor', () => {
  it.each(problems.map((problem) => [problem.kind, problem] as const))(
    'reads back a problem of kind %s as it wrote it',
    (_kind, problem) => {
      expect(readProblem(writeProblem(problem))).toEqual({ ok: true, problem, settings: {} });
    },
  );

  it('keeps the settings written on the problem', () => {
    const [problem] = problems as [VisualProblem];
    const read = readProblem(writeProblem(problem, { max_attempts: '2' }));
    expect(read).toMatchObject({ ok: true, settings: { max_attempts: '2' } });
  });

  it('takes the paragraph before the response for the question where there is no label', () => {
    const read = readProblem('<problem><p>Why?</p><stringresponse answer="x"><textline/></stringresponse></problem>');
    expect(read).toMatchObject({ ok: true, problem: { question: 'Why?', introduction: '' } });
  });

  it.each([
    ['broken XML', '<problem><p></problem>', 'invalid_xml'],
    ['a problem without a response', '<problem><p>x</p></problem>', 'no_response'],
    [
      'two responses',
      '<problem><stringresponse answer="a"><textline/></stringresponse><stringresponse answer="b"><textline/></stringresponse></problem>',
      'several_responses',
    ],
    [
      'a script',
      '<problem><script>x=1</script><stringresponse answer="a"><textline/></stringresponse></problem>',
      'script',
    ],
    ['author code', '<problem><customresponse cfn="f"><textline/></customresponse></problem>', 'unknown_markup'],
    ['a comment', '<problem><!-- why --><stringresponse answer="a"><textline/></stringresponse></problem>', 'comment'],
    [
      'an attribute it has no field for',
      '<problem><multiplechoiceresponse><choicegroup answer-pool="4"><choice correct="true">a</choice></choicegroup></multiplechoiceresponse></problem>',
      'unknown_markup',
    ],
    [
      'text after the response',
      '<problem><stringresponse answer="a"><textline/></stringresponse>more</problem>',
      'loose_text',
    ],
    [
      'a comment in the response',
      '<problem><stringresponse answer="a"><!-- x --><textline/></stringresponse></problem>',
      'comment',
    ],
    [
      'feedback for no tick',
      '<problem><choiceresponse><checkboxgroup><choice correct="true">a<choicehint selected="false">x</choicehint></choice></checkboxgroup></choiceresponse></problem>',
      'special_feedback',
    ],
  ])('leaves %s to the OLX editor', (_what, olx, reason) => {
    expect(readProblem(olx)).toMatchObject({ ok: false, reason });
  });

  it('keeps question and choices when the kind changes, with one correct choice for radio buttons', () => {
    const changed = changeKind(problems[1] as VisualProblem, 'single');
    expect(changed).toMatchObject({ question: frame.question, choices: [{ isCorrect: true }, { isCorrect: false }] });
  });

  it.each([
    ['single', ['no_question', 'empty_choice']],
    ['number', ['no_question', 'no_answer']],
  ] as const)('says what a new problem of kind %s lacks', (kind, faults) => {
    expect(faultsOf(newProblem(kind))).toEqual(faults);
  });
});

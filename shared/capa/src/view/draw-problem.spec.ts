import { describe, expect, it } from 'vitest';
import type { AttemptToDraw } from '../problem.ts';
import { authorCodeLeaving, buildOlx } from '../testing/grading.ts';
import type { InputView, ProblemView, ViewNode } from './problem-view.ts';

const draw = async (olx: string, attempt: AttemptToDraw = {}, seed = 1): Promise<ProblemView> =>
  (await buildOlx(olx, { seed })).view(attempt);

/** All nodes of a view, parents before children. */
function* nodesOf(nodes: readonly ViewNode[]): Generator<ViewNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'element' || node.kind === 'question') yield* nodesOf(node.children);
  }
}

const inputOf = async (olx: string, attempt: AttemptToDraw = {}, seed = 1): Promise<InputView> => {
  const found = [...nodesOf((await draw(olx, attempt, seed)).content)].find((node) => node.kind === 'input');
  if (found?.kind !== 'input') throw new Error('no input was drawn');
  return found;
};

const question = async (olx: string): Promise<ViewNode | undefined> =>
  [...nodesOf((await draw(olx)).content)].find((node) => node.kind === 'question');

const text = (value: string): ViewNode => ({ kind: 'text', text: value });

describe('The text of a problem', () => {
  it('is HTML, without scripts, hints and answers', async () => {
    const { content, styles } = await draw(
      '<p class="a">One <text>two</text></p><style>p {}</style><demandhint><hint>no</hint></demandhint>' +
        '<script type="text/javascript">no</script><clarification>why</clarification>',
    );
    expect(content).toEqual([
      {
        kind: 'element',
        tag: 'p',
        attributes: { class: 'a' },
        children: [text('One '), { kind: 'element', tag: 'span', attributes: {}, children: [text('two')] }],
      },
      { kind: 'element', tag: 'span', attributes: { class: 'clarification' }, children: [text('why')] },
    ]);
    expect(styles).toEqual(['p {}']);
  });

  it('has variables replaced, whose values are markup', async () => {
    const authorCode = authorCodeLeaving({ v: '<b>bold</b> &amp; more', n: '"5"' });
    const olx = '<script>v</script><p title="$n">is $v</p>';
    const [paragraph] = (await buildOlx(olx, { options: { authorCode } })).view().content;
    expect(paragraph).toEqual({
      kind: 'element',
      tag: 'p',
      attributes: { title: '"5"' },
      children: [text('is '), { kind: 'element', tag: 'b', attributes: {}, children: [text('bold')] }, text(' & more')],
    });
  });

  it('has formulas in the delimiters of the page', async () => {
    const { content } = await draw('<math>$r_0$</math> <math>$\\displaystyle x$</math> ');
    expect(content).toEqual([text('\\(r_0\\) \\[ x\\] ')]);
  });

  it('shows where solutions go, and not what they say', async () => {
    const { content } = await draw('<solution><p>secret</p></solution>');
    expect(content).toEqual([{ kind: 'solution', id: 'p_solution_1' }]);
  });

  it('holds what a check function said about all of it', async () => {
    const attempt = { overallMessage: '<b>Well</b>' };
    expect((await draw('<p/>', attempt)).overallMessage).toEqual([
      { kind: 'element', tag: 'b', attributes: {}, children: [text('Well')] },
    ]);
    expect((await draw('<p/>', { ...attempt, showsCorrectness: false })).overallMessage).toEqual([]);
    expect((await draw('<p/>', { overallMessage: '<!-- x -->' })).overallMessage).toEqual([]);
  });
});

describe('A question', () => {
  it('takes its label and descriptions out of the text', async () => {
    const olx =
      '<stringresponse answer="a" inline="1"><label>Why <b>so</b>?</label><description>d1</description><textline points="2"/></stringresponse>';
    expect(await question(olx)).toMatchObject({
      id: 'p_1',
      responseType: 'stringresponse',
      isInline: true,
      points: 2,
      label: [text('Why '), { tag: 'b' }, text('?')],
      descriptions: [{ id: 'description_p_1_1', content: [text('d1')] }],
      children: [{ kind: 'input', id: 'p_2_1', label: '' }],
    });
  });

  it('finds older labels in front of it', async () => {
    const before = '<label>Before</label><stringresponse answer="a"><textline/></stringresponse>';
    expect(await question(before)).toMatchObject({ label: [text('Before')] });
    const same = '<p>Same</p><stringresponse answer="a"><textline label="Same"/></stringresponse>';
    expect(await question(same)).toMatchObject({ label: [text('Same')] });
    expect((await draw(same)).content).toHaveLength(1);
    const other = '<p>Other</p><stringresponse answer="a"><textline label="Same"/></stringresponse>';
    expect(await question(other)).toMatchObject({ label: [], children: [{ label: 'Same' }] });
    expect((await draw(other)).content).toHaveLength(2);
  });

  it('with several inputs leaves each its name', async () => {
    const olx =
      '<customresponse cfn="f"><label>Both</label><textline label="first"/><textline label="second"/></customresponse>';
    expect(await question(olx)).toMatchObject({
      label: [text('Both')],
      points: 2,
      children: [{ label: 'first' }, { label: 'second' }],
    });
  });

  it('without inputs is drawn all the same', async () => {
    expect(await question('<customresponse cfn="f"><p>text</p></customresponse>')).toMatchObject({
      points: 0,
      label: [],
    });
  });
});

describe('An input', () => {
  const olx = '<stringresponse answer="a"><textline/></stringresponse>';
  const line = { correctness: 'incorrect', npoints: null, msg: '<i>no</i>', hint: 'look', hintmode: 'on_request' };

  it.each<[string, AttemptToDraw]>([
    ['unanswered', {}],
    ['unanswered', { answers: { p_2_1: '' } }],
    ['unsubmitted', { answers: { p_2_1: 'x' } }],
    ['incorrect', { answers: { p_2_1: 'x' }, correctMap: { p_2_1: line } }],
    ['unsubmitted', { correctMap: { p_2_1: line }, hasSavedAnswers: true }],
    ['submitted', { correctMap: { p_2_1: line }, showsCorrectness: false }],
    ['queued', { correctMap: { p_2_1: { ...line, queued: true } }, showsCorrectness: false }],
    ['unsubmitted', { correctMap: { p_2_1: { ...line, correctness: 'unknown' } } }],
    ['incomplete', { correctMap: { p_2_1: { ...line, correctness: 'incomplete' } } }],
  ])('is %s after %j', async (status, attempt) => {
    expect((await inputOf(olx, attempt)).status).toBe(status);
  });

  it('speaks where the learner may know', async () => {
    const correctMap = { p_2_1: line };
    expect(await inputOf(olx, { correctMap })).toMatchObject({
      message: [{ tag: 'i' }],
      hint: [text('look')],
      hintMode: 'on_request',
    });
    expect(await inputOf(olx, { correctMap, hasSavedAnswers: true })).toMatchObject({
      message: [],
      hint: [text('look')],
    });
    expect(await inputOf(olx, { correctMap, showsCorrectness: false })).toMatchObject({ message: [], hint: [] });
    expect(await inputOf(olx, { correctMap: { p_2_1: { ...line, queued: true } } })).toMatchObject({
      message: [text(expect.stringContaining('has been submitted'))],
    });
  });

  const choice =
    '<choice correct="true">a<choicehint>h</choicehint></choice><choice correct="false" name="x"><b>b</b></choice>';
  const custom = (input: string): string => `<customresponse cfn="f">${input}</customresponse>`;

  it.each<[string, AttemptToDraw, object]>([
    [
      `<multiplechoiceresponse><choicegroup show_correctness="never">${choice}</choicegroup></multiplechoiceresponse>`,
      { answers: { p_2_1: 'choice_x' } },
      {
        input: 'choices',
        selects: 'one',
        value: ['choice_x'],
        choices: [{ name: 'choice_0', content: [text('a')] }, { name: 'choice_x' }],
        showsCorrectness: 'never',
        submittedMessage: 'Answer received.',
      },
    ],
    [
      `<choiceresponse><checkboxgroup>${choice}<compoundhint value="A">h</compoundhint></checkboxgroup></choiceresponse>`,
      { answers: { p_2_1: ['choice_1'] } },
      { selects: 'many', value: ['choice_1'], choices: [{ name: 'choice_0' }, { name: 'choice_1' }] },
    ],
    [`<truefalseresponse><choicegroup>${choice}</choicegroup></truefalseresponse>`, {}, { selects: 'many', value: [] }],
    [
      '<optionresponse><optioninput inline="1"><option correct="True">a</option><option correct="False">b c</option></optioninput></optionresponse>',
      { answers: { p_2_1: 'a' } },
      {
        input: 'dropdown',
        isInline: true,
        value: 'a',
        options: [
          { value: 'a', text: 'a' },
          { value: 'b c', text: 'b c' },
        ],
      },
    ],
    [
      '<stringresponse answer="a"><textline size="7" hidden="x" math="1" trailing_text="m/s"/></stringresponse>',
      { answers: { p_2_1: 'v' } },
      {
        input: 'text',
        size: 7,
        isHidden: true,
        hasMathPreview: true,
        trailingText: 'm/s',
        isInline: false,
        value: 'v',
      },
    ],
    [
      '<stringresponse answer="a"><textline size="wide"/></stringresponse>',
      { answers: { p_2_1: ['v'] } },
      { size: null, value: '' },
    ],
    [
      '<numericalresponse answer="1"><formulaequationinput/></numericalresponse>',
      {},
      { input: 'formula', size: 20, value: '' },
    ],
    [custom('<chemicalequationinput size="50"/>'), {}, { input: 'chemical-equation', size: 50 }],
    [custom('<chemicalequationinput/>'), {}, { input: 'chemical-equation', size: 20 }],
    [
      '<choicetextresponse><checkboxtextgroup><choice correct="true">T <numtolerance_input answer="5"/><text>!</text></choice><choice correct="false"><decoy_input/><i class="c">x</i></choice></checkboxtextgroup></choicetextresponse>'.replace(
        '<text>!</text>',
        ' end',
      ),
      { answers: { p_2_1: { p_2_1_choiceinput_0bc: 'p_2_1_choiceinput_0bc', other: 5 } } },
      {
        input: 'choice-text',
        selects: 'many',
        value: { p_2_1_choiceinput_0bc: 'p_2_1_choiceinput_0bc', other: '' },
        choices: [
          {
            id: 'p_2_1_choiceinput_0bc',
            parts: [text('T '), { kind: 'field', id: 'p_2_1_choiceinput_0_numtolerance_input_0' }, text(' end')],
          },
          {
            parts: [
              { kind: 'field', id: 'p_2_1_choiceinput_1_numtolerance_input_0' },
              { tag: 'i', attributes: { class: 'c' } },
            ],
          },
        ],
      },
    ],
    [
      '<choicetextresponse><radiotextgroup><choice correct="false"><text>x</text></choice></radiotextgroup></choicetextresponse>',
      { answers: { p_2_1: 'x' } },
      { selects: 'one', value: {}, choices: [{ parts: [{ tag: 'span' }] }] },
    ],
    [
      '<imageresponse><imageinput src="/static/a.png" width="10" height="20" alt="A" rectangle="(1,1)-(2,2)"/></imageresponse>',
      { answers: { p_2_1: '[3, 4]' } },
      { input: 'image', src: '/static/a.png', alt: 'A', width: 10, height: 20, value: { x: 3, y: 4 } },
    ],
    [
      '<imageresponse><imageinput src="" width="a" height="b"/></imageresponse>',
      {},
      { width: 0, height: 0, value: null, alt: '' },
    ],
    [
      '<annotationresponse><annotationinput><title>T</title><text>x</text><comment>c</comment><options><option choice="correct">o</option></options></annotationinput></annotationresponse>',
      { answers: { p_2_1: '{"options": [0, "x"], "comment": "mine"}' } },
      {
        input: 'annotation',
        title: 'T',
        text: 'x',
        comment: 'c',
        commentPrompt: 'Type a commentary below:',
        tagPrompt: 'Select one tag:',
        options: ['o'],
        value: { options: [0], comment: 'mine' },
      },
    ],
    [
      '<annotationresponse><annotationinput/></annotationresponse>',
      { answers: { p_2_1: '5' } },
      { title: 'Annotation Exercise', text: '', comment: '', value: { options: [], comment: '' } },
    ],
    [
      custom(
        '<drag_and_drop_input img="i.png" target_outline="True" one_per_target="false" no_labels="true" label_bg_color="red"><draggable id="a" icon="a.png" can_reuse="true"><target id="s" x="1" y="2" w="3" h="4"/></draggable><draggable id="b" label="B"/><target id="t" x="1" y="2" w="3" h="4"/></drag_and_drop_input>',
      ),
      { answers: { p_2_1: '[]' } },
      {
        input: 'drag-and-drop',
        image: 'i.png',
        showsTargets: true,
        isOnePerTarget: false,
        hidesLabels: true,
        labelBackground: 'red',
        draggables: [
          { id: 'a', label: '', icon: 'a.png', canBeReused: true, targets: [{ id: 's' }] },
          { id: 'b', label: 'B', icon: null, canBeReused: false, targets: [] },
        ],
        targets: [{ id: 't', x: 1, y: 2, width: 3, height: 4 }],
        value: '[]',
      },
    ],
    [
      custom('<drag_and_drop_input img="i"><draggable id="a"/></drag_and_drop_input>'),
      {},
      { isOnePerTarget: true, labelBackground: null, draggables: [{ label: 'a' }] },
    ],
    [
      '<schematicresponse><schematic width="10" parts="g" analyses="dc" initial_value="[]"/><answer>x</answer></schematicresponse>',
      {},
      {
        input: 'schematic',
        width: 10,
        height: null,
        parts: 'g',
        analyses: 'dc',
        submitAnalyses: null,
        initialValue: '[]',
        value: '',
      },
    ],
    [
      '<coderesponse><textbox mode="" rows="5" cols="6" tabsize="2" linenumbers="false" hidden="true"> x = 1 </textbox><codeparam><initial_display>start</initial_display></codeparam></coderesponse>',
      {},
      {
        input: 'code',
        value: 'start',
        mode: '',
        rows: 5,
        cols: 6,
        tabSize: 2,
        hasLineNumbers: false,
        isHidden: true,
        canRun: false,
      },
    ],
    [custom('<textbox> x = 1 </textbox>'), {}, { value: 'x = 1', mode: 'python', rows: 30, cols: 80, tabSize: 4 }],
    ['<coderesponse><matlabinput/><codeparam/></coderesponse>', {}, { mode: 'octave', canRun: true, value: '' }],
    [
      '<coderesponse><filesubmission allowed_files="a.py b.py"/><codeparam/></coderesponse>',
      {},
      { input: 'file', allowedFiles: ['a.py', 'b.py'], requiredFiles: [], value: '' },
    ],
    [
      custom(
        '<jsinput html_file="/static/x.html" gradefn="g" sop="false" width="1" height="2" title="T" initial_state="{}"/>',
      ),
      {},
      {
        input: 'js',
        htmlFile: '/static/x.html',
        gradeFunction: 'g',
        isSameOrigin: false,
        width: '1',
        height: '2',
        title: 'T',
        initialState: '{}',
      },
    ],
    [
      custom('<jsinput/>'),
      {},
      {
        htmlFile: '',
        gradeFunction: 'gradefn',
        getStateFunction: null,
        isSameOrigin: true,
        width: '400',
        height: '300',
        title: 'Problem Remote Content',
      },
    ],
    [
      custom('<crystallography width="1" height="2" correct_answer="secret" points="3"/>'),
      {},
      { input: 'widget', widget: 'crystallography', settings: { width: '1', height: '2' }, points: 3 },
    ],
    [custom('<vsepr_input width="1" height="2" molecules="m" geometries="g"/>'), {}, { widget: 'vsepr' }],
    [custom('<designprotein2dinput width="1" height="2" target_shape="W"/>'), {}, { widget: 'protein-design' }],
    [custom('<editageneinput genex_dna_sequence="A" genex_problem_number="0"/>'), {}, { widget: 'gene-editor' }],
  ])('%s %j is drawn as %j', async (given, attempt, drawn) => {
    expect(await inputOf(given, attempt)).toMatchObject(drawn);
  });

  it('shows shuffled choices in their order', async () => {
    const four = [1, 2, 3, 4].map((each) => `<choice correct="false">${each}</choice>`).join('');
    const olx4 = `<multiplechoiceresponse><choicegroup shuffle="true">${four}</choicegroup></multiplechoiceresponse>`;
    const problem = await buildOlx(olx4, { seed: 3 });
    const input = await inputOf(olx4, {}, 3);
    expect(input.input === 'choices' && input.choices.map(({ name }) => name)).toEqual(problem.choiceOrder['p_2_1']);
  });

  it('never gives an answer away', async () => {
    const olx5 =
      '<multiplechoiceresponse><choicegroup><choice correct="true" explanation-id="e">a</choice></choicegroup></multiplechoiceresponse>' +
      `<optionresponse><optioninput options="('a','b')" correct="b"/></optionresponse><stringresponse answer="secret"><additional_answer answer="secret"/><textline correct_answer="secret"/></stringresponse>` +
      '<imageresponse><imageinput src="" width="" height="" rectangle="(7,7)-(8,8)"/></imageresponse><solution>secret</solution>';
    const drawn = JSON.stringify(await draw(olx5));
    expect(drawn).not.toMatch(/secret|\(7,7\)|"correct"|explanation-id/);
  });
});

describe('Targeted feedback', () => {
  const olx = (attributes: string, after = ''): string =>
    `<multiplechoiceresponse targeted-feedback="${attributes}"><choicegroup><choice correct="true" explanation-id="right">a</choice>` +
    '<choice correct="false" explanation-id="wrong">b</choice></choicegroup></multiplechoiceresponse>' +
    '<targetedfeedbackset><targetedfeedback explanation-id="wrong">not b</targetedfeedback>' +
    `<targetedfeedback explanation-id="right">yes a</targetedfeedback></targetedfeedbackset>${after}`;
  const answered = {
    answers: { p_2_1: 'choice_1' },
    correctMap: { p_2_1: { correctness: 'incorrect', npoints: null } },
  };
  const set =
    '<solutionset><solution explanation-id="right">because</solution><solution explanation-id="x">other</solution></solutionset>';

  it('shows the words to the choice made, once it was graded', async () => {
    expect(JSON.stringify(await draw(olx('')))).not.toContain('not b');
    const drawn = JSON.stringify(await draw(olx(''), answered));
    expect(drawn).toContain('not b');
    expect(drawn).not.toContain('yes a');
    expect(JSON.stringify(await draw(olx(''), { ...answered, showsCorrectness: false }))).not.toContain('not b');
  });

  it.each(['<solution explanation-id="right">because</solution>', set])(
    'may show the solution with it: %s',
    async (after) => {
      const show = 'alwaysShowCorrectChoiceExplanation';
      expect(JSON.stringify(await draw(olx(show, after)))).not.toContain('because');
      expect(JSON.stringify(await draw(olx(show, after), answered))).toContain('because');
      expect(JSON.stringify(await draw(olx('', after), answered))).not.toContain('because');
      expect(JSON.stringify(await draw(olx(show), answered))).not.toContain('because');
    },
  );

  it('needs a set to choose from', async () => {
    const bare =
      '<multiplechoiceresponse targeted-feedback=""><choicegroup><choice correct="true">a</choice></choicegroup></multiplechoiceresponse>';
    expect((await draw(bare, answered)).content).toHaveLength(1);
  });
});

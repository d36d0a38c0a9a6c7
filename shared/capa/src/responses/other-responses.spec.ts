import { describe, expect, it } from 'vitest';
import { authorCodeLeaving, buildOlx, complaint, verdict } from '../testing/grading.ts';

describe('A click on an image', () => {
  const image = (attributes: string): string =>
    `<imageresponse><imageinput src="x.png" width="100" height="100" ${attributes}/></imageresponse>`;
  const square = 'regions="[[10,10],[90,10],[90,90],[10,90],[50,50]]"';

  it.each([
    ['rectangle="(10,10)-(20,20)"', '[10,20]', 'correct'],
    ['rectangle="(1,1)-(2,2); [10,10]-[20,20]"', '[ 15 , 15 ] and more', 'correct'],
    ['rectangle="(20,20)-(10,10)"', '[15,15]', 'incorrect'],
    [square, '[50,50]', 'correct'],
    [square, '[10,50]', 'incorrect'],
    ['regions="[[[0,0],[9,0],[0,9]],[[50,50],[60,50],[50,60]]]"', '[52,52]', 'correct'],
    ['regions="[[0,0],[50,50],[99,99]]"', '[50,50]', 'incorrect'],
    ['regions="[]"', '[5,5]', 'incorrect'],
    ['regions="[5]"', '[5,5]', 'incorrect'],
    ['regions="[[[1]],5]"', '[5,5]', 'incorrect'],
    ['', '', 'incorrect'],
  ])('%s at %j is %s', async (attributes, click, outcome) => {
    expect(await verdict(image(attributes), click)).toBe(outcome);
  });

  it.each([
    [
      'rectangle="(1,1)-(2,2)"',
      { p_2_1: '[-1,5]' },
      'Exception: [capamodule.capa.responsetypes.imageinput] error grading p_2_1 (input=[-1,5])',
    ],
    ['rectangle="1,1-2,2"', { p_2_1: '[1,1]' }, 'TypeError: list indices must be integers or slices, not str'],
    ['', {}, 'KeyError: p_2_1'],
    ['', { p_2_1: [1] }, "AttributeError: 'list' object has no attribute 'strip'"],
    ['regions="x"', { p_2_1: '[1,1]' }, 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'],
  ])('%s with %j is refused', async (attributes, answers, why) => {
    expect(await complaint(image(attributes), answers)).toBe(`grade: ${why}`);
  });
});

describe('An annotation', () => {
  const option = (choice: string, text = choice): string => `<option choice="${choice}">${text}</option>`;
  const olx = `<annotationresponse><annotationinput><options>${option('incorrect')}${option('correct', 'this')}${option('partially-correct')}</options></annotationinput></annotationresponse>`;

  it.each([
    ['{"options": [1]}', ['correct', 2]],
    ['{"options": [2], "comment": "x"}', ['partially-correct', 1]],
    ['{"options": [0]}', ['incorrect', 0]],
    ['{"options": [0, 1]}', 'incorrect'],
    ['{"options": [true]}', ['correct', 2]],
    ['{"options": ["1"]}', 'incorrect'],
    ['[1]', 'incorrect'],
  ])('answered %s is %j', async (answer, outcome) => {
    expect(await verdict(olx, answer)).toEqual(outcome);
  });

  it('counts two points once it is built', async () => {
    const problem = await buildOlx(olx);
    expect(problem.possible).toBe(2);
    expect(await problem.answers()).toEqual({ p_2_1: 'this' });
    expect(await (await buildOlx(olx.replaceAll('"correct"', '"incorrect"'))).answers()).toEqual({});
  });

  it.each([
    [{}, 'KeyError: p_2_1'],
    [{ p_2_1: ['x'] }, 'TypeError: the JSON object must be str, bytes or bytearray, not list'],
    [{ p_2_1: 'x' }, 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'],
  ])('answered %j is refused', async (answers, why) => {
    expect(await complaint(olx, answers)).toBe(`grade: ${why}`);
  });
});

describe('A program', () => {
  const code = (parameters: string): string =>
    `<coderesponse queuename="q"><textbox points="10"/>${parameters}</coderesponse>`;
  const full = code(
    '<codeparam><grader_payload>{"g":1}</grader_payload><answer_display>a &lt; b</answer_display></codeparam>',
  );

  it('waits for an external grader, who gets the payload', async () => {
    const problem = await buildOlx(full, { options: { hasQueue: true } });
    const { correctMap } = await problem.grade({ p_2_1: 'print()' }, { attempt: 1 });
    expect(correctMap['p_2_1']).toMatchObject({ correctness: 'incomplete', queued: true });
    expect(problem.queueRequests({ p_2_1: 'print()' })).toEqual([
      { inputId: 'p_2_1', queueName: 'q', graderPayload: '{"g":1}', submission: 'print()' },
    ]);
    expect(problem.supportsRescoring).toBe(false);
    expect(await problem.answers()).toEqual({
      p_2_1: '<span class="code-answer"><pre><code>a &lt; b</code></pre></span>',
    });
  });

  it.each([
    [
      '{"correct": true, "score": 12, "msg": "<p>a&nbsp;b</p>"}',
      { correctness: 'correct', npoints: 12, msg: '<p>a&#160;b</p>' },
    ],
    ['{"correct": false, "score": -3, "msg": 5}', { correctness: 'incorrect', npoints: 0, msg: '5' }],
    [
      '{"correct": true, "score": 1}',
      { correctness: null, npoints: null, msg: 'Invalid grader reply. Please contact the course staff.' },
    ],
    [
      '{"correct": true, "score": 1, "msg": ""}',
      { correctness: null, npoints: null, msg: 'Invalid grader reply. Please contact the course staff.' },
    ],
    ['[]', { correctness: null, npoints: null, msg: 'Invalid grader reply. Please contact the course staff.' }],
    ['not JSON', { correctness: null, npoints: null, msg: 'Invalid grader reply. Please contact the course staff.' }],
  ])('is graded by the reply %s', async (reply, line) => {
    const problem = await buildOlx(full, { options: { hasQueue: true } });
    const { correctMap } = await problem.grade({ p_2_1: 'x' }, { attempt: 1 });
    expect(problem.receiveReply(correctMap, 'p_2_1', reply)).toEqual({ p_2_1: line });
    expect(problem.receiveReply({}, 'p_2_1', reply)).toEqual({ p_2_1: line });
  });

  it('is told when nobody grades it', async () => {
    const problem = await buildOlx(full);
    const { correctMap } = await problem.grade({ p_2_1: 'x' }, { attempt: 1 });
    expect(correctMap['p_2_1']).toEqual({
      correctness: null,
      npoints: null,
      msg: 'Error: No grader has been set up for this problem.',
    });
  });

  it('needs its parameters, not all of them', async () => {
    expect(await complaint(code(''))).toBe(
      'load: AssertionError: Unsupported old format! <coderesponse> without <codeparam>',
    );
    expect(await complaint(full)).toBe("grade: Exception: 'p_2_1'");
    const bare = await buildOlx(code('<codeparam/>'));
    expect(await bare.answers()).toEqual({
      p_2_1: '<span class="code-answer"><pre><code>No answer provided.</code></pre></span>',
    });
    expect(bare.queueRequests({})).toMatchObject([{ graderPayload: '', submission: '' }]);
    const empty = await buildOlx(code('<codeparam><answer_display/></codeparam>'));
    expect(JSON.stringify(await empty.answers())).toContain('None');
  });
});

describe('A circuit', () => {
  const olx =
    '<schematicresponse><center><schematic/><schematic/></center><answer>correct = []</answer></schematicresponse>';
  const grade = async (correct: unknown): Promise<unknown> => {
    const options = { authorCode: authorCodeLeaving({ correct }) };
    const { correctMap } = await (await buildOlx(olx, { options })).grade({ p_2_1: '[]', p_2_2: '{}' }, { attempt: 1 });
    return Object.values(correctMap).map(({ correctness, npoints, msg }) => [correctness, npoints, msg]);
  };

  it('is judged by a list of verdicts, or of lines of the correct map', async () => {
    expect(await grade(['correct', 'incorrect'])).toEqual([
      ['correct', null, ''],
      ['incorrect', null, ''],
    ]);
    expect(await grade([true])).toEqual([[true, null, '']]);
    expect(await grade([{ correctness: 'correct', npoints: 0.5, msg: 'm' }, { msg: 5 }])).toEqual([
      ['correct', 0.5, 'm'],
      [null, null, '5'],
    ]);
  });

  it.each([
    [olx, { p_2_1: '[]', p_2_2: '' }, { correct: [] }, 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'],
    [olx, { p_2_1: '[]' }, { correct: [] }, 'KeyError: p_2_2'],
    [
      olx,
      { p_2_1: 5, p_2_2: '[]' },
      { correct: [] },
      'TypeError: the JSON object must be str, bytes or bytearray, not int',
    ],
    [olx, { p_2_1: '[]', p_2_2: '[]' }, { correct: 5 }, "TypeError: 'int' object is not iterable"],
    [olx, { p_2_1: '[]', p_2_2: '[]' }, {}, 'KeyError: correct'],
    [olx, { p_2_1: '[]', p_2_2: '[]' }, 'broken', 'ResponseError: broken'],
    [
      olx.replace('correct = []', ''),
      { p_2_1: '[]', p_2_2: '[]' },
      {},
      "ResponseError: Error in evaluating SchematicResponse. The error was: 'NoneType' object",
    ],
  ])('%s with %j and %j is refused', async (circuit, answers, left, why) => {
    expect(await complaint(circuit, answers, { options: { authorCode: authorCodeLeaving(left) } })).toBe(
      `grade: ${why}`,
    );
  });

  it('needs code to judge it', async () => {
    expect(await complaint('<schematicresponse><schematic/></schematicresponse>')).toBe(
      'load: IndexError: list index out of range',
    );
  });
});

describe('A symbolic answer', () => {
  const olx = '<symbolicresponse expect="2*x" options="OPT"><textline math="1"/></symbolicresponse>';

  it('is right when the expressions are the same', async () => {
    expect(await verdict(olx, 'x+x')).toEqual(['correct', 1]);
    expect(await verdict(olx, 'x')).toEqual(['incorrect', 0]);
    expect(await verdict(olx, '')).toBe('incorrect');
  });

  it('cannot be told from a number', async () => {
    expect(await complaint(olx.replace('OPT', 'numerical'), { p_2_1: 'x' })).toBe(
      'grade: Exception: An error occurred with SymbolicResponse. The error was: cannot determine truth value of Relational',
    );
  });
});

describe('A question to a server nobody asks', () => {
  it('does not load', async () => {
    expect(await complaint('<externalresponse><textline/></externalresponse>')).toMatch(/^load: UnboundLocalError/);
  });
});

describe('A submission', () => {
  const olx =
    '<numericalresponse answer="1"><textline/></numericalresponse><imageresponse><imageinput src="" width="" height=""/></imageresponse>';

  it('is rejected where the learner can mend it, and failed where nobody can', async () => {
    const problem = await buildOlx(olx);
    expect(await problem.gradeResponses({ p_2_1: 'x' }, { attempt: 1 })).toEqual({
      kind: 'rejected',
      error: 'StudentInputError',
      message: 'Invalid Input: x not permitted in answer as a variable',
    });
    expect(await problem.gradeResponses({ p_2_1: '1' }, { attempt: 1 })).toEqual({
      kind: 'failed',
      error: 'KeyError',
      message: 'p_3_1',
    });
    expect(await problem.gradeResponses({ p_2_1: '1', p_3_1: '' }, { attempt: 1 })).toMatchObject({
      kind: 'graded',
      overallMessage: '',
    });
  });
});

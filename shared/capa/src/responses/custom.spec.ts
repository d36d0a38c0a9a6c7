import { describe, expect, it } from 'vitest';
import type { AuthorCodeRequest } from '../author-code.ts';
import { authorCodeLeaving, buildOlx, complaint } from '../testing/grading.ts';

const one = '<customresponse cfn="check" expect="$x"><textline points="2"/></customresponse>';
const two = '<customresponse cfn="check"><textline/><textline points="3"/></customresponse>';
const inline = '<customresponse><textline/><answer>correct = ["correct"]</answer></customresponse>';

/** The correct map after a check function returned this. */
async function returned(value: unknown, olx = two): Promise<unknown> {
  const options = { authorCode: authorCodeLeaving({ cfn_return: value }) };
  const problem = await buildOlx(olx, { options });
  const { correctMap, overallMessage } = await problem.grade({ p_2_1: 'a', p_2_2: 'b' }, { attempt: 1 });
  const lines = Object.values(correctMap).map(({ correctness, npoints, msg }) => [correctness, npoints, msg]);
  return overallMessage === '' ? lines : [...lines, overallMessage];
}

describe('What a check function returns', () => {
  it.each([
    [true, ['correct', 1, ''], ['correct', 3, '']],
    ['no', ['correct', 1, ''], ['correct', 3, '']],
    [' False ', ['incorrect', 0, ''], ['incorrect', 0, '']],
    [0, ['incorrect', 0, ''], ['incorrect', 0, '']],
    [[], ['incorrect', 0, ''], ['incorrect', 0, '']],
    ['Partially', ['partially-correct', 0.5, ''], ['partially-correct', 1.5, '']],
  ])('%j stands for all inputs', async (value, first, second) => {
    expect(await returned(value)).toEqual([first, second]);
  });

  it('as a verdict has its message on the only input, or on the problem', async () => {
    expect(await returned({ ok: true, msg: '<b>Good' }, one)).toEqual([['correct', 2, '<b>Good</b>']]);
    expect(await returned({ ok: 'partial', msg: 'Half' })).toEqual([
      ['partially-correct', 0.5, ''],
      ['partially-correct', 1.5, ''],
      'Half',
    ]);
  });

  it('scales points apart from the verdict, beyond all bounds', async () => {
    expect(await returned({ ok: false, grade_decimal: '2' }, one)).toEqual([['incorrect', 4, '']]);
    expect(await returned({ ok: true, grade_decimal: -1 }, one)).toEqual([['correct', -2, '']]);
  });

  it('for each input earns nothing for a right that is not called true', async () => {
    const list = [{ ok: 1 }, { ok: 'TRUE', msg: 'm' }];
    expect(await returned({ input_list: list, overall_message: 'all' })).toEqual([
      ['correct', 0, null],
      ['correct', 3, 'm'],
      'all',
    ]);
    expect(await returned({ input_list: [{ ok: 'partial' }, { ok: false, grade_decimal: 0.5 }] })).toEqual([
      ['partially-correct', 0.5, null],
      ['incorrect', 1.5, null],
    ]);
  });

  it.each([
    [{}, 'ResponseError: CustomResponse: check function returned an invalid dictionary!'],
    [{ input_list: [{ ok: true }] }, 'IndexError: list index out of range'],
    [{ input_list: [{}] }, 'KeyError: ok'],
    [{ input_list: [5] }, "TypeError: 'int' object is not subscriptable"],
    [{ input_list: null }, "TypeError: 'NoneType' object is not iterable"],
    [{ ok: true, grade_decimal: 'much' }, "ValueError: could not convert string to float: 'much'"],
    [{ ok: true, grade_decimal: [] }, "TypeError: float() argument must be a string or a real number, not 'list'"],
    [
      { input_list: [{ ok: true, grade_decimal: '1' }, { ok: true }] },
      "TypeError: unsupported operand type(s) for +=: 'int' and 'str'",
    ],
    [
      { input_list: [{ ok: true, grade_decimal: [] }, { ok: true }] },
      "TypeError: unsupported operand type(s) for *: 'int' and 'list'",
    ],
  ])('%j is refused', async (value, why) => {
    const options = { authorCode: authorCodeLeaving({ cfn_return: value }) };
    expect(await complaint(two, { p_2_1: 'a', p_2_2: 'b' }, { options })).toBe(`grade: ${why}`);
  });

  it('and cannot be carried out of the sandbox is an error with its name', async () => {
    const options = { authorCode: authorCodeLeaving({}) };
    expect(await complaint(two, { p_2_1: 'a', p_2_2: 'b' }, { options })).toBe("grade: ResponseError: 'cfn_return'");
  });
});

describe('A check', () => {
  const script = '<script>x = 1 &amp;lt; 2</script>';
  const asked = async (olx: string, answers: Record<string, unknown>): Promise<AuthorCodeRequest | undefined> => {
    const authorCode = authorCodeLeaving({ x: 5, cfn_return: true });
    const problem = await buildOlx(olx, { options: { authorCode, pythonLib: new Uint8Array([1]) }, seed: 9 });
    await problem.grade(answers, { attempt: 3 });
    return authorCode.requests.at(-1);
  };

  it('runs the whole script again, calls the function and says what was expected', async () => {
    const request = await asked(`${script}${one.replace('cfn=', 'cfn_extra_args="attempt answers" cfn=')}`, {
      p_2_1: 'a',
    });
    expect(request).toMatchObject({
      code: 'x = 1 < 2\ncfn_return = check(expect, ans, attempt=attempt, answers=answers)\n',
      globalsJson: '{"expect":"5","ans":"a","attempt":3,"answers":{"p_2_1":"a"}}',
      seed: 9,
      pythonLib: new Uint8Array([1]),
    });
  });

  it('of several inputs gets a list', async () => {
    expect((await asked(two, { p_2_1: 'a', p_2_2: '' }))?.globalsJson).toBe('{"expect":null,"ans":["a",""]}');
  });

  it('inside <answer> wins, and finds what the platform lays out', async () => {
    const authorCode = authorCodeLeaving({ correct: [true], messages: [['m']], overall_message: '<i>o' });
    const problem = await buildOlx(inline.replace('<customresponse', '<customresponse cfn="x" options="opt"'), {
      options: { authorCode },
    });
    const { correctMap, overallMessage } = await problem.grade({ p_2_1: 'a' }, { attempt: 1 });
    expect(correctMap).toEqual({ p_2_1: { correctness: true, npoints: 0, msg: "['m']" } });
    expect(overallMessage).toBe('<i>o</i>');
    expect(Object.keys(JSON.parse(authorCode.requests[0]?.globalsJson ?? '{}'))).toEqual(
      expect.arrayContaining([
        'submission',
        'answers',
        'expect',
        'idset',
        'correct',
        'messages',
        'options',
        'attempt',
        'seed',
      ]),
    );
  });

  it('leaves its decimals behind for the next response', async () => {
    let call = 0;
    const authorCode = authorCodeLeaving(() => {
      call += 1;
      return { cfn_return: call === 1 ? { ok: true, grade_decimal: 1 } : false };
    });
    const single = '<customresponse cfn="check"><textline/></customresponse>';
    const problem = await buildOlx(single + single, { options: { authorCode } });
    const { correctMap } = await problem.grade({ p_2_1: 'a', p_3_1: 'b' }, { attempt: 1 });
    expect(correctMap['p_3_1']).toMatchObject({ correctness: 'incorrect', npoints: 1 });
  });

  it('is not asked about a single blank', async () => {
    const authorCode = authorCodeLeaving('never');
    const blank = async (attributes: string): Promise<unknown> => {
      const olx = `<customresponse cfn="check"${attributes}><textline/></customresponse>`;
      const problem = await buildOlx(olx, { options: { authorCode } });
      return (await problem.grade({ p_2_1: '' }, { attempt: 1 })).correctMap['p_2_1'];
    };
    expect(await blank('')).toEqual({ correctness: 'incorrect', npoints: null, msg: '' });
    expect(await blank(' empty_answer_err="1"')).toMatchObject({
      msg: '<span class="inline-error">No answer entered!</span>',
    });
    expect(authorCode.requests).toEqual([]);
  });

  it.each([
    [inline, 'the code broke', 'grade: ResponseError: the code broke'],
    [inline.replace('>correct = ["correct"]<', '><'), {}, "grade: ResponseError: 'NoneType' object is not callable"],
    [inline, { correct: 5 }, "grade: TypeError: 'int' object is not subscriptable"],
    [inline, { correct: { a: 1 } }, 'grade: KeyError: 0'],
    [inline, { correct: '' }, 'grade: IndexError: string index out of range'],
    [inline, { correct: [{}] }, 'none'],
    ['<customresponse><textline/></customresponse>', {}, 'none'],
  ])('%s with %j ends as %s', async (olx, left, why) => {
    expect(await complaint(olx, { p_2_1: 'a' }, { options: { authorCode: authorCodeLeaving(left) } })).toBe(why);
  });

  it('wants an answer to every input', async () => {
    expect(await complaint(two, { p_2_1: "it's" }, { options: { authorCode: authorCodeLeaving({}) } })).toBe(
      'grade: Exception: [courseware.capa.responsetypes.customresponse] error getting student answer from ' +
        `{'p_2_1': "it's"}\nidset = ['p_2_1', 'p_2_2'], error = 'p_2_2'`,
    );
  });

  it('cannot run where nothing runs Python', async () => {
    expect(await complaint(two, { p_2_1: 'a', p_2_2: 'b' })).toMatch(
      /^grade: NotImplementedError: This problem holds Python/,
    );
    const authorCode = { execute: async () => ({ ok: false, kind: 'unavailable', message: 'stopped' }) as const };
    expect(await complaint(two, { p_2_1: 'a', p_2_2: 'b' }, { options: { authorCode } })).toBe(
      'grade: SafeExecUnavailable: stopped',
    );
  });

  it('may show answers from its inputs', async () => {
    const olx =
      '<script>q = 1</script><customresponse cfn="c"><textline correct_answer="$q"/><textline correct_answer="b"/></customresponse>';
    const problem = await buildOlx(olx, { options: { authorCode: authorCodeLeaving({ q: 'A' }) } });
    expect(await problem.answers()).toEqual({ p_2_1: 'A', p_2_2: 'b' });
  });
});

describe('A script', () => {
  it('leaves values for the text, and breaks the problem when it breaks', async () => {
    const olx =
      '<script type="text/javascript">no</script><script>a</script><p><script>b</script></p><stringresponse answer="$name"><textline/></stringresponse>';
    const authorCode = authorCodeLeaving({ name: [1] });
    const problem = await buildOlx(olx, { options: { authorCode } });
    expect(authorCode.requests[0]).toMatchObject({
      code: 'ab',
      globalsJson: '{"seed":1,"anonymous_student_id":"student"}',
    });
    expect(problem.variables).toMatchObject({ name: [1], seed: 1, script_code: 'ab', python_path: [] });
    expect(await problem.answers()).toEqual({ p_2_1: '[1]' });
    expect(await complaint(olx, {}, { options: { authorCode: authorCodeLeaving('broken') } })).toBe(
      'load: LoncapaProblemError: broken',
    );
    expect(await complaint('<script/>')).toBe("load: AttributeError: 'NoneType' object has no attribute 'replace'");
  });

  it('is run once for learners of the same seed, and again after it failed', async () => {
    const { loadProblem } = await import('../load-problem.ts');
    const authorCode = authorCodeLeaving({ x: 1 });
    const loaded = loadProblem('<problem><script>x = 1</script></problem>', { authorCode });
    expect(await loaded.build(1)).toBe(await loaded.build(1));
    for (let seed = 0; seed < 70; seed += 1) await loaded.build(seed);
    expect(authorCode.requests).toHaveLength(70);
  });
});

describe('A hint function', () => {
  const olx =
    '<script>def hf(): pass</script><stringresponse answer="right"><hintgroup hintfn="hf"/><textline/></stringresponse>';

  it('may write into the correct map', async () => {
    const line = {
      correctness: 'incorrect',
      npoints: 0.5,
      msg: 'm',
      hint: 'h',
      hintmode: 'always',
      answervariable: '$x',
    };
    const options = { authorCode: authorCodeLeaving({ new_cmap_dict: { p_2_1: line, p_9_1: null } }) };
    const { correctMap } = await (await buildOlx(olx, { options })).grade({ p_2_1: 'wrong' }, { attempt: 1 });
    expect(correctMap).toEqual({ p_2_1: line, p_9_1: { correctness: null, npoints: null, msg: null } });
  });

  it('changes nothing when it leaves nothing, and rejects the answer when it breaks', async () => {
    const options = { authorCode: authorCodeLeaving({ new_cmap_dict: 5 }) };
    const { correctMap } = await (await buildOlx(olx, { options })).grade({ p_2_1: 'right' }, { attempt: 1 });
    expect(correctMap['p_2_1']).toMatchObject({ correctness: 'correct' });
    let call = 0;
    const authorCode = authorCodeLeaving(() => {
      call += 1;
      if (call > 1) throw new Error('the sandbox went away');
      return {};
    });
    const problem = await buildOlx(olx, { options: { authorCode } });
    await expect(problem.gradeResponses({ p_2_1: 'x' }, { attempt: 1 })).rejects.toThrow('the sandbox went away');
  });
});

import { describe, expect, it } from 'vitest';
import { authorCodeLeaving } from '../testing/grading.ts';
import { recordedCases } from '../testing/recorded.ts';
import { blockCase } from './block-case.ts';
import { type CapaCase, type CaseServices, capaCase } from './capa-case.ts';

const services = (given: Partial<CaseServices> = {}): CaseServices => ({
  authorCode: authorCodeLeaving({ x: 5 }),
  problemOf: async () => null,
  pythonLibOf: async () => null,
  ...given,
});
const text =
  '<problem><script>x = 1\ny == 2\n</script><stringresponse answer="$x"><textline/></stringresponse></problem>';
const code = '<problem><coderesponse><textbox/><codeparam/></coderesponse></problem>';
const aCase = (given: Partial<CapaCase>): CapaCase => ({ id: 'c', seed: 1, responses: { p_2_1: '5' }, ...given });

describe('A capa case', () => {
  it('reports what grading found, and the values of its script', async () => {
    expect(await capaCase(aCase({ olx: text }), services())).toEqual({
      block_max_score: 1,
      context: { x: 5 },
      answers: { p_2_1: '5' },
      correct_map: { p_2_1: { correctness: 'correct', npoints: null, msg: '' } },
      score: { earned: 1, possible: 1 },
    });
  });

  const reference = { repo: 'org/repo', course_dir: 'course', path: 'problem/a.xml', url_name: 'a' };

  it('may ask for the problem of a course, and its library', async () => {
    const authorCode = authorCodeLeaving({ x: 5 });
    const given = aCase({ suite: 'course', course_ref: reference, python_lib: true });
    const found = services({ authorCode, problemOf: async () => text, pythonLibOf: async () => new Uint8Array([1]) });
    expect(await capaCase(given, found)).not.toHaveProperty('answers');
    expect(authorCode.requests[0]?.pythonLib).toEqual(new Uint8Array([1]));
    expect(await capaCase(given, services())).toEqual({
      error: { stage: 'load', type: 'FileNotFoundError', message: 'problem/a.xml' },
    });
    expect(await capaCase(aCase({}), services())).toMatchObject({ error: { message: '' } });
  });

  it('tells errors of loading from those of grading', async () => {
    expect(await capaCase(aCase({ olx: text }), services({ authorCode: authorCodeLeaving("it's 'é'") }))).toEqual({
      block_max_score: 1,
      error: { stage: 'load', type: 'LoncapaProblemError', message: "python: it\\'s \\'\\xc3\\xa9\\'" },
    });
    expect(await capaCase(aCase({ olx: text, responses: { p_2_1: [] } }), services())).toMatchObject({
      error: { stage: 'grade', type: 'AttributeError', attempt_counted: false, shown_to_learner: false },
    });
    const broken = services({ authorCode: { execute: () => Promise.reject(new Error('gone')) } });
    await expect(capaCase(aCase({ olx: text }), broken)).rejects.toThrow('gone');
  });

  it('takes the reply of a grader who knows the key', async () => {
    const reply = aCase({ olx: code, grader_reply: '{"correct": true, "score": 1, "msg": "ok"}' });
    expect(await capaCase(reply, services())).toMatchObject({
      correct_map: { p_2_1: { correctness: 'correct' } },
      correct_map_before_reply: { p_2_1: { correctness: 'incomplete', queued: true } },
      score: { earned: 1 },
    });
    expect(await capaCase({ ...reply, grader_key: 'wrong' }, services())).toMatchObject({
      correct_map: { p_2_1: { queued: true } },
    });
    expect(await capaCase({ ...reply, grader_key: 'wrong', grader_reply: 'x' }, services())).toMatchObject({
      correct_map: { p_2_1: { msg: 'Invalid grader reply. Please contact the course staff.' } },
    });
    expect(await capaCase({ ...reply, xqueue: false }, services())).toMatchObject({
      correct_map: { p_2_1: { correctness: null } },
    });
  });

  it('shows what a script and the seed made of the problem', async () => {
    const olx =
      '<problem><multiplechoiceresponse><choicegroup shuffle="true"><choice correct="true">a</choice></choicegroup></multiplechoiceresponse>' +
      '<optionresponse><optioninput><option correct="false">a</option></optioninput></optionresponse></problem>';
    expect(await capaCase(aCase({ olx, responses: { p_3_1: 'a' } }), services())).toMatchObject({
      choice_order: { p_2_1: ['choice_0'] },
      answers: { p_3_1: 'None' },
    });
  });
});

describe('A block case', () => {
  it('gives the seed of a learner', async () => {
    const given = { id: 's', user_id: 42, usage_key: 'i4x://Org/C1/problem/abc' };
    expect(await blockCase(given, services())).toEqual({ per_student_seed: 1 });
  });

  it('says what author code said as it was recorded', async () => {
    const olx = '<problem><customresponse cfn="f"><textline/></customresponse></problem>';
    const given = { id: 'b', olx, settings: {}, steps: [{ do: 'submit', answers: { '2_1': 'a' } }] };
    const said = services({ authorCode: authorCodeLeaving("it's") });
    expect(await blockCase(given, said)).toMatchObject([{}, { success: "it\\'s" }]);
    const lost = { ...given, steps: [{ do: 'submit', answers: {} }] };
    expect(await blockCase(lost, said)).toMatchObject([{}, { error: 'Exception' }]);
    const broken = services({ authorCode: { execute: () => Promise.reject(new Error('gone')) } });
    await expect(blockCase(given, broken)).rejects.toThrow('gone');
  });

  it('plays a problem nobody can load as one without points', async () => {
    const given = { id: 'b', olx: '<problem><p>text</p></problem>', settings: {}, steps: [] };
    expect(await blockCase(given, services())).toMatchObject([{ step: 'load', max_score: 0 }]);
  });

  const cases = recordedCases('block-cases.jsonl').filter(({ olx }) => !olx || !/<script|<answer/.test(olx));
  it.skipIf(cases.length === 0).each(cases.map((one) => [one.id, one]))('%s', async (_, { expected, ...given }) => {
    expect(await blockCase(given as never, services())).toEqual(expected);
  });
});

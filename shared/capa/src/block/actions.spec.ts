import { describe, expect, it } from 'vitest';
import { demandHint } from './demand-hint.ts';
import { receiveGrade } from './external-grade.ts';
import { firstView } from './first-view.ts';
import type { GradeRequest } from './graded-problem.ts';
import { rescore } from './rescore.ts';
import { reset } from './reset.ts';
import { save } from './save.ts';
import { showAnswer } from './show-answer.ts';
import { freshState, readState } from './state.ts';
import { submit } from './submit.ts';
import { aContext, aProblem, correctness, noon } from './testing/fakes.ts';

const points = (value: string) => ({ p_2_1: value });
const scored = (raw_earned: number, raw_possible = 1) => ({ raw_earned, raw_possible });
const never = () => Promise.reject(new Error('nothing to build'));

async function afterSubmitting(fields: Record<string, unknown>, ...answers: string[]) {
  let state = freshState;
  for (const answer of answers) {
    ({ state } = await submit(aContext({ fields, state }), aProblem(), points(answer)));
  }
  return state;
}

describe('Submitting', () => {
  it('uses an attempt, keeps the answers and publishes the raw score', async () => {
    const { state, result, published } = await submit(aContext({ fields: { weight: 5 } }), aProblem(), points('1'));
    expect(result).toEqual({ outcome: 'graded', success: 'correct' });
    expect(published).toEqual({ score: scored(1), onlyIfHigher: null });
    expect(state).toMatchObject({
      attempts: 1,
      done: true,
      student_answers: { p_2_1: '1' },
      correct_map: correctness(1),
      score: scored(1),
      last_submission_time: noon.toISOString(),
    });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    ['1', 'correct'],
    ['0.5', 'correct'],
    ['0', 'incorrect'],
  ])('%s of one point is called %s', async (answer, success) => {
    expect((await submit(aContext(), aProblem(), points(answer))).result).toMatchObject({ success });
  });

  it('says only that it was submitted while correctness is hidden, and still publishes', async () => {
    const context = aContext({ fields: { show_correctness: 'never' } });
    const { result, published } = await submit(context, aProblem(), points('1'));
    expect(result).toMatchObject({ success: 'submitted' });
    expect(published?.score).toEqual(scored(1));
  });

  it('tells the grader the number of the attempt', async () => {
    const seen: GradeRequest[] = [];
    const problem = aProblem({
      gradeResponses: async (_answers, request) => {
        seen.push(request);
        return { kind: 'graded', correctMap: {} };
      },
    });
    await submit(aContext({ state: { attempts: 4 } }), problem, {});
    expect(seen).toEqual([{ attempt: 5 }]);
  });

  it('an answer that cannot be read uses no attempt and falls back to the last score', async () => {
    const before = await afterSubmitting({ grading_method: 'highest_score' }, '1', '0');
    const context = aContext({ fields: { grading_method: 'highest_score' }, state: before });
    const { state, result, published } = await submit(context, aProblem(), points('?'));
    expect(result).toEqual({ outcome: 'rejected', message: 'Could not read "?"' });
    expect(published).toBeNull();
    expect(state).toMatchObject({ attempts: 2, score: scored(0), student_answers: { p_2_1: '?' } });
    expect(state.score_history).toHaveLength(2);
  });

  it('a grader that breaks uses no attempt either', async () => {
    const { state, result } = await submit(aContext(), aProblem(), points('!'));
    expect(result).toEqual({ outcome: 'failed', error: 'KeyError', message: 'p_2_1' });
    expect(state.attempts).toBe(0);
  });

  it.each([
    ['without attempts left', { max_attempts: 1 }, { attempts: 1 }, 'closed', 'Problem is closed.'],
    ['to a survey', { max_attempts: 0 }, {}, 'closed', 'Problem is closed.'],
    [
      'twice without Reset to a problem that changes',
      { rerandomize: 'always' },
      { done: true },
      'reset_first',
      'Problem must be reset before it can be submitted again.',
    ],
    [
      'too soon',
      { submission_wait_seconds: 3725 },
      { last_submission_time: '2030-01-01T11:59:58.500Z' },
      'wait',
      'You must wait at least 1 hour 2 minutes 5 seconds between submissions. 1 hour 2 minutes 3 seconds remaining.',
    ],
    [
      'half a second too soon',
      { submission_wait_seconds: 1 },
      { last_submission_time: '2030-01-01T11:59:59.500Z' },
      'wait',
      'You must wait at least 1 second between submissions. 0 seconds remaining.',
    ],
  ])('is refused %s', async (_, fields, state, code, message) => {
    const context = aContext({ fields, state });
    const transition = await submit(context, aProblem(), points('1'));
    expect(transition).toEqual({
      state: context.state,
      result: { outcome: 'refused', refusal: { code, message } },
      published: null,
    });
  });

  it('is taken once the waiting time has passed', async () => {
    const context = aContext({
      fields: { submission_wait_seconds: 60 },
      state: { last_submission_time: '2030-01-01T11:59:00Z' },
    });
    expect((await submit(context, aProblem(), points('1'))).result.outcome).toBe('graded');
  });
});

describe('The grading method', () => {
  it.each([
    ['last_score', ['1', '0'], 0],
    ['bogus', ['1', '0'], 0],
    ['first_score', ['0.5', '1'], 0.5],
    ['highest_score', ['0.5', '1', '0'], 1],
    ['average_score', ['1', '1', '0'], 0.67],
    ['average_score', ['0.25', '0'], 0.12],
    ['average_score', ['0.75', '0'], 0.38],
  ])('%s of %o counts %s', async (grading_method, answers, earned) => {
    const state = await afterSubmitting({ grading_method }, ...answers);
    expect(state.score).toEqual(scored(earned));
  });

  it('remembers what was before a Reset', async () => {
    const fields = { grading_method: 'first_score' };
    const before = await afterSubmitting(fields, '1');
    const request = { possibleFor: async () => 1, newSeed: () => 0 };
    const { state } = await reset(aContext({ fields, state: before }), request);
    const after = await submit(aContext({ fields, state }), aProblem(), points('0'));
    expect(after.published?.score).toEqual(scored(1));
  });
});

describe('Saving', () => {
  it('keeps answers without grading them', () => {
    const { state, result, published } = save(aContext({ fields: { max_attempts: 1 } }), aProblem(), points('1'));
    expect(state).toMatchObject({ attempts: 0, done: false, has_saved_answers: true, student_answers: { p_2_1: '1' } });
    expect(result).toMatchObject({ outcome: 'saved', message: expect.stringContaining("Click 'Submit'") });
    expect(published).toBeNull();
  });

  it('is all that a survey takes', () => {
    const { result } = save(aContext({ fields: { max_attempts: 0 } }), aProblem(), points('1'));
    expect(result).toEqual({ outcome: 'saved', message: 'Your answers have been saved.' });
  });

  it.each([
    ['a closed problem', { max_attempts: 1 }, { attempts: 1 }, 'Problem is closed.'],
    ['a problem to be reset', { rerandomize: 'always' }, { done: true }, 'Problem needs to be reset prior to save.'],
  ])('is refused by %s', (_, fields, state, message) => {
    expect(save(aContext({ fields, state }), aProblem(), {}).result).toMatchObject({ refusal: { message } });
  });
});

describe('Resetting', () => {
  it('takes answers back and publishes nothing earned, even of a solved problem', async () => {
    const context = aContext({ state: await afterSubmitting({}, '1') });
    const { state, published } = await reset(context, { possibleFor: async () => 2, newSeed: () => 7 });
    expect(published).toEqual({ score: scored(0, 2), onlyIfHigher: null });
    expect(state).toMatchObject({ attempts: 1, done: false, student_answers: {}, correct_map: {}, seed: null });
    expect(state.last_submission_time).toBe(noon.toISOString());
  });

  it.each(['always', 'onreset'])('draws a new seed where the problem is randomised %s', async (rerandomize) => {
    const context = aContext({ fields: { rerandomize }, state: { done: true } });
    const { result } = await reset(context, { possibleFor: async () => 1, newSeed: () => 7 });
    expect(result).toEqual({ outcome: 'reset', seed: 7 });
  });

  it.each([
    [
      'closed',
      { max_attempts: 1 },
      { attempts: 1, done: true },
      'You cannot select Reset for a problem that is closed.',
    ],
    ['not answered', {}, {}, 'You must submit an answer before you can select Reset.'],
  ])('is refused when %s', async (_, fields, state, message) => {
    const { result } = await reset(aContext({ fields, state }), { possibleFor: never, newSeed: () => 7 });
    expect(result).toMatchObject({ outcome: 'refused', refusal: { message } });
  });
});

describe('Rescoring', () => {
  const generous = aProblem({ gradeResponses: async () => ({ kind: 'graded', correctMap: correctness(1) }) });

  it('publishes the new score and leaves attempts and the stored score alone', async () => {
    const before = await afterSubmitting({}, '0');
    const { state, published } = await rescore(aContext({ state: before }), generous, true);
    expect(published).toEqual({ score: scored(1), onlyIfHigher: true });
    expect(state).toMatchObject({
      attempts: 1,
      score: scored(0),
      correct_map: correctness(1),
      score_history: [scored(1)],
    });
  });

  it('grades every submission again for the methods that need them', async () => {
    const fields = { grading_method: 'average_score' };
    const before = await afterSubmitting(fields, '1', '0');
    const { published } = await rescore(aContext({ fields, state: before }), aProblem());
    expect(published?.score).toEqual(scored(0.5));
  });

  it('takes the last answers of a state without history', async () => {
    const state = readState({ done: true, attempts: 1, student_answers: { p_2_1: '1' }, unknown: 1, seed: null });
    const { published } = await rescore(aContext({ state }), aProblem());
    expect(published?.score).toEqual(scored(1));
  });

  it.each([
    ['an unanswered problem', {}, aProblem(), { refusal: { code: 'not_answered' } }],
    [
      'a problem that cannot be rescored',
      { done: true },
      aProblem({ supportsRescoring: false }),
      { refusal: { code: 'rescore_unsupported' } },
    ],
    [
      'answers that can no longer be read',
      { done: true, student_answers: { p_2_1: '?' } },
      aProblem(),
      { outcome: 'rejected' },
    ],
  ])('changes nothing for %s', async (_, state, problem, result) => {
    const context = aContext({ state });
    expect(await rescore(context, problem)).toMatchObject({ state: context.state, result, published: null });
  });
});

describe('Showing the answer', () => {
  it('gives answers and solutions where the rule allows', async () => {
    const context = aContext({ fields: { showanswer: 'always' } });
    expect(await showAnswer(context, aProblem())).toMatchObject({ outcome: 'shown', answers: { p_2_1: '1' } });
  });

  it('is refused otherwise', async () => {
    expect(await showAnswer(aContext(), aProblem())).toMatchObject({ refusal: { message: 'Answer is not available' } });
  });
});

describe('A hint on demand', () => {
  const hints = ['one', '<b>two</b>'];

  it('comes with those before it', () => {
    expect(demandHint(hints, 1)).toEqual({
      outcome: 'hint',
      index: 1,
      hasNext: false,
      html:
        '<ol><li class="hint-index-0" tabindex="-1"><strong>Hint (1 of 2): </strong>one</li>' +
        '<li class="hint-index-1" tabindex="-1"><strong>Hint (2 of 2): </strong><b>two</b></li></ol>',
    });
  });

  it('begins again after the last', () => {
    expect(demandHint(hints, 4)).toMatchObject({ index: 0, hasNext: true });
    expect(demandHint(hints, -1)).toMatchObject({ index: 1 });
  });

  it('is refused where the author wrote none', () => {
    expect(demandHint([], 0)).toMatchObject({ refusal: { code: 'no_hints' } });
  });
});

describe('A grade from outside', () => {
  it('takes the place of the last submission and is published', async () => {
    const before = await afterSubmitting({}, '0', '0');
    const { state, published } = receiveGrade(before, correctness(0.5), 1);
    expect(state).toMatchObject({ correct_map: correctness(0.5), score_history: [scored(0), scored(0.5)] });
    expect(published?.score).toEqual(scored(0.5));
  });
});

describe('The first view', () => {
  it('gives the learner a seed and a score of nothing', () => {
    expect(firstView(freshState, { seed: 3, possible: 2 })).toMatchObject({ seed: 3, score: scored(0, 2) });
  });

  it('keeps a score that was there', () => {
    const state = { ...freshState, score: scored(1) };
    expect(firstView(state, { seed: 3, possible: 2 }).score).toEqual(scored(1));
  });
});

import { ContentAuthoring } from '@lyceum/content';
import { aBlock, aCourse, aLearner, key } from '@lyceum/courseware/testing';
import { type CourseRunKey, usageKey } from '@lyceum/kernel';
import { On } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemScoreChanged, type ProblemScoreChangedPayload } from '../src/events.ts';
import { AssessmentFacade, AssessmentModule } from '../src/index.ts';

/** Hears what is told about scores. */
class Listener {
  readonly heard: ProblemScoreChangedPayload[] = [];

  async on(event: ProblemScoreChangedPayload): Promise<void> {
    this.heard.push(event);
  }
}
class ListenerModule {}
On(ProblemScoreChanged)(Listener.prototype, 'on', { value: Listener.prototype.on });

const clock = new FixedClock('2026-03-02T09:00:00Z');
let app: TestApp;
let maps: CourseRunKey;

const twice = '<problem><numericalresponse answer="42"><formulaequationinput/></numericalresponse></problem>';
const choice = `<problem><p onclick="x()">Which?</p><multiplechoiceresponse><choicegroup type="MultipleChoice">
<choice correct="true">Red</choice><choice correct="false">Blue</choice></choicegroup></multiplechoiceresponse>
<solution><div class="detailed-solution"><p>Red it is.</p></div></solution>
<demandhint><hint>Not blue.</hint><hint>Red.</hint></demandhint></problem>`;
const broken = '<problem><numericalresponse answer="42"></problem>';
const random = `<problem><script type="loncapa/python">x = random.randint(1, 1000000)</script>
<p>What is $x?</p><numericalresponse answer="$x"><formulaequationinput/></numericalresponse></problem>`;

beforeAll(async () => {
  app = await startTestApp({ modules: [AssessmentModule, { module: ListenerModule, providers: [Listener] }], clock });
  maps = await aCourse(app, [
    aBlock('chapter/c1', {}, [
      aBlock('sequential/s1', { graded: true, format: 'Homework' }, [
        aBlock('vertical/u1', {}, [
          aBlock('problem/twice', { data: twice, max_attempts: 2, weight: 10 }),
          aBlock('problem/choice', { data: choice, showanswer: 'attempted' }),
          aBlock('problem/once', { data: twice, max_attempts: 1 }),
          aBlock('problem/broken', { data: broken }),
          aBlock('problem/slow', { data: twice, submission_wait_seconds: 60 }),
          aBlock('problem/hidden', { data: twice, show_correctness: 'never' }),
          aBlock('problem/many', { data: twice }),
        ]),
        aBlock('vertical/u3', {}, [aBlock('problem/random', { data: random, rerandomize: 'always' })]),
      ]),
      aBlock('sequential/over', { graded: true, format: 'Homework', due: '2026-03-01T00:00:00Z' }, [
        aBlock('vertical/u2', {}, [aBlock('problem/late', { data: twice })]),
      ]),
    ]),
  ]);
});
afterAll(() => app?.close());

const address = (problem: string) => `/api/assessment/v1/problems/${key(maps, `problem/${problem}`)}`;
const submit = (browser: TestClient, problem: string, answer: unknown, more: object = {}) =>
  browser.post(`${address(problem)}/submissions`, { answers: { [`${problem}_2_1`]: answer }, ...more });
const heardOf = async (learnerId: number) => {
  await app.settle();
  return app.get(Listener).heard.filter((event) => event.learnerId === learnerId);
};

describe('handing in an answer', () => {
  it('grades it, uses an attempt, and tells the raw score', async () => {
    const { browser, id } = await aLearner(app, maps);
    const wrong = await submit(browser, 'twice', '41');
    expect(wrong).toMatchObject({
      status: 200,
      body: {
        result: 'incorrect',
        attempt: 1,
        problem: { attempts_used: 1, attempts_left: 1, score: { earned: 0, possible: 10 } },
      },
    });
    const right = await submit(browser, 'twice', '42');
    expect(right.body).toMatchObject({
      result: 'correct',
      attempt: 2,
      problem: { attempts_left: 0, is_correct: true, score: { earned: 10, possible: 10 } },
    });
    expect(await heardOf(id)).toMatchObject([
      { usageKey: key(maps, 'problem/twice'), earned: 0, possible: 1, isAttempted: true, because: 'submitted' },
      { usageKey: key(maps, 'problem/twice'), earned: 1, possible: 1, isAttempted: true, because: 'submitted' },
    ]);
  });

  it('is refused once the attempts are used, and changes nothing then', async () => {
    const { browser, id } = await aLearner(app, maps);
    await submit(browser, 'once', '41');
    expect(await submit(browser, 'once', '42')).toMatchObject({
      status: 409,
      body: { error_code: 'no_attempts_left' },
    });
    expect((await browser.get(address('once'))).body).toMatchObject({
      attempts_used: 1,
      is_closed: true,
      can_submit: false,
    });
    expect(await heardOf(id)).toHaveLength(1);
  });

  it('is refused after the due date', async () => {
    const { browser } = await aLearner(app, maps);
    expect(await submit(browser, 'late', '42')).toMatchObject({ status: 409, body: { error_code: 'past_due' } });
  });

  it('is refused before the waiting time is over', async () => {
    const { browser } = await aLearner(app, maps);
    await submit(browser, 'slow', '41');
    expect(await submit(browser, 'slow', '42')).toMatchObject({ status: 429, body: { error_code: 'too_soon' } });
    expect((await browser.get(address('slow'))).body.wait_seconds).toBe(60);
  });

  it('that cannot be read keeps the answer and uses no attempt', async () => {
    const { browser, id } = await aLearner(app, maps);
    const answer = await submit(browser, 'twice', 'forty two');
    expect(answer).toMatchObject({ status: 422, body: { error_code: 'answer_rejected' } });
    const { body } = await browser.get(address('twice'));
    expect(body.attempts_used).toBe(0);
    expect(JSON.stringify(body.view)).toContain('forty two');
    expect(await heardOf(id)).toEqual([]);
  });

  it('to a broken problem says so and uses no attempt', async () => {
    const { browser } = await aLearner(app, maps);
    expect(await submit(browser, 'broken', '42')).toMatchObject({ status: 503, body: { error_code: 'grader_failed' } });
    expect((await browser.get(address('broken'))).body).toMatchObject({
      view: null,
      attempts_used: 0,
      can_submit: false,
    });
  });

  it('tells nobody a score that stands', async () => {
    const { browser, id } = await aLearner(app, maps);
    await submit(browser, 'choice', 'choice_0');
    await submit(browser, 'choice', 'choice_0');
    expect(await heardOf(id)).toHaveLength(1);
  });

  it('hides what the learner may not know', async () => {
    const { browser } = await aLearner(app, maps);
    const { body } = await submit(browser, 'hidden', '42');
    expect(body).toMatchObject({
      result: 'submitted',
      problem: { score: { earned: null, possible: 1 }, is_correct: null },
    });
    expect((await browser.get(`${address('hidden')}/submissions`)).body.results).toMatchObject([
      { attempt: 1, earned: null },
    ]);
  });

  it('is for learners of the course only', async () => {
    expect((await submit(app.visit(), 'twice', '42')).status).toBe(401);
    expect(await submit(app.signIn(), 'twice', '42')).toMatchObject({
      status: 403,
      body: { error_code: 'enrollment_required' },
    });
  });

  it('sent twice under one name counts once', async () => {
    const { browser, id } = await aLearner(app, maps);
    const named = { submission_id: 'press-of-a-button-1' };
    const first = await submit(browser, 'twice', '41', named);
    const again = await submit(browser, 'twice', '41', named);
    expect(again.body).toMatchObject({ result: 'incorrect', attempt: 1, problem: { attempts_used: 1 } });
    expect(first.status).toBe(200);
    expect(await heardOf(id)).toHaveLength(1);
  });
});

describe('answers handed in at once', () => {
  it('use one attempt each, and none is lost', async () => {
    const { browser } = await aLearner(app, maps);
    const given = ['1', '2', '3', '4'];
    const answers = await Promise.all(given.map((answer) => submit(browser, 'many', answer)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.map(({ body }) => body.attempt).sort()).toEqual([1, 2, 3, 4]);
    const { body } = await browser.get(`${address('many')}/submissions`);
    expect(body.results.map((one: { attempt: number }) => one.attempt)).toEqual([4, 3, 2, 1]);
    expect(body.results.map((one: { answers: object }) => Object.values(one.answers)[0]).sort()).toEqual(given);
  });

  it('never use more attempts than there are', async () => {
    const { browser } = await aLearner(app, maps);
    const answers = await Promise.all(['1', '2', '3'].map((answer) => submit(browser, 'once', answer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await browser.get(address('once'))).body.attempts_used).toBe(1);
  });
});

describe('a problem', () => {
  it("is drawn on its unit, safely, with the learner's answer", async () => {
    const { browser } = await aLearner(app, maps);
    await submit(browser, 'choice', 'choice_1');
    const { body } = await browser.get(`/api/courseware/v1/units/${key(maps, 'vertical/u1')}`);
    const drawn = body.blocks.find(({ usage_key }: { usage_key: string }) => usage_key === key(maps, 'problem/choice'));
    expect(drawn).toMatchObject({
      completes_by: 'submitting',
      view: { kind: 'problem', problem: { attempts_used: 1, hint_count: 2 } },
    });
    const text = JSON.stringify(drawn.view.problem.view);
    expect(text).toContain('choice_1');
    expect(text).not.toContain('onclick');
    expect(text).not.toContain('Red it is');
  });

  it('is complete once something was handed in', async () => {
    const { browser } = await aLearner(app, maps);
    await submit(browser, 'twice', '1');
    await app.settle();
    const { body } = await browser.get(`/api/courseware/v1/course-runs/${maps}/completion`);
    expect(body.blocks[key(maps, 'problem/twice')]).toBe(1);
  });

  it('gives hints in turn', async () => {
    const { browser } = await aLearner(app, maps);
    const hint = async (index: number) => (await browser.get(`${address('choice')}/hints/${index}`)).body;
    expect(await hint(0)).toMatchObject({ index: 0, count: 2, has_next: true });
    expect((await hint(1)).html).toContain('Red.');
    expect((await browser.get(`${address('twice')}/hints/0`)).status).toBe(404);
  });

  it('shows its answers when its author allows', async () => {
    const { browser } = await aLearner(app, maps);
    expect(await browser.get(`${address('choice')}/answers`)).toMatchObject({
      status: 403,
      body: { error_code: 'answer_not_available' },
    });
    await submit(browser, 'choice', 'choice_1');
    const { body } = await browser.get(`${address('choice')}/answers`);
    expect(body.answers).toEqual({ choice_2_1: ['choice_0'] });
    expect(Object.values(body.solutions)).toEqual([expect.stringContaining('Red it is.')]);
  });

  it('keeps answers that are not handed in', async () => {
    const { browser, id } = await aLearner(app, maps);
    const saved = await browser.put(`${address('twice')}/answers`, { answers: { twice_2_1: '40' } });
    expect(saved).toMatchObject({ status: 200, body: { problem: { has_saved_answers: true, attempts_used: 0 } } });
    expect(JSON.stringify((await browser.get(address('twice'))).body.view)).toContain('"40"');
    expect(await heardOf(id)).toEqual([]);
  });

  it('with random numbers shows the same ones until it is reset', async () => {
    const { browser } = await aLearner(app, maps);
    const view = async () => JSON.stringify((await browser.get(address('random'))).body.view);
    const first = await view();
    expect(first).toMatch(/What is \d+/);
    expect(await view()).toBe(first);
    expect(await browser.post(`${address('random')}/reset`)).toMatchObject({
      status: 409,
      body: { error_code: 'not_answered' },
    });
    await submit(browser, 'random', '1');
    expect(await submit(browser, 'random', '1')).toMatchObject({ status: 409, body: { error_code: 'reset_first' } });
    expect((await browser.post(`${address('random')}/reset`)).body).toMatchObject({
      attempts_used: 1,
      is_submitted: false,
    });
    expect(await view()).not.toBe(first);
  }, 60_000);

  it('says what it is worth to those who ask for a course', async () => {
    const scores = await app.get(AssessmentFacade).maxScores(maps);
    expect(scores.get(key(maps, 'problem/twice'))).toBe(1);
    expect(scores.has(key(maps, 'problem/broken'))).toBe(false);
  });
});

describe('a rescore', () => {
  it('grades what was handed in by the problem as it is now', async () => {
    const courseRun = await aCourse(app, [
      aBlock('chapter/c', {}, [
        aBlock('sequential/s', {}, [aBlock('vertical/u', {}, [aBlock('problem/p', { data: twice })])]),
      ]),
    ]);
    const problem = key(courseRun, 'problem/p');
    const learners = [await aLearner(app, courseRun), await aLearner(app, courseRun)];
    for (const [index, { browser }] of learners.entries()) {
      await browser.post(`/api/assessment/v1/problems/${problem}/submissions`, {
        answers: { p_2_1: String(42 + index) },
      });
    }
    await mend(courseRun, problem, twice.replace('42', '43'));
    const staff = app.signIn({ isStaff: true });
    const started = await staff.post(`/api/assessment/v1/problems/${problem}/rescore`, {});
    expect(started.status).toBe(202);
    await app.settle();
    const { body } = await staff.get(`/api/assessment/v1/problems/${problem}/rescore/${started.body.task_id}`);
    expect(body).toMatchObject({ state: 'completed', result: { learners: 2, rescored: 2, skipped: 0, failed: 0 } });
    expect(await heardOf(learners[0]?.id ?? 0)).toMatchObject([{ earned: 1 }, { earned: 0, because: 'rescored' }]);
    expect(await heardOf(learners[1]?.id ?? 0)).toMatchObject([{ earned: 0 }, { earned: 1, because: 'rescored' }]);
  });

  it('is for staff', async () => {
    const { browser } = await aLearner(app, maps);
    expect((await browser.post(`${address('twice')}/rescore`, {})).status).toBe(403);
  });

  async function mend(courseRun: CourseRunKey, problem: string, data: string): Promise<void> {
    const block = usageKey(problem);
    const edits = [{ kind: 'update' as const, block, set: { data }, unset: [] }];
    await app.get(ContentAuthoring).edit({ context: courseRun, author: 'ana', message: '', edits });
    await app.get(ContentAuthoring).publish({ context: courseRun, author: 'ana', block });
    await app.settle();
  }
});

describe("a learner's work", () => {
  it('can be given its attempts back, and be forgotten', async () => {
    const { browser, id, username } = await aLearner(app, maps);
    const staff = app.signIn({ isStaff: true });
    await submit(browser, 'once', '42');
    await staff.post(`${address('once')}/reset-attempts`, { username });
    expect((await browser.get(address('once'))).body).toMatchObject({ attempts_used: 0, is_submitted: true });
    await staff.post(`${address('once')}/reset-attempts`, { username, delete_state: true });
    expect((await browser.get(address('once'))).body).toMatchObject({ attempts_used: 0, is_submitted: false });
    expect(await heardOf(id)).toMatchObject([{ isAttempted: true }, { isAttempted: false, because: 'state_deleted' }]);
    expect((await browser.get(`${address('once')}/submissions`)).body.results).toHaveLength(1);
  });
});

describe("Open edX's handlers", () => {
  const handler = (browser: TestClient, problem: string, name: string, form: Record<string, string> = {}) =>
    browser.postForm(
      `/courses/${maps}/xblock/${key(maps, `problem/${problem}`)}/handler/xmodule_handler/${name}`,
      form,
    );

  it('draw, take, keep and take back', async () => {
    const { browser } = await aLearner(app, maps);
    expect((await handler(browser, 'choice', 'problem_get')).body.html).toContain('name="input_choice_2_1"');
    const checked = await handler(browser, 'choice', 'problem_check', { input_choice_2_1: 'choice_0' });
    expect(checked.body).toMatchObject({ success: 'correct', current_score: 1, total_possible: 1, attempts_used: 1 });
    expect((await handler(browser, 'choice', 'problem_show')).body.answers).toMatchObject({ choice_2_1: ['choice_0'] });
    expect((await handler(browser, 'choice', 'hint_button', { hint_index: '0' })).body).toMatchObject({
      success: true,
      should_enable_next_hint: true,
    });
    expect((await handler(browser, 'choice', 'problem_reset')).body).toMatchObject({ success: true });
    expect((await handler(browser, 'twice', 'problem_save', { input_twice_2_1: '5' })).body).toMatchObject({
      success: true,
    });
  });

  it('refuse as there', async () => {
    const { browser } = await aLearner(app, maps);
    expect((await handler(browser, 'late', 'problem_check', { input_late_2_1: '42' })).status).toBe(404);
    const rejected = await handler(browser, 'twice', 'problem_check', { input_twice_2_1: 'x y' });
    expect(rejected.status).toBe(200);
    expect(rejected.body.success).not.toMatch(/^(correct|incorrect)$/);
  });
});

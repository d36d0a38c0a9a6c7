import { ProblemScoreChanged } from '@lyceum/assessment/events';
import { type BlockSeed, ContentAuthoring } from '@lyceum/content';
import { aBlock, aCourse, aLearner, key } from '@lyceum/courseware/testing';
import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey, JsonObject } from '@lyceum/kernel';
import { Events, Jobs, On } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CourseFailed, CourseGradeChanged, CoursePassed, SubsectionGradeChanged } from '../src/events.ts';
import { GradingFacade, GradingModule } from '../src/index.ts';

/** Hears what is told about grades, in order. */
class Listener {
  readonly heard: { readonly learnerId: number; readonly fact: string }[] = [];

  async subsection(event: { learnerId: number; percent: number }): Promise<void> {
    this.heard.push({ learnerId: event.learnerId, fact: `subsection ${event.percent}` });
  }
  async course(event: { learnerId: number; percent: number }): Promise<void> {
    this.heard.push({ learnerId: event.learnerId, fact: `course ${event.percent}` });
  }
  async passed(event: { learnerId: number }): Promise<void> {
    this.heard.push({ learnerId: event.learnerId, fact: 'passed' });
  }
  async failed(event: { learnerId: number }): Promise<void> {
    this.heard.push({ learnerId: event.learnerId, fact: 'failed' });
  }
}
class ListenerModule {}
On(SubsectionGradeChanged)(Listener.prototype, 'subsection', { value: Listener.prototype.subsection });
On(CourseGradeChanged)(Listener.prototype, 'course', { value: Listener.prototype.course });
On(CoursePassed)(Listener.prototype, 'passed', { value: Listener.prototype.passed });
On(CourseFailed)(Listener.prototype, 'failed', { value: Listener.prototype.failed });

let app: TestApp;
let maps: CourseRunKey;
let staff: TestClient;

const sum = '<problem><numericalresponse answer="42"><formulaequationinput/></numericalresponse></problem>';
const policy = (homework: number, exam: number) =>
  JSON.stringify({
    GRADER: [
      { type: 'Homework', min_count: 1, drop_count: 0, weight: homework, short_label: 'HW' },
      { type: 'Exam', min_count: 1, drop_count: 0, weight: exam },
    ],
    GRADE_CUTOFFS: { Pass: 0.5 },
  });
const sections = (exam: JsonObject = {}): BlockSeed[] => [
  aBlock('chapter/c1', { display_name: 'Week 1' }, [
    aBlock('sequential/hw', { graded: true, format: 'Homework' }, [
      aBlock('vertical/u1', {}, [aBlock('problem/p1', { data: sum }), aBlock('problem/p2', { data: sum, weight: 3 })]),
    ]),
    aBlock('sequential/exam', { graded: true, format: 'Exam', ...exam }, [
      aBlock('vertical/u2', {}, [aBlock('problem/p3', { data: sum })]),
    ]),
    aBlock('sequential/practice', {}, [aBlock('vertical/u3', {}, [aBlock('problem/p4', { data: sum })])]),
  ]),
];

beforeAll(async () => {
  const clock = new FixedClock('2026-03-02T09:00:00Z');
  app = await startTestApp({ modules: [GradingModule, { module: ListenerModule, providers: [Listener] }], clock });
  maps = await aGradedCourse();
  staff = app.signIn({ isStaff: true, username: 'teacher' });
});
afterAll(() => app?.close());

const aGradedCourse = (exam: JsonObject = {}) =>
  aCourse(app, sections(exam), { files: { 'grading_policy.json': policy(0.4, 0.6) } });
const submit = async (browser: TestClient, courseRun: CourseRunKey, problem: string, answer: string) => {
  const path = `/api/assessment/v1/problems/${key(courseRun, `problem/${problem}`)}/submissions`;
  const { status } = await browser.post(path, { answers: { [`${problem}_2_1`]: answer } });
  expect(status).toBe(200);
  await app.settle();
};
const factsOf = (learnerId: number) =>
  app
    .get(Listener)
    .heard.filter((one) => one.learnerId === learnerId)
    .map(({ fact }) => fact);
const override = (userId: number, courseRun: CourseRunKey, subsection: string, grade: object) =>
  staff.post(`/api/grades/v1/gradebook/${courseRun}/bulk-update`, [
    { user_id: userId, usage_id: key(courseRun, subsection), grade },
  ]);

describe('from an answer to a grade', () => {
  it('a score changes the subsection, then the course, then who passes', async () => {
    const { browser, id } = await aLearner(app, maps);
    await submit(browser, maps, 'p1', '42');
    await submit(browser, maps, 'p2', '42');
    await submit(browser, maps, 'p3', '42');
    expect(factsOf(id)).toEqual([
      'subsection 0.25',
      'course 0.1',
      'subsection 1',
      'course 0.4',
      'subsection 1',
      'course 1',
      'passed',
    ]);
    expect(await app.get(GradingFacade).courseGrade(id, maps)).toEqual({ percent: 1, letter: 'Pass', isPassing: true });
  });

  it('the course home learns who passes', async () => {
    const { browser } = await aLearner(app, maps);
    await submit(browser, maps, 'p3', '42');
    expect((await browser.get(`/api/course_home/outline/${maps}`)).body.user_has_passing_grade).toBe(true);
  });

  it('the same score told twice changes nothing and is told to nobody', async () => {
    const { browser, id } = await aLearner(app, maps);
    await submit(browser, maps, 'p3', '42');
    const once = factsOf(id);
    const usageKey = key(maps, 'problem/p3');
    const again = { learnerId: id, courseRun: maps, usageKey, earned: 1, possible: 1, isAttempted: true };
    const facts = { ...again, contentHash: 'x', because: 'submitted' as const, changedAt: '2026-03-02T09:00:00Z' };
    await app.get(Events).add(ProblemScoreChanged, facts, { orderKey: `${id}/${maps}` });
    await app.get(Events).add(ProblemScoreChanged, facts, { orderKey: `${id}/${maps}` });
    await app.settle();
    expect(factsOf(id)).toEqual(once);
    expect(once).toEqual(['subsection 1', 'course 0.6', 'passed']);
  });

  it('many scores at once end in the grade that all of them make', async () => {
    const { id } = await aLearner(app, maps);
    const tell = (problem: string) =>
      app.get(Events).add(
        ProblemScoreChanged,
        {
          learnerId: id,
          courseRun: maps,
          usageKey: key(maps, `problem/${problem}`),
          earned: 1,
          possible: 1,
          isAttempted: true,
          contentHash: 'x',
          because: 'submitted',
          changedAt: '2026-03-02T09:00:00Z',
        },
        { orderKey: `${id}/${maps}` },
      );
    await Promise.all(['p1', 'p2', 'p3', 'p4'].map(tell));
    await app.settle();
    expect(await app.get(GradingFacade).courseGrade(id, maps)).toMatchObject({ percent: 1 });
    expect(factsOf(id).filter((fact) => fact === 'passed')).toHaveLength(1);
  });

  it('work that is deleted takes its points along, and the pass', async () => {
    const { browser, id, username } = await aLearner(app, maps);
    await submit(browser, maps, 'p3', '42');
    await staff.post(`/api/assessment/v1/problems/${key(maps, 'problem/p3')}/reset-attempts`, {
      username,
      delete_state: true,
    });
    await app.settle();
    expect(factsOf(id)).toEqual(['subsection 1', 'course 0.6', 'passed', 'subsection 0', 'course 0', 'failed']);
  });
});

describe('the progress page', () => {
  it('shows scores, the course grade, the policy and completion', async () => {
    const { browser, username } = await aLearner(app, maps);
    await submit(browser, maps, 'p2', '42');
    const { status, body } = await browser.get(`/api/course_home/progress/${maps}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      username,
      course_grade: { percent: 0.3, letter_grade: null, is_passing: false },
      completion_summary: { complete_count: 0, incomplete_count: 3, locked_count: 0 },
      grading_policy: { grade_range: { Pass: 0.5 } },
      final_grades: expect.closeTo(0.3),
    });
    const [homework, exam, practice] = body.section_scores[0].subsections;
    expect(homework).toMatchObject({
      assignment_type: 'Homework',
      num_points_earned: 3,
      num_points_possible: 4,
      percent_graded: 0.75,
      problem_scores: [
        { earned: 0, possible: 1 },
        { earned: 3, possible: 3 },
      ],
      show_grades: true,
    });
    expect(exam).toMatchObject({ num_points_earned: 0, num_points_possible: 1, has_graded_assignment: true });
    expect(practice).toMatchObject({ has_graded_assignment: false, assignment_type: null });
  });

  it('explains every number', async () => {
    const { browser } = await aLearner(app, maps);
    await submit(browser, maps, 'p2', '42');
    const { body } = await browser.get(`/api/grading/v1/course-runs/${maps}/explanation`);
    expect(body).toMatchObject({
      percent: 0.3,
      next: { letter: 'Pass', missing: expect.closeTo(0.2) },
      has_hidden_scores: false,
    });
    expect(body.parts[0]).toMatchObject({
      type: 'Homework',
      weight: 0.4,
      average: 0.75,
      contribution: expect.closeTo(0.3),
    });
    expect(
      body.parts[0].entries[0].subsection.problems.map((one: { display_name: string }) => one.display_name),
    ).toEqual(['p1', 'p2']);
  });

  it('gives no hidden score away', async () => {
    const courseRun = await aGradedCourse({ show_correctness: 'never' });
    const { browser, id } = await aLearner(app, courseRun);
    await submit(browser, courseRun, 'p3', '42');
    const { body } = await browser.get(`/api/course_home/progress/${courseRun}`);
    expect(body.course_grade).toMatchObject({ percent: 0, is_passing: false });
    expect(body.section_scores[0].subsections[1]).toMatchObject({
      show_grades: false,
      num_points_earned: 0,
      problem_scores: [],
    });
    const explained = (await browser.get(`/api/grading/v1/course-runs/${courseRun}/explanation`)).body;
    expect(explained.has_hidden_scores).toBe(true);
    expect(explained.parts[1].entries[0].subsection).toMatchObject({ because: 'hidden', problems: [] });
    expect(await app.get(GradingFacade).courseGrade(id, courseRun)).toMatchObject({ percent: 0.6 });
  });

  it('of others is for staff', async () => {
    const { id, username } = await aLearner(app, maps);
    const other = await aLearner(app, maps);
    expect((await other.browser.get(`/api/course_home/progress/${maps}/${id}/`)).status).toBe(403);
    expect((await staff.get(`/api/course_home/progress/${maps}/${id}/`)).body).toMatchObject({ username });
    expect((await app.signIn().get(`/api/course_home/progress/${maps}`)).body).toMatchObject({
      error_code: 'enrollment_required',
    });
  });
});

describe('an override', () => {
  it('counts in place of what was earned, survives new scores, and can be taken back', async () => {
    const { browser, id } = await aLearner(app, maps);
    const set = await override(id, maps, 'sequential/exam', { earned_graded_override: 0.5, comment: 'By mail' });
    expect(set).toMatchObject({ status: 202, body: [{ success: true, reason: null }] });
    await submit(browser, maps, 'p3', '42');
    const details = (await staff.get(`/api/grades/v1/subsection/${key(maps, 'sequential/exam')}/?user_id=${id}`)).body;
    expect(details).toMatchObject({
      original_grade: { earned_graded: 1, possible_graded: 1 },
      override: { earned_graded_override: 0.5, possible_graded_override: null },
      history: [{ user: 'teacher', comments: 'By mail', action: 'create', earned_graded_override: 0.5 }],
    });
    expect(await app.get(GradingFacade).courseGrade(id, maps)).toMatchObject({ percent: 0.3 });
    expect(
      (await staff.delete(`/api/grading/v1/subsections/${key(maps, 'sequential/exam')}/overrides/${id}`)).status,
    ).toBe(204);
    await app.settle();
    expect(factsOf(id)).toEqual(['subsection 0.5', 'course 0.3', 'subsection 1', 'course 0.6', 'passed']);
  });

  it('says row by row what could not be set', async () => {
    const { id } = await aLearner(app, maps);
    const answer = await override(id, maps, 'sequential/nowhere', { earned_graded_override: 1 });
    expect(answer).toMatchObject({ status: 422, body: [{ success: false }] });
    expect(await override(999_999, maps, 'sequential/exam', { earned_graded_override: 1 })).toMatchObject({
      status: 422,
    });
  });

  it('is set by staff', async () => {
    const { browser, id } = await aLearner(app, maps);
    const rows = [{ user_id: id, usage_id: key(maps, 'sequential/exam'), grade: { earned_graded_override: 1 } }];
    expect((await browser.post(`/api/grades/v1/gradebook/${maps}/bulk-update`, rows)).status).toBe(403);
  });
});

describe('a published change', () => {
  it('of the policy gives every learner the grade that follows', async () => {
    const courseRun = await aGradedCourse();
    const { browser, id } = await aLearner(app, courseRun);
    await submit(browser, courseRun, 'p3', '42');
    await change(courseRun, { kind: 'file', path: 'grading_policy.json', fields: { text: policy(0.8, 0.2) } });
    expect(factsOf(id)).toEqual(['subsection 1', 'course 0.6', 'passed', 'course 0.2', 'failed']);
  });

  it('of a weight counts for scores that were there', async () => {
    const courseRun = await aGradedCourse();
    const { browser, id } = await aLearner(app, courseRun);
    await submit(browser, courseRun, 'p1', '42');
    await change(courseRun, { kind: 'update', block: key(courseRun, 'problem/p2'), set: { weight: 1 }, unset: [] });
    expect(factsOf(id)).toEqual(['subsection 0.25', 'course 0.1', 'subsection 0.5', 'course 0.2']);
  });

  it('of a text regrades nobody', async () => {
    const courseRun = await aGradedCourse();
    const { browser, id } = await aLearner(app, courseRun);
    await submit(browser, courseRun, 'p1', '42');
    await change(courseRun, {
      kind: 'update',
      block: key(courseRun, 'vertical/u1'),
      set: { xml_attributes: {} },
      unset: [],
    });
    expect(factsOf(id)).toHaveLength(2);
  });

  it('that is the first asks for no regrade', async () => {
    const courseRun = await aCourse(app, []);
    const regrades = await app.get(Jobs).list({ name: 'grading.regrade_course', limit: 1_000 });
    expect(regrades.map(({ payload }) => payload)).not.toContainEqual(expect.objectContaining({ courseRun }));
  });

  async function change(courseRun: CourseRunKey, edit: Parameters<ContentAuthoring['edit']>[0]['edits'][number]) {
    const of = { context: courseRun, author: 'ana' };
    const edited = await app.get(ContentAuthoring).edit({ ...of, message: '', edits: [edit], as: 'settings' });
    expect(edited.ok).toBe(true);
    await app.settle();
  }
});

describe('the gradebook', () => {
  it('lists learners with their grades, a page at a time', async () => {
    const courseRun = await aGradedCourse();
    const learners = [await aLearner(app, courseRun), await aLearner(app, courseRun), await aLearner(app, courseRun)];
    for (const { browser } of learners.slice(1)) await submit(browser, courseRun, 'p3', '42');
    const first = (await staff.get(`/api/grades/v1/gradebook/${courseRun}/?page_size=2`)).body;
    expect(first).toMatchObject({ total_users_count: 3, filtered_users_count: 3, previous: null });
    expect(first.results.map((row: { percent: number }) => row.percent)).toEqual([0, 0.6]);
    expect(first.results[1]).toMatchObject({ passed: true, letter_grade: 'Pass' });
    expect(first.results[1].section_breakdown).toMatchObject([
      { category: 'Homework', label: 'HW', attempted: false, score_possible: 4 },
      { category: 'Exam', attempted: true, score_earned: 1, percent: 1 },
    ]);
    const { pathname, search } = new URL(first.next);
    const second = (await staff.get(pathname + search)).body;
    expect(second).toMatchObject({ next: null, results: [{ username: learners[2]?.username, percent: 0.6 }] });
  });

  it('finds people, and says what the columns are', async () => {
    const { username } = await aLearner(app, maps);
    expect((await staff.get(`/api/grades/v1/gradebook/${maps}/?user_contains=${username}`)).body.results).toHaveLength(
      1,
    );
    const { body } = await staff.get(`/api/grades/v1/gradebook/${maps}/grading-info?graded_only=true`);
    expect(body.subsections.map(({ display_name }: { display_name: string }) => display_name)).toEqual(['hw', 'exam']);
    expect((await staff.get(`/api/grades/v1/policy/courses/${maps}/`)).body).toHaveLength(2);
  });

  it('is for staff; a learner may ask for the own grade', async () => {
    const { browser, username } = await aLearner(app, maps);
    expect((await browser.get(`/api/grades/v1/gradebook/${maps}/`)).status).toBe(403);
    expect((await browser.get(`/api/grades/v1/courses/${maps}/?username=somebody`)).status).toBe(403);
    const { body } = await browser.get(`/api/grades/v1/courses/${maps}/?username=${username}`);
    expect(body).toMatchObject([{ username, passed: false, percent: 0, letter_grade: null }]);
  });
});

describe('a regrade', () => {
  it('by staff grades everybody anew and says how many grades changed', async () => {
    const courseRun = await aGradedCourse();
    const { browser } = await aLearner(app, courseRun);
    await submit(browser, courseRun, 'p3', '42');
    const started = await staff.post(`/api/grading/v1/course-runs/${courseRun}/regrade`);
    expect(started.status).toBe(202);
    await app.settle();
    const { body } = await staff.get(`/api/grading/v1/course-runs/${courseRun}/regrade/${started.body.task_id}`);
    expect(body).toMatchObject({ state: 'completed', result: { learners: 1, changed: 0 } });
  });
});

describe('grades of learners', () => {
  it.each([
    ['author', 403],
    ['limited_staff', 200],
  ] as const)('are for %s to see with status %i', async (role, status) => {
    const { id: accountId, username, browser } = await aLearner(app, maps);
    await app.get(IdentityFacade).grantCourseRole({ accountId, courseRun: maps, role, by: 'teacher' });
    expect((await browser.get(`/api/grades/v1/gradebook/${maps}/`)).status).toBe(status);
    const other = await aLearner(app, maps);
    expect((await browser.get(`/api/course_home/progress/${maps}/${other.id}`)).status).toBe(status);
    expect((await browser.get(`/api/grades/v1/courses/${maps}/?username=${username}`)).status).toBe(200);
  });
});

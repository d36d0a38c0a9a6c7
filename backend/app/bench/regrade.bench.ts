import { AssessmentModule } from '@lyceum/assessment';
import { ProblemScoreChanged } from '@lyceum/assessment/events';
import { type BlockSeed, ContentAuthoring, CreateCourseRun } from '@lyceum/content';
import { GradingFacade, GradingModule } from '@lyceum/grading';
import { courseRunKey, usageKeyOf } from '@lyceum/kernel';
import { Events, Jobs, UnitOfWork } from '@lyceum/platform';
import { type BenchApp, startBenchApp } from './bench-app.ts';

/** Promised ceiling for 1,000 learners, in seconds. */
const ceilingSeconds = 5;
const learners = 1_000;
const courseRun = courseRunKey('course-v1:Bench+Regrade+1');
const sections = 5;
const key = (type: string, id: string) => usageKeyOf({ context: courseRun, type, id });

/** `npm run bench -- regrade`: a published change of weights, until the last learner has the new grade. */
export async function run(): Promise<void> {
  const app = await startBenchApp([AssessmentModule, GradingModule]);
  try {
    await publish(app);
    await score(app);
    console.log(`regrade of ${learners} learners with ${sections} graded subsections, embedded store`);
    for (const exam of [0.5, 0.1]) await measure(app, exam);
  } finally {
    await app.close();
  }
}

/** From the change of the policy to the end of the regrade; its events go out meanwhile. */
async function measure(app: BenchApp, exam: number): Promise<void> {
  const done = await regradesDone(app);
  const [start, before] = [performance.now(), process.cpuUsage()];
  await setPolicy(app, exam);
  while ((await regradesDone(app)) === done) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const share = `${((seconds / ceilingSeconds) * 100).toFixed(0)} % of ${ceilingSeconds} s`;
  console.log(
    `  ${seconds.toFixed(2)} s, ${share}   ${((user + system) / 1000 / learners).toFixed(2)} ms of processor for each learner`,
  );
  await app.get(Events).settle();
  const grade = await app.get(GradingFacade).courseGrade(learners, courseRun);
  if (Math.abs((grade?.percent ?? 0) - (1 - exam)) > 0.01) throw new Error('The last learner has the old grade');
}

async function regradesDone(app: BenchApp): Promise<number> {
  return (await app.get(Jobs).list({ name: 'grading.regrade_course', states: ['completed'] })).length;
}

async function score(app: BenchApp): Promise<void> {
  for (let first = 1; first <= learners; first += 50) {
    await app.get(UnitOfWork).run(async () => {
      for (let learnerId = first; learnerId < first + 50; learnerId += 1)
        for (let at = 0; at < sections; at += 1) await tell(app, learnerId, `p${at}`, at === 0 ? 0 : 1);
    });
    await app.get(Events).settle();
  }
}

async function tell(app: BenchApp, learnerId: number, problem: string, earned: number): Promise<void> {
  const score = { learnerId, courseRun, usageKey: key('problem', problem), earned, possible: 1, isAttempted: true };
  await app
    .get(Events)
    .add(
      ProblemScoreChanged,
      { ...score, contentHash: 'bench', because: 'submitted', changedAt: new Date().toISOString() },
      { orderKey: `${learnerId}/${courseRun}` },
    );
}

async function setPolicy(app: BenchApp, exam: number): Promise<void> {
  const text = JSON.stringify({
    GRADER: [
      { type: 'Exam', min_count: 1, drop_count: 0, weight: exam },
      { type: 'Homework', min_count: sections - 1, drop_count: 0, weight: 1 - exam },
    ],
    GRADE_CUTOFFS: { Pass: 0.7 },
  });
  const edits = [{ kind: 'file' as const, path: 'grading_policy.json', fields: { text } }];
  const edit = { context: courseRun, author: 'bench', message: '', edits, as: 'settings' as const };
  const edited = await app.get(ContentAuthoring).edit(edit);
  if (!edited.ok) throw new Error(`The policy could not be set: ${edited.refusal}`);
}

async function publish(app: BenchApp): Promise<void> {
  const data = '<problem><numericalresponse answer="5"><formulaequationinput/></numericalresponse></problem>';
  const block = (type: string, id: string, fields: BlockSeed['fields'], children: readonly BlockSeed[]): BlockSeed => ({
    type,
    id,
    fields: { display_name: id, ...fields },
    children,
  });
  const subsections = Array.from({ length: sections }, (_, at) =>
    block('sequential', `s${at}`, { graded: true, format: at === 0 ? 'Exam' : 'Homework' }, [
      block('vertical', `u${at}`, {}, [block('problem', `p${at}`, { data }, [])]),
    ]),
  );
  await app.get(CreateCourseRun).execute({
    courseRun,
    author: 'bench',
    fields: { display_name: 'Bench', start: '2020-01-01T00:00:00Z' },
    files: new Map(),
  });
  const edits = [
    {
      kind: 'insert' as const,
      parent: key('course', 'course'),
      index: null,
      block: block('chapter', 'c', {}, subsections),
    },
  ];
  await app.get(ContentAuthoring).edit({ context: courseRun, author: 'bench', message: '', edits });
  await app.get(ContentAuthoring).publish({ context: courseRun, author: 'bench', block: key('course', 'course') });
  await setPolicy(app, 0.9);
  await app.get(Events).settle();
  await app.get(Jobs).settle();
}

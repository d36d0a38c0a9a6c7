import { setTimeout } from 'node:timers/promises';
import { AssessmentModule } from '@lyceum/assessment';
import { type BlockSeed, ContentAuthoring, CreateCourseRun } from '@lyceum/content';
import { EnrollmentFacade } from '@lyceum/enrollment';
import { GradingModule } from '@lyceum/grading';
import { courseRunKey, usageKeyOf } from '@lyceum/kernel';
import { Events } from '@lyceum/platform';
import { type BenchApp, percentile, startBenchApp } from './bench-app.ts';

/** Promised ceiling for submit-and-grade with 32 learners at once, in milliseconds. */
const ceilingMs = 50;
const courseRun = courseRunKey('course-v1:Bench+Submit+1');
const learners = 32;
const problems = 8;
const perLearner = 12;

/** How long somebody thinks between two answers at the longest; half of it on average. */
const thinkMs = 2_000;

/**
 * `npm run bench -- submit`: submit and grade over HTTP, with grades and completion behind it: 1 client and 32 who never
 * pause (what the server can do), and 32 learners who think for a second between two answers (what they feel).
 */
export async function run(): Promise<void> {
  const app = await startBenchApp([AssessmentModule, GradingModule]);
  try {
    await publish(app);
    for (let learnerId = 1; learnerId <= learners * 2; learnerId += 1) {
      await app.get(EnrollmentFacade).changeEnrollment({
        learnerId,
        courseRun,
        mode: 'audit',
        isActive: true,
        allowsEmail: null,
        isByTeam: true,
      });
    }
    await app.get(Events).settle();
    console.log('submit and grade a numerical problem; submission, state and event are durable before the answer');
    await work(app, learners * 2, 40);
    await measure(app, { clients: 1, each: perLearner * 8 });
    await measure(app, { clients: learners, each: perLearner });
    await measure(app, { clients: learners, each: perLearner, pauseMs: thinkMs });
  } finally {
    await app.close();
  }
}

interface Load {
  readonly clients: number;
  /** How many answers each of them hands in. */
  readonly each: number;
  readonly pauseMs?: number;
}

async function measure(app: BenchApp, { clients, each, pauseMs = 0 }: Load): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const times = (
    await Promise.all(Array.from({ length: clients }, (_, at) => work(app, at + 1, each, pauseMs)))
  ).flat();
  const seconds = (performance.now() - start) / 1000;
  await app.get(Events).settle();
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / times.length;
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const share = `${((p95 / ceilingMs) * 100).toFixed(0)} % of ${ceilingMs} ms`;
  console.log(
    `  ${String(clients).padStart(2)} ${pauseMs ? 'learners' : 'clients '}   p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms, ${share}   ${(times.length / seconds).toFixed(0)} a second   ${cpuMs.toFixed(1)} ms of processor each, client included`,
  );
}

/** One learner who hands in one answer after the other, right and wrong by turns, so that every score is news. */
async function work(app: BenchApp, learnerId: number, times: number, pauseMs = 0): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    if (pauseMs > 0) await setTimeout(Math.random() * pauseMs);
    const id = `p${at % problems}`;
    const path = `/api/assessment/v1/problems/${usageKeyOf({ context: courseRun, type: 'problem', id })}/submissions`;
    const { ms, status } = await app.request(learnerId, 'POST', path, {
      answers: { [`${id}_2_1`]: Math.floor(at / problems) % 2 === 0 ? '5' : '4' },
    });
    if (status !== 200) throw new Error(`A submission was answered with ${status}`);
    taken.push(ms);
  }
  return taken;
}

async function publish(app: BenchApp): Promise<void> {
  const data =
    '<problem><p>How many?</p><numericalresponse answer="5"><formulaequationinput/></numericalresponse></problem>';
  const block = (type: string, id: string, fields: BlockSeed['fields'], children: readonly BlockSeed[]): BlockSeed => ({
    type,
    id,
    fields: { display_name: id, ...fields },
    children,
  });
  const all = Array.from({ length: problems }, (_, at) => block('problem', `p${at}`, { data }, []));
  const section = block('chapter', 'c', {}, [
    block('sequential', 's', { graded: true, format: 'Homework' }, [block('vertical', 'u', {}, all)]),
  ]);
  await app.get(CreateCourseRun).execute({
    courseRun,
    author: 'bench',
    fields: { display_name: 'Bench', start: '2020-01-01T00:00:00Z' },
    files: new Map(),
  });
  const course = usageKeyOf({ context: courseRun, type: 'course', id: 'course' });
  const edits = [{ kind: 'insert' as const, parent: course, index: null, block: section }];
  await app.get(ContentAuthoring).edit({ context: courseRun, author: 'bench', message: '', edits });
  await app.get(ContentAuthoring).publish({ context: courseRun, author: 'bench', block: course });
  await app.get(Events).settle();
}

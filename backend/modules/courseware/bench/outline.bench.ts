import { type BlockSeed, ContentAuthoring, CreateCourseRun } from '@lyceum/content';
import { EnrollmentFacade } from '@lyceum/enrollment';
import { type CourseRunKey, courseRunKey, usageKeyOf } from '@lyceum/kernel';
import { Events } from '@lyceum/platform';
import { CoursewareModule } from '../dist/index.js';
import { type BenchApp, percentile, startBenchApp } from './bench-app.ts';

/** Promised ceiling for an outline of a course of 2,000 blocks, in milliseconds. */
const ceilingMs = 50;
const requests = 100;
const courseRun = courseRunKey('course-v1:Bench+Outline+1');

/** `npm run bench -- outline`: how long the pages of a course of 2,000 blocks take, first and later, over HTTP. */
export async function run(): Promise<void> {
  const app = await startBenchApp([CoursewareModule]);
  try {
    const blocks = await publish(app, courseRun);
    await app.get(EnrollmentFacade).changeEnrollment({
      learnerId: 1,
      courseRun,
      mode: 'audit',
      isActive: true,
      allowsEmail: null,
      isByTeam: true,
    });
    console.log(`course of ${blocks} blocks, embedded store, one learner with 500 blocks complete`);
    await completeSome(app);
    await measure(app, 'outline', `/api/course_home/outline/${courseRun}`);
    await measure(app, 'sidebar', `/api/course_home/v1/navigation/${courseRun}`);
    await measure(
      app,
      'all blocks',
      `/api/courses/v2/blocks/?course_id=${encodeURIComponent(courseRun)}&depth=all&requested_fields=children,graded,due,completion`,
    );
    await measure(app, 'unit', `/api/courseware/v1/units/${key('vertical', 'u0_0_0')}`);
  } finally {
    await app.close();
  }
}

async function measure(app: BenchApp, name: string, path: string): Promise<void> {
  const first = await app.request(1, 'GET', path);
  if (first.status !== 200) throw new Error(`${name} answered ${first.status}`);
  const times: number[] = [];
  for (let at = 0; at < requests; at += 1) times.push((await app.request(1, 'GET', path)).ms);
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const share = `${((p95 / ceilingMs) * 100).toFixed(0)} % of ${ceilingMs} ms`;
  console.log(
    `  ${name.padEnd(12)} first ${first.ms.toFixed(1).padStart(7)} ms   p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms, ${share}   ${(first.bytes / 1000).toFixed(0)} kB`,
  );
}

async function completeSome(app: BenchApp): Promise<void> {
  const blocks = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [key('html', `h${at}`), 1]));
  const { status } = await app.request(1, 'POST', '/api/completion/v1/completion-batch', {
    course_key: courseRun,
    blocks,
  });
  if (status !== 200) throw new Error(`Completion answered ${status}`);
}

/** 10 sections, 50 subsections, 250 units, 1,690 blocks. */
async function publish(app: BenchApp, target: CourseRunKey): Promise<number> {
  let [count, leaves] = [1, 0];
  const block = (type: string, id: string, fields: BlockSeed['fields'], children: readonly BlockSeed[]): BlockSeed => {
    count += 1;
    return { type, id, fields: { display_name: id, ...fields }, children };
  };
  const leaf = () => block('html', `h${leaves++}`, { data: '<p>Text of a block.</p>' }, []);
  const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
  const sections = many(10, (c) =>
    block(
      'chapter',
      `c${c}`,
      {},
      many(5, (s) =>
        block(
          'sequential',
          `s${c}_${s}`,
          s === 0 ? { graded: true, format: 'Homework', due: '2030-01-01T00:00:00Z' } : {},
          many(5, (u) => block('vertical', `u${c}_${s}_${u}`, {}, many(u === 0 ? 8 : 7, leaf))),
        ),
      ),
    ),
  );
  await app.get(CreateCourseRun).execute({
    courseRun: target,
    author: 'bench',
    fields: { display_name: 'Bench', start: '2020-01-01T00:00:00Z' },
    files: new Map(),
  });
  const course = usageKeyOf({ context: target, type: 'course', id: 'course' });
  const edits = sections.map((section) => ({ kind: 'insert' as const, parent: course, index: null, block: section }));
  await app.get(ContentAuthoring).edit({ context: target, author: 'bench', message: '', edits });
  await app.get(ContentAuthoring).publish({ context: target, author: 'bench', block: course });
  await app.get(Events).settle();
  return count;
}

function key(type: string, id: string): string {
  return usageKeyOf({ context: courseRun, type, id });
}

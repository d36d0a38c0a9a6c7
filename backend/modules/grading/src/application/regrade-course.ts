import { createHash } from 'node:crypto';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { defineJob, JobHandler, JobRefused, type JobRun, type JobStatus, Jobs } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { GradedCourse } from '../domain/graded-course.ts';
import { GradedCourses, GradeStore } from './ports.ts';
import { RecalculateGrades } from './recalculate-grades.ts';

export type RegradePayload = {
  readonly courseRun: string;
  /** Also when nothing that decides grades changed. */
  readonly isForced: boolean;
};

export const RegradeCourseJob = defineJob<RegradePayload>('grading.regrade_course', { maxAttempts: 3 });

const learnersAtOnce = 50;

/** Grades every learner of a course run anew, from the kept scores: the usual path in a loop. */
@Injectable()
export class RegradeCourse {
  constructor(
    private readonly courses: GradedCourses,
    private readonly grades: GradeStore,
    private readonly recalculate: RecalculateGrades,
    private readonly jobs: Jobs,
  ) {}

  /** One regrade for one published version, however often it is told. */
  async startFor(courseRun: CourseRunKey, version: string): Promise<void> {
    if (await this.#isFirst(courseRun, version)) return;
    const id = `regrade-${createHash('sha256').update(`${courseRun} ${version}`).digest('hex').slice(0, 40)}`;
    await this.jobs.enqueue(RegradeCourseJob, { courseRun, isForced: false }, { id });
  }

  start(courseRun: CourseRunKey, startedBy: number): Promise<JobStatus> {
    return this.jobs.enqueue(RegradeCourseJob, { courseRun, isForced: true }, { startedBy });
  }

  /** Null when no such regrade was started for the course run. */
  async find(taskId: string, courseRun: CourseRunKey): Promise<JobStatus | null> {
    const job = await this.jobs.find(taskId);
    const payload: unknown = job?.payload;
    const isOfCourse =
      typeof payload === 'object' && payload !== null && 'courseRun' in payload && payload.courseRun === courseRun;
    return job?.name === RegradeCourseJob.name && isOfCourse ? job : null;
  }

  @JobHandler(RegradeCourseJob)
  async run(job: JobRun<RegradePayload>) {
    const course = await this.courses.find(courseRunKey(job.payload.courseRun));
    if (course === null) throw new JobRefused(`${job.payload.courseRun} has no published version`);
    const fingerprint = fingerprintOf(course);
    const isSame = (await this.grades.findFingerprint(course.courseRun)) === fingerprint;
    if (isSame && !job.payload.isForced) return { learners: 0, changed: 0 };
    const counts = await this.#regrade(course, job);
    await this.grades.saveFingerprint(course.courseRun, fingerprint);
    return counts;
  }

  /** A course's first version finds nobody to grade: it is noted here, and no queue has to be opened for it. */
  async #isFirst(courseRun: CourseRunKey, version: string): Promise<boolean> {
    if ((await this.grades.findFingerprint(courseRun)) !== null) return false;
    const course = await this.courses.find(courseRun);
    if (course?.version !== version) return false;
    if ((await this.grades.listLearners(courseRun, 0, 1)).length > 0) return false;
    await this.grades.saveFingerprint(courseRun, fingerprintOf(course));
    return true;
  }

  async #regrade(course: GradedCourse, job: JobRun<RegradePayload>): Promise<{ learners: number; changed: number }> {
    const counts = { learners: 0, changed: 0 };
    for (let after = 0; ; ) {
      const page = await this.grades.listLearners(course.courseRun, after, learnersAtOnce);
      counts.learners += page.length;
      counts.changed += await this.recalculate.executeAll(page, course);
      const last = page.at(-1);
      if (last === undefined || page.length < learnersAtOnce) return counts;
      await job.progress(0, `${counts.learners} learners`);
      after = last;
    }
  }
}

/** Everything of a course that decides grades; the version itself does not. */
function fingerprintOf({ policy, sections }: GradedCourse): string {
  return createHash('sha256').update(JSON.stringify({ policy, sections })).digest('hex');
}

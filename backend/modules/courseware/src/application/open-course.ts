import { type CourseRunKey, courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Clock, notFound, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { CourseBlock } from '../domain/course-block.ts';
import { type Completions, LearnerCourse, noCompletions } from '../domain/learner-course.ts';
import type { PublishedCourse } from '../domain/published-course.ts';
import type { Visibility } from '../domain/visibility.ts';
import { closedTo } from './closed-to.ts';
import { LearningSoFar } from './learning-so-far.ts';
import { CourseAccess, emptyRecord, type LearnerRecord, PublishedCourses, type Standing } from './ports.ts';

/** A course run opened by somebody: the published version, seen with their eyes. */
export interface OpenedCourse {
  readonly learner: LearnerCourse;
  readonly standing: Standing;
  readonly record: LearnerRecord;
}

export interface OpenedBlock extends OpenedCourse {
  readonly block: CourseBlock;
}

/** Opens course runs for those who ask: what every page of a course begins with. */
@Injectable()
export class OpenCourse {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly access: CourseAccess,
    private readonly learning: LearningSoFar,
    private readonly clock: Clock,
  ) {}

  /** Throws `course_run_not_found`. */
  async execute(principal: Principal | null, courseRun: CourseRunKey): Promise<OpenedCourse> {
    const course = await this.courses.find(courseRun);
    if (course === null) throw notFound('There is no such course.', 'course_run_not_found');
    const standing = await this.access.standingOf(principal, courseRun);
    const { record, completions } = await this.learning.of(principal, courseRun);
    return { learner: this.#seenBy(principal, { course, standing, record, completions }), standing, record };
  }

  /** As {@link execute} without completion, for those who only ask what may be seen and when it is due. Null when there is none. */
  async glance(principal: Principal | null, courseRun: CourseRunKey): Promise<OpenedCourse | null> {
    const course = await this.courses.find(courseRun);
    if (course === null) return null;
    const standing = await this.access.standingOf(principal, courseRun);
    const record = course.details.selfPaced ? await this.learning.recordOf(principal, courseRun) : emptyRecord;
    return {
      learner: this.#seenBy(principal, { course, standing, record, completions: noCompletions }),
      standing,
      record,
    };
  }

  /** Opens the course of a block, if it is open to the viewer. Throws `block_not_found` for what the viewer may not know of. */
  async at(
    principal: Principal | null,
    usageKey: UsageKey,
    accepted: readonly Visibility[] = ['open'],
  ): Promise<OpenedBlock> {
    const opened = await this.execute(principal, courseRunOf(usageKey));
    if (opened.standing.refusal !== null) throw closedTo(opened.standing.refusal);
    const block = opened.learner.course.block(usageKey);
    if (block === null || !accepted.includes(opened.learner.visibility(block))) {
      throw notFound('There is no such block.', 'block_not_found');
    }
    return { ...opened, block };
  }

  #seenBy(principal: Principal | null, { course, standing, record, completions }: Seen): LearnerCourse {
    return new LearnerCourse({
      course,
      completions,
      now: this.clock.now(),
      viewer: {
        userId: principal?.userId ?? null,
        username: principal?.username ?? '',
        isStaff: standing.isStaff,
        groups: standing.groups,
        scheduleStart: scheduleStart(course, standing, record),
      },
    });
  }
}

interface Seen {
  readonly course: PublishedCourse;
  readonly standing: Standing;
  readonly record: LearnerRecord;
  readonly completions: Completions;
}

/** A learner's schedule begins with the enrollment, not before the course does, or when the learner began anew. */
function scheduleStart(course: PublishedCourse, standing: Standing, record: LearnerRecord): Date | null {
  if (record.scheduleStart !== null) return record.scheduleStart;
  const { enrolledAt } = standing;
  if (enrolledAt === null || course.start === null) return enrolledAt ?? course.start;
  return enrolledAt > course.start ? enrolledAt : course.start;
}

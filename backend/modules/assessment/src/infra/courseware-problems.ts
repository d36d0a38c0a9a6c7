import { type CourseBlock, CoursewareFacade, type LearnerCourse, type PublishedCourse } from '@lyceum/courseware';
import { type CourseRunKey, courseRunOf, type UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type ProblemPlace, Problems } from '../application/ports.ts';
import type { Safety } from '../domain/safe-view.ts';

/** Problems as courseware shows them. */
@Injectable()
export class CoursewareProblems extends Problems {
  constructor(private readonly courseware: CoursewareFacade) {
    super();
  }

  async find(principal: Principal, usageKey: UsageKey): Promise<ProblemPlace | null> {
    const opened = await this.courseware.openBlock(principal, usageKey);
    return opened && opened.block.type === 'problem' ? placeOf(opened.block, opened.course) : null;
  }

  async findFor(learnerId: number, usageKey: UsageKey): Promise<ProblemPlace | null> {
    const course = await this.courseware.findCourse(courseRunOf(usageKey));
    const block = course?.block(usageKey);
    if (!course || block?.type !== 'problem') return null;
    return place(block, course, { learnerId, due: block.due, isStaff: false });
  }

  async list(courseRun: CourseRunKey): Promise<readonly Pick<ProblemPlace, 'usageKey' | 'contentHash' | 'markup'>[]> {
    const course = await this.courseware.findCourse(courseRun);
    const problems = [...(course?.all() ?? [])].filter(({ type }) => type === 'problem');
    return problems.map(({ usageKey, hash, fields }) => ({
      usageKey,
      contentHash: hash,
      markup: textOf(fields['data']),
    }));
  }

  safety(courseRun: CourseRunKey): Safety {
    return {
      element: (tag, attributes) => this.courseware.showElement(tag, attributes, courseRun),
      address: (value) => this.courseware.showAddress(value, courseRun),
    };
  }

  showHtml(html: string, courseRun: CourseRunKey): string {
    return this.courseware.showHtml(html, courseRun);
  }
}

/** A problem on a page that is open already. */
export function placeOf(block: CourseBlock, course: LearnerCourse): ProblemPlace {
  const { userId, isStaff } = course.viewer;
  return place(block, course.course, { learnerId: userId ?? 0, due: course.due(block), isStaff });
}

function place(
  block: CourseBlock,
  course: PublishedCourse,
  learner: { readonly learnerId: number; readonly due: Date | null; readonly isStaff: boolean },
): ProblemPlace {
  return {
    learnerId: learner.learnerId,
    courseRun: course.courseRun,
    usageKey: block.usageKey,
    displayName: block.displayName,
    contentHash: block.hash,
    markup: textOf(block.fields['data']),
    fields: { ...block.effective, display_name: block.displayName, due: learner.due?.toISOString() ?? null },
    isGraded: block.isGraded,
    isStaff: learner.isStaff,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { CoursewareFacade } from '@lyceum/courseware';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { Learner } from '../application/find-progress.ts';
import { type LearnerPage, LearnerPages } from '../application/ports.ts';

@Injectable()
export class CoursewareLearnerPages extends LearnerPages {
  constructor(private readonly courseware: CoursewareFacade) {
    super();
  }

  async open({ userId, username }: Learner, courseRun: CourseRunKey): Promise<LearnerPage> {
    const principal = { userId, username, isAdmin: false, isStaff: false };
    const { learner, standing } = await this.courseware.open(principal, courseRun);
    const block = (usageKey: UsageKey) => learner.course.block(usageKey);
    return {
      end: learner.course.details.end,
      enrollmentMode: standing.mode,
      isStaff: standing.isStaff,
      hasScheduledContent: learner.hasScheduledContent(),
      completion: this.courseware.summarize(learner),
      now: learner.now,
      isOpen: (usageKey) => learner.find(usageKey) !== null,
      dueOf: (usageKey) => {
        const found = block(usageKey);
        return found && learner.due(found);
      },
    };
  }
}

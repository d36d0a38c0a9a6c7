import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { badRequest, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { completesBy } from '../domain/completion.ts';
import { CompletionAnnouncements } from './completion-announcements.ts';
import { type BlockCompletion, CompletionStore, PublishedCourses } from './ports.ts';

/** Records how far a learner is with blocks, and tells of those that are done for the first time. */
@Injectable()
export class CompleteBlocks {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly completions: CompletionStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: CompletionAnnouncements,
  ) {}

  /** Throws `block_not_in_course`; then nothing is recorded. */
  async execute(learnerId: number, courseRun: CourseRunKey, given: ReadonlyMap<UsageKey, number>): Promise<void> {
    const course = await this.courses.find(courseRun);
    for (const usageKey of given.keys()) {
      if (!course?.block(usageKey)) throw badRequest('block_not_in_course', `${usageKey} is no block of ${courseRun}.`);
    }
    const completable = [...given].filter(
      ([usageKey]) => completesBy(course?.block(usageKey)?.type ?? '') !== 'nothing',
    );
    if (completable.length > 0) await this.record(learnerId, courseRun, completable);
  }

  private record(learnerId: number, courseRun: CourseRunKey, given: readonly (readonly [UsageKey, number])[]) {
    const at = this.announcements.now();
    return this.unitOfWork.run(async () => {
      const known = new Map((await this.completions.list(learnerId, courseRun)).map((one) => [one.usageKey, one]));
      const news = given
        .filter(([usageKey, completion]) => known.get(usageKey)?.completion !== completion)
        .map(([usageKey, completion]): BlockCompletion => ({ usageKey, completion, at }));
      if (news.length === 0) return;
      const done = news.filter(({ completion }) => completion >= 1);
      for (const one of news) known.set(one.usageKey, one);
      await this.completions.replace(learnerId, courseRun, [...known.values()]);
      await this.announcements.completed(learnerId, done);
    });
  }
}

import type { ContextKey } from '@lyceum/kernel';
import { Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { ContentTree } from '../domain/content-tree.ts';
import { CourseRunCreated } from '../events.ts';
import { courseRunDetailsOf } from './course-details.ts';
import { isCourse } from './version-records.ts';

export interface NewRun {
  readonly context: ContextKey;
  /** User name. */
  readonly author: string;
  readonly source: 'studio' | 'import' | 'rerun';
}

/** Says that a course run came to be, together with its first writes. */
@Injectable()
export class Announcements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
  ) {}

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work);
  }

  async announce({ context, author, source }: NewRun, published: ContentTree): Promise<void> {
    if (!isCourse(context)) return;
    const details = courseRunDetailsOf(published);
    await this.events.add(
      CourseRunCreated,
      { courseRun: context, createdBy: author, source, details },
      { orderKey: context },
    );
  }
}

import type { ContextKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseAuthors } from './course-access.ts';
import { RefStore } from './ports.ts';

/** May somebody import into a course run? Into one that is not there yet: who asked was allowed to make one. */
@Injectable()
export class ImportPermits {
  constructor(
    private readonly refs: RefStore,
    private readonly authors: CourseAuthors,
  ) {}

  async mayReplace(principal: Principal, context: ContextKey): Promise<boolean> {
    return (await this.refs.find(context)) === null || this.authors.mayEdit(principal, context);
  }
}

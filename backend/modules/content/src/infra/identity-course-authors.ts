import { IdentityFacade } from '@lyceum/identity';
import type { ContextKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseAuthors } from '../application/course-access.ts';
import { isCourse } from '../application/version-records.ts';

/** Asks identity who has which role in a course run. Libraries are changed by the staff of the site. */
@Injectable()
export class IdentityCourseAuthors extends CourseAuthors {
  constructor(private readonly identity: IdentityFacade) {
    super();
  }

  override async mayEdit(principal: Principal, context: ContextKey): Promise<boolean> {
    if (principal.isAdmin || principal.isStaff) return true;
    return isCourse(context) && this.identity.mayAuthor(principal, context);
  }

  override mayCreate(principal: Principal): Promise<boolean> {
    return this.identity.mayCreateCourses(principal);
  }
}

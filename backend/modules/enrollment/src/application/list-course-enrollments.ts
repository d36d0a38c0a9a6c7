import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { Enrollment } from '../domain/enrollment.ts';
import { type EnrollmentQuery, EnrollmentStore } from './ports.ts';

export interface EnrollmentListRequest {
  readonly courseRun: CourseRunKey | null;
  readonly usernames: readonly string[] | null;
  readonly after: EnrollmentQuery['after'];
  readonly limit: number;
}

export interface EnrollmentOfUser extends Enrollment {
  readonly username: string;
}

export interface EnrollmentList {
  readonly enrollments: readonly EnrollmentOfUser[];
  /** Where the next page begins; null on the last. */
  readonly next: EnrollmentQuery['after'];
}

/** Enrollments of a course run, of some learners, or of some learners in a course run. */
@Injectable()
export class ListCourseEnrollments {
  constructor(
    private readonly enrollments: EnrollmentStore,
    private readonly identity: IdentityFacade,
  ) {}

  async execute({ courseRun, usernames, after, limit }: EnrollmentListRequest): Promise<EnrollmentList> {
    const named = usernames === null ? null : await this.identity.findUsersByUsername(usernames.slice(0, 100));
    const learnerIds = named && named.map(({ id }) => id);
    const found = await this.enrollments.search({ courseRun, learnerIds, after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const users = await this.identity.findUsers(page.map(({ learnerId }) => learnerId));
    const enrollments = page.flatMap((enrollment) => {
      const user = users.get(enrollment.learnerId);
      return user ? [{ ...enrollment, username: user.username }] : [];
    });
    return { enrollments, next: found.length > limit ? (page.at(-1) ?? null) : null };
  }
}

import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CatalogCourseRun, hasAboutPage } from '../domain/catalog-course-run.ts';
import { LearnerEnrollments } from './learner-enrollments.ts';
import type { CatalogFilter } from './ports.ts';

/** Through whose eyes the catalog is looked at. `userId` null is a visitor. */
export interface CatalogViewer {
  readonly userId: number | null;
  readonly seesAll: boolean;
}

export type ViewerFound =
  | { readonly ok: true; readonly viewer: CatalogViewer }
  | { readonly ok: false; readonly refusal: 'not_allowed' | 'not_found' };

const visitor: CatalogViewer = { userId: null, seesAll: false };

/** Knows who sees which course runs. */
@Injectable()
export class CatalogViewers {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly enrollments: LearnerEnrollments,
  ) {}

  /** The viewer a request asks for: without a name the caller; another name is for site staff. An empty name is a visitor. */
  async find(principal: Principal | null, username: string | undefined): Promise<ViewerFound> {
    if (username === undefined) return { ok: true, viewer: viewerOf(principal) };
    if (username === '') return { ok: true, viewer: visitor };
    if (principal?.username.toLowerCase() === username.toLowerCase()) return { ok: true, viewer: viewerOf(principal) };
    if (!principal?.isAdmin && !principal?.isStaff) return { ok: false, refusal: 'not_allowed' };
    const user = await this.identity.findUserByUsername(username);
    if (!user) return { ok: false, refusal: 'not_found' };
    return { ok: true, viewer: { userId: user.id, seesAll: user.isAdmin || user.isStaff } };
  }

  /** What the viewer finds in lists: what is listed, and the course runs they have a role in. */
  async seenBy({ userId, seesAll }: CatalogViewer): Promise<CatalogFilter['seen']> {
    if (seesAll) return 'all';
    return { listedAnd: userId === null ? [] : await this.courseRunsOfTeam(userId) };
  }

  async maySeeAboutPage({ userId, seesAll }: CatalogViewer, run: CatalogCourseRun): Promise<boolean> {
    if (seesAll || hasAboutPage(run)) return true;
    if (userId === null) return false;
    return (await this.identity.hasCourseRole(userId, run.key)) || this.enrollments.isEnrolled(userId, run.key);
  }

  private async courseRunsOfTeam(userId: number): Promise<readonly CourseRunKey[]> {
    const roles = await this.identity.listCourseRolesOf(userId);
    return [...new Set(roles.map(({ courseRun }) => courseRun))];
  }
}

const viewerOf = (principal: Principal | null): CatalogViewer =>
  principal ? { userId: principal.userId, seesAll: principal.isAdmin || principal.isStaff } : visitor;

import { IdentityFacade, type UserView } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import { type Principal, RateLimiter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ChangeEnrollment, type EnrollmentChanged } from './change-enrollment.ts';
import { CourseTeams } from './course-teams.ts';

export interface EnrollmentRequest {
  readonly caller: Principal;
  readonly courseRun: CourseRunKey;
  /** Username or e-mail address of somebody else; null for the caller. */
  readonly learner: string | null;
  readonly mode: string | null;
  readonly isActive: boolean;
  readonly allowsEmail: boolean | null;
}

export type EnrolledForCaller =
  | (Extract<EnrollmentChanged, { ok: true }> & { readonly username: string })
  | Exclude<EnrollmentChanged, { ok: true }>
  | { readonly ok: false; readonly refusal: 'not_allowed' | 'learner_not_found' }
  | { readonly ok: false; readonly refusal: 'too_many'; readonly retryAfterMs: number };

/** Changes in a minute; Open edX's bounds, by which its services pace themselves. */
const limits = {
  learner: { name: 'enrollment.change', limit: 40, windowMs: 60_000 },
  staff: { name: 'enrollment.change', limit: 120, windowMs: 60_000 },
};

/** Enrolls the caller, or somebody else when the caller is of the course team. */
@Injectable()
export class EnrollForCaller {
  constructor(
    private readonly changeEnrollment: ChangeEnrollment,
    private readonly teams: CourseTeams,
    private readonly identity: IdentityFacade,
    private readonly limiter: RateLimiter,
  ) {}

  async execute({ caller, learner, ...order }: EnrollmentRequest): Promise<EnrolledForCaller> {
    const pace = this.limiter.take(
      limits[caller.isAdmin || caller.isStaff ? 'staff' : 'learner'],
      String(caller.userId),
    );
    if (!pace.isAllowed) return { ok: false, refusal: 'too_many', retryAfterMs: pace.retryAfterMs };
    const isOwn = learner === null || learner.toLowerCase() === caller.username.toLowerCase();
    const isTeam = await this.teams.mayEnrollOthers(caller, order.courseRun);
    if (!isOwn && !isTeam) return { ok: false, refusal: 'not_allowed' };
    const who: Pick<UserView, 'id' | 'username'> | null = isOwn
      ? { id: caller.userId, username: caller.username }
      : await this.identity.findUserByLogin(learner);
    if (!who) return { ok: false, refusal: 'learner_not_found' };
    const changed = await this.changeEnrollment.execute({ ...order, learnerId: who.id, isByTeam: isTeam });
    return changed.ok ? { ...changed, username: who.username } : changed;
  }
}

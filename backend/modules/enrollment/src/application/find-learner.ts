import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseTeams } from './course-teams.ts';

export interface Learner {
  readonly id: number;
  readonly username: string;
}

/** Whose enrollments a caller may look at: their own; of others, site staff all and a course team those in its run. */
@Injectable()
export class FindLearner {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly teams: CourseTeams,
  ) {}

  /** Null when there is no such learner or the caller may not know of them. */
  async execute(caller: Principal, username: string | null, courseRun: CourseRunKey | null): Promise<Learner | null> {
    if (!username || username.toLowerCase() === caller.username.toLowerCase())
      return { id: caller.userId, username: caller.username };
    const isStaff = caller.isAdmin || caller.isStaff;
    const mayLook = isStaff || (courseRun !== null && (await this.teams.mayEnrollOthers(caller, courseRun)));
    return mayLook ? this.identity.findUserByUsername(username) : null;
  }
}

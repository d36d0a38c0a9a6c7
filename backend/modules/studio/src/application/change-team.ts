import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { CourseTeam, type TeamRole } from './course-team.ts';

export interface TeamChange {
  readonly courseRun: CourseRunKey;
  /** E-mail address or user name. */
  readonly login: string;
  /** Null takes the account out of the team. */
  readonly role: TeamRole | null;
  /** User name of whoever decides. */
  readonly by: string;
}

export type TeamChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: 'user_not_found' | 'last_instructor' };

/** Gives an account a role in the team of a course run, or takes it out. A team keeps an instructor. */
@Injectable()
export class ChangeTeam {
  constructor(private readonly team: CourseTeam) {}

  async execute({ courseRun, login, role, by }: TeamChange): Promise<TeamChanged> {
    const person = await this.team.findPerson(login);
    if (!person) return { ok: false, refusal: 'user_not_found' };
    const instructors = (await this.team.members(courseRun)).filter((member) => member.role === 'instructor');
    const isLast = instructors.length === 1 && instructors[0]?.userId === person.userId;
    if (isLast && role !== 'instructor') return { ok: false, refusal: 'last_instructor' };
    await this.team.setRole({ courseRun, userId: person.userId, role, by });
    return { ok: true };
  }
}

import type { ContextKey, CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';

export type TeamRole = 'staff' | 'instructor';

export interface TeamMember {
  readonly userId: number;
  readonly username: string;
  readonly email: string;
  readonly role: TeamRole;
}

/** Who may do what in Studio, and who works on which course run. */
export abstract class CourseTeam {
  abstract mayEdit(principal: Principal, context: ContextKey): Promise<boolean>;
  abstract mayManage(principal: Principal, courseRun: CourseRunKey): Promise<boolean>;
  abstract mayCreateCourses(principal: Principal): Promise<boolean>;
  /** Null for the staff of the site, who edit all of them. */
  abstract editableCourseRuns(principal: Principal): Promise<readonly CourseRunKey[] | null>;
  abstract members(courseRun: CourseRunKey): Promise<readonly TeamMember[]>;
  /** An account by its e-mail address or user name. */
  abstract findPerson(login: string): Promise<{ readonly userId: number; readonly username: string } | null>;
  /** Makes this the member's only role of a team; null takes all away. */
  abstract setRole(change: RoleChange): Promise<void>;
}

export interface RoleChange {
  readonly courseRun: CourseRunKey;
  readonly userId: number;
  readonly role: TeamRole | null;
  /** User name of whoever decides. */
  readonly by: string;
}

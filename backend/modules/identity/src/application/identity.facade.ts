import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { authoringRoles, type CourseRole, courseRoles } from '../domain/course-role.ts';
import { CourseTeam } from './course-team.ts';
import { type ClientToEnsure, EnsureOAuthClient } from './ensure-oauth-client.ts';
import { type CourseRoleDecision, ManageCourseTeam } from './manage-course-team.ts';
import { Users } from './users.ts';
import type { CourseRoleView, TeamMemberView, UserToEnsure, UserView } from './views.ts';

/** What other modules may ask of identity. Answers are plain values; absent accounts are null or left out. */
@Injectable()
export class IdentityFacade {
  constructor(
    private readonly users: Users,
    private readonly team: CourseTeam,
    private readonly manageTeam: ManageCourseTeam,
    private readonly ensureClient: EnsureOAuthClient,
  ) {}

  findUser(userId: number): Promise<UserView | null> {
    return this.users.find(userId);
  }

  /** By id; those that are not there are left out. */
  findUsers(userIds: readonly number[]): Promise<ReadonlyMap<number, UserView>> {
    return this.users.list(userIds);
  }

  findUserByUsername(username: string): Promise<UserView | null> {
    return this.users.findByUsername(username);
  }

  /** By username or e-mail address, as people type it. */
  findUserByLogin(login: string): Promise<UserView | null> {
    return this.users.findByLogin(login);
  }

  findUsersByUsername(usernames: readonly string[]): Promise<readonly UserView[]> {
    return this.users.listByUsername(usernames);
  }

  /** For first data: the account of that username, made when it is not there and left alone when it is. */
  ensureUser(user: UserToEnsure): Promise<UserView> {
    return this.users.ensure(user);
  }

  /** Roles are of one run; site staff and admins have none and may everything: ask `mayTeach` and `mayAuthor`. */
  hasCourseRole(userId: number, courseRun: CourseRunKey, anyOf: readonly CourseRole[] = courseRoles): Promise<boolean> {
    return this.team.hasRole(userId, courseRun, anyOf);
  }

  /** May see every learner, grade and date of the run, and its content before it starts. */
  mayTeach(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.team.mayTeach(principal, courseRun);
  }

  /** May edit and publish the content of the run. */
  mayAuthor(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.team.mayAuthor(principal, courseRun);
  }

  /** May give and take roles in the run. */
  mayManageTeam(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.team.mayManageTeam(principal, courseRun);
  }

  async mayCreateCourses(principal: Principal): Promise<boolean> {
    if (principal.isAdmin || principal.isStaff) return true;
    return (await this.users.find(principal.userId))?.isCourseCreator ?? false;
  }

  listCourseRolesOf(userId: number): Promise<readonly CourseRoleView[]> {
    return this.team.rolesOf(userId);
  }

  /** Runs in which the account has one of the roles; by default those it may edit. */
  listCourseRunsOf(userId: number, anyOf: readonly CourseRole[] = authoringRoles): Promise<readonly CourseRunKey[]> {
    return this.team.courseRunsOf(userId, anyOf);
  }

  listCourseTeam(courseRun: CourseRunKey): Promise<readonly TeamMemberView[]> {
    return this.team.membersOf(courseRun);
  }

  /** Does nothing when the account has the role already. `by` is a user name; whether it may is asked before. */
  grantCourseRole(decision: CourseRoleDecision): Promise<void> {
    return this.manageTeam.grant(decision);
  }

  revokeCourseRole(decision: CourseRoleDecision): Promise<void> {
    return this.manageTeam.revoke(decision);
  }

  /** Makes or replaces an application that asks for tokens. */
  ensureOAuthClient(client: ClientToEnsure): Promise<void> {
    return this.ensureClient.execute(client);
  }
}

import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { authoringRoles, type CourseRole, courseRoles } from '../domain/course-role.ts';
import type { OAuthClient } from '../domain/oauth-client.ts';
import { CourseTeam } from './course-team.ts';
import { EnsureAccount } from './ensure-account.ts';
import { FindAccount } from './find-account.ts';
import { type CourseRoleDecision, ManageCourseTeam } from './manage-course-team.ts';
import { AccountStore, CourseRoleStore, OAuthStore, Secrets } from './ports.ts';
import { type CourseRoleView, type TeamMemberView, toUserView, type UserToEnsure, type UserView } from './views.ts';

/** What other modules may ask of identity. Answers are plain values; absent accounts are null or left out. */
@Injectable()
export class IdentityFacade {
  constructor(
    private readonly accounts: AccountStore,
    private readonly lookUp: FindAccount,
    private readonly ensureAccount: EnsureAccount,
    private readonly team: CourseTeam,
    private readonly manageTeam: ManageCourseTeam,
    private readonly roles: CourseRoleStore,
    private readonly oauth: OAuthStore,
    private readonly secrets: Secrets,
  ) {}

  async findUser(userId: number): Promise<UserView | null> {
    const account = await this.accounts.find(userId);
    return account && toUserView(account);
  }

  /** By id; those that are not there are left out. */
  async findUsers(userIds: readonly number[]): Promise<ReadonlyMap<number, UserView>> {
    const accounts = await this.accounts.list(userIds);
    return new Map(accounts.map((account) => [account.id, toUserView(account)]));
  }

  async findUserByUsername(username: string): Promise<UserView | null> {
    const account = await this.accounts.findByUsername(username);
    return account && toUserView(account);
  }

  /** By username or e-mail address, as people type it. */
  async findUserByLogin(login: string): Promise<UserView | null> {
    const account = await this.lookUp.execute(login);
    return account && toUserView(account);
  }

  async findUsersByUsername(usernames: readonly string[]): Promise<readonly UserView[]> {
    return (await this.accounts.listByUsername(usernames)).map(toUserView);
  }

  /** For first data: the account of that username, made when it is not there and left alone when it is. */
  async ensureUser({ password, ...fields }: UserToEnsure): Promise<UserView> {
    return toUserView(await this.ensureAccount.execute(fields, password));
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
    return (await this.accounts.find(principal.userId))?.isCourseCreator ?? false;
  }

  listCourseRolesOf(userId: number): Promise<readonly CourseRoleView[]> {
    return this.roles.listOfAccount(userId);
  }

  /** Runs in which the account has one of the roles; by default those it may edit. */
  async listCourseRunsOf(
    userId: number,
    anyOf: readonly CourseRole[] = authoringRoles,
  ): Promise<readonly CourseRunKey[]> {
    const grants = await this.roles.listOfAccount(userId);
    return [...new Set(grants.filter(({ role }) => anyOf.includes(role)).map(({ courseRun }) => courseRun))];
  }

  async listCourseTeam(courseRun: CourseRunKey): Promise<readonly TeamMemberView[]> {
    const grants = await this.roles.listOfCourseRun(courseRun);
    const users = await this.findUsers(grants.map(({ accountId }) => accountId));
    return grants.flatMap(({ accountId, role }) => {
      const user = users.get(accountId);
      return user ? [{ user, role }] : [];
    });
  }

  /** Does nothing when the account has the role already. `by` is a user name; whether it may is asked before. */
  grantCourseRole(decision: CourseRoleDecision): Promise<void> {
    return this.manageTeam.grant(decision);
  }

  revokeCourseRole(decision: CourseRoleDecision): Promise<void> {
    return this.manageTeam.revoke(decision);
  }

  /** Makes or replaces an application that asks for tokens. Without a secret it is a public one, such as a mobile app. */
  ensureOAuthClient({
    secret,
    ...client
  }: Omit<OAuthClient, 'secretDigest'> & { secret: string | null }): Promise<void> {
    return this.oauth.saveClient({ ...client, secretDigest: secret === null ? null : this.secrets.digest(secret) });
  }
}

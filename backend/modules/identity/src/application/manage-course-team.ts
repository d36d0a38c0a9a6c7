import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseRoleGranted, CourseRoleRevoked } from '../events.ts';
import { AccountStore, type CourseRoleGrant, CourseRoleStore } from './ports.ts';

export interface CourseRoleDecision extends CourseRoleGrant {
  /** User name of whoever decides. */
  readonly by: string;
}

/** Gives and takes roles in course runs, and announces each change. Whether `by` may decide is checked before. */
@Injectable()
export class ManageCourseTeam {
  constructor(
    private readonly roles: CourseRoleStore,
    private readonly accounts: AccountStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when the account has the role already. Throws when there is no such account. */
  async grant({ by, ...grant }: CourseRoleDecision): Promise<void> {
    const username = await this.usernameOf(grant.accountId);
    await this.unitOfWork.run(async () => {
      const isNew = await this.roles.add({ ...grant, grantedBy: by, grantedAt: this.clock.now() });
      if (isNew) await this.events.add(CourseRoleGranted, { ...grant, username, by }, orderOf(grant));
    });
  }

  /** Does nothing when the account does not have the role. */
  async revoke({ by, ...grant }: CourseRoleDecision): Promise<void> {
    const username = await this.usernameOf(grant.accountId);
    await this.unitOfWork.run(async () => {
      const wasThere = await this.roles.remove(grant);
      if (wasThere) await this.events.add(CourseRoleRevoked, { ...grant, username, by }, orderOf(grant));
    });
  }

  private async usernameOf(accountId: number): Promise<string> {
    const account = await this.accounts.find(accountId);
    if (!account) throw new Error(`There is no account ${accountId} to change the course role of`);
    return account.username;
  }
}

const orderOf = ({ accountId, courseRun }: CourseRoleGrant) => ({ orderKey: `${accountId}/${courseRun}` });

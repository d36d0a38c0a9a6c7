import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { Learners } from '../application/ports.ts';

@Injectable()
export class IdentityLearners extends Learners {
  constructor(private readonly identity: IdentityFacade) {
    super();
  }

  override mayBeSeenBy(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.identity.mayTeach(principal, courseRun);
  }

  async findId(username: string): Promise<number | null> {
    return (await this.identity.findUserByUsername(username))?.id ?? null;
  }
}

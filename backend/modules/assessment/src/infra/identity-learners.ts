import { IdentityFacade } from '@lyceum/identity';
import { Injectable } from '@nestjs/common';
import { Learners } from '../application/ports.ts';

@Injectable()
export class IdentityLearners extends Learners {
  constructor(private readonly identity: IdentityFacade) {
    super();
  }

  async findId(username: string): Promise<number | null> {
    return (await this.identity.findUserByUsername(username))?.id ?? null;
  }
}

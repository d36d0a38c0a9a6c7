import { EnrollmentFacade } from '@lyceum/enrollment';
import { IdentityFacade, type UserView } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { Learners, type Person } from '../application/ports.ts';

@Injectable()
export class EnrolledLearners extends Learners {
  constructor(
    private readonly enrollment: EnrollmentFacade,
    private readonly identity: IdentityFacade,
  ) {
    super();
  }

  async find(learnerId: number): Promise<Person | null> {
    const user = await this.identity.findUser(learnerId);
    return user && toPerson(user);
  }

  async findByUsername(username: string): Promise<Person | null> {
    const user = await this.identity.findUserByUsername(username);
    return user && toPerson(user);
  }

  isEnrolled(learnerId: number, courseRun: CourseRunKey): Promise<boolean> {
    return this.enrollment.isEnrolled(learnerId, courseRun);
  }

  count(courseRun: CourseRunKey): Promise<number> {
    return this.enrollment.countLearners(courseRun);
  }

  /** An account that is gone leaves its row without a name: pages keep their length. */
  async list(courseRun: CourseRunKey, after: number, limit: number): Promise<readonly Person[]> {
    const enrolled = await this.enrollment.listLearners(courseRun, { after, limit });
    const users = await this.identity.findUsers(enrolled.map(({ learnerId }) => learnerId));
    return enrolled.map(({ learnerId }) => {
      const user = users.get(learnerId);
      return user ? toPerson(user) : { id: learnerId, username: '', name: '', email: '' };
    });
  }
}

function toPerson({ id, username, name, email }: UserView): Person {
  return { id, username, name, email };
}

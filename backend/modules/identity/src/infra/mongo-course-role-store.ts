import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { Models, ShortMemories, type ShortMemory } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CourseRoleGrant, CourseRoleStore } from '../application/ports.ts';
import { type CourseRole, courseRoles } from '../domain/course-role.ts';
import { type CourseRoleDocument, identityCourseRoles } from './identity.schemas.ts';

@Injectable()
export class MongoCourseRoleStore extends CourseRoleStore {
  private readonly recent: ShortMemory<readonly CourseRole[]>;

  constructor(
    private readonly models: Models,
    memories: ShortMemories,
  ) {
    super();
    this.recent = memories.create();
  }

  async add(grant: CourseRoleGrant & { readonly grantedAt: Date; readonly grantedBy: string }): Promise<boolean> {
    const result = await this.roles.updateOne({ _id: idOf(grant) }, { $setOnInsert: grant }, { upsert: true });
    this.recent.forget(placeOf(grant));
    return result.upsertedCount === 1;
  }

  async remove(grant: CourseRoleGrant): Promise<boolean> {
    const { deletedCount } = await this.roles.deleteOne({ _id: idOf(grant) });
    this.recent.forget(placeOf(grant));
    return deletedCount === 1;
  }

  rolesIn(accountId: number, courseRun: CourseRunKey): Promise<readonly CourseRole[]> {
    return this.recent.recall(placeOf({ accountId, courseRun }), () => this.ask(accountId, courseRun));
  }

  private async ask(accountId: number, courseRun: CourseRunKey): Promise<readonly CourseRole[]> {
    const grants = await this.roles.find({ accountId, courseRun }).lean<CourseRoleDocument[]>();
    return grants.flatMap(toGrant).map(({ role }) => role);
  }

  async listOfAccount(accountId: number): Promise<readonly CourseRoleGrant[]> {
    return (await this.roles.find({ accountId }).lean<CourseRoleDocument[]>()).flatMap(toGrant);
  }

  async listOfCourseRun(courseRun: CourseRunKey): Promise<readonly CourseRoleGrant[]> {
    return (await this.roles.find({ courseRun }).lean<CourseRoleDocument[]>()).flatMap(toGrant);
  }

  private get roles() {
    return this.models.of(identityCourseRoles);
  }
}

const placeOf = ({ accountId, courseRun }: Pick<CourseRoleGrant, 'accountId' | 'courseRun'>) =>
  `${accountId}/${courseRun}`;
const idOf = ({ role, ...place }: CourseRoleGrant) => `${placeOf(place)}/${role}`;

/** A role this version does not know gives no rights. */
function toGrant({ accountId, courseRun, role }: CourseRoleDocument): CourseRoleGrant[] {
  const known = courseRoles.find((name) => name === role);
  return known ? [{ accountId, courseRun: courseRunKey(courseRun), role: known }] : [];
}

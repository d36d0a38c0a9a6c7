import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { CatalogViewer } from './catalog-viewers.ts';

/** Keys of the course runs in which somebody has a role, in their order. */
@Injectable()
export class ListCourseIds {
  constructor(private readonly identity: IdentityFacade) {}

  async execute({ userId }: CatalogViewer, role: 'staff' | 'instructor'): Promise<readonly CourseRunKey[]> {
    return userId === null ? [] : [...(await this.identity.listCourseRunsOf(userId, [role]))].sort();
  }
}

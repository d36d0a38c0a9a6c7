import type { Principal } from '@lyceum/platform';
import { CourseAuthors } from '../application/course-access.ts';

/** Only the staff of the site changes content. */
export class SiteStaffAuthors extends CourseAuthors {
  override async mayEdit({ isAdmin, isStaff }: Principal): Promise<boolean> {
    return isAdmin || isStaff;
  }

  override async mayCreate({ isAdmin, isStaff }: Principal): Promise<boolean> {
    return isAdmin || isStaff;
  }
}

import { IdentityModule } from '@lyceum/identity';
import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { CatalogFacade } from './application/catalog.facade.ts';
import { CatalogViewers } from './application/catalog-viewers.ts';
import { FindCourse } from './application/find-course.ts';
import { LearnerEnrollments } from './application/learner-enrollments.ts';
import { ListCourseIds } from './application/list-course-ids.ts';
import { ListCourses } from './application/list-courses.ts';
import { ManageCourseModes } from './application/manage-course-modes.ts';
import { OnCoursePublished } from './application/on-course-published.ts';
import { CourseRunIndex, CourseRunStore } from './application/ports.ts';
import { SearchCourses } from './application/search-courses.ts';
import { CourseModesController } from './http/course-modes.controller.ts';
import { CourseSearchController } from './http/course-search.controller.ts';
import { CoursesController } from './http/courses.controller.ts';
import { catalog0001 } from './infra/migrations/0001-course-runs.ts';
import { MongoCourseRunStore } from './infra/mongo-course-run-store.ts';
import { SearchCourseRunIndex } from './infra/search-course-run-index.ts';

@Module({
  imports: [IdentityModule],
  controllers: [CoursesController, CourseSearchController, CourseModesController],
  providers: [
    { provide: CourseRunStore, useClass: MongoCourseRunStore },
    { provide: CourseRunIndex, useClass: SearchCourseRunIndex },
    LearnerEnrollments,
    CatalogViewers,
    ListCourses,
    ListCourseIds,
    FindCourse,
    SearchCourses,
    ManageCourseModes,
    OnCoursePublished,
    CatalogFacade,
  ],
  exports: [CatalogFacade, LearnerEnrollments],
})
export class CatalogModule {
  constructor(migrations: Migrations, permissions: PermissionRegistry) {
    migrations.register('catalog', [catalog0001]);
    permissions.register('catalog.course_mode.edit', ({ principal }) => principal.isAdmin || principal.isStaff);
  }
}

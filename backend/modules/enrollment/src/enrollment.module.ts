import { CatalogModule, LearnerEnrollments } from '@lyceum/catalog';
import { ContentModule, LockedAssetReaders } from '@lyceum/content';
import { IdentityModule } from '@lyceum/identity';
import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { AnnounceEnrollment } from './application/announce-enrollment.ts';
import { ChangeEnrollment } from './application/change-enrollment.ts';
import { CheckCanEnroll } from './application/check-can-enroll.ts';
import { CheckCourseAccess } from './application/check-course-access.ts';
import { CourseTeams } from './application/course-teams.ts';
import { EnrollForCaller } from './application/enroll-for-caller.ts';
import { EnrollmentFacade } from './application/enrollment.facade.ts';
import { FindEnrollments } from './application/find-enrollments.ts';
import { FindLearner } from './application/find-learner.ts';
import { ListCourseEnrollments } from './application/list-course-enrollments.ts';
import { ListOwnRoles } from './application/list-own-roles.ts';
import { OpenLearnerHome } from './application/open-learner-home.ts';
import { EnrollmentStore } from './application/ports.ts';
import { ChangeEnrollmentController } from './http/change-enrollment.controller.ts';
import { EnrollmentListsController } from './http/enrollment-lists.controller.ts';
import { EnrollmentsController } from './http/enrollments.controller.ts';
import { LearnerHomeController } from './http/learner-home.controller.ts';
import { registerPermissions } from './http/permissions.ts';
import { enrollment0001 } from './infra/migrations/0001-enrollments.ts';
import { MongoEnrollmentStore } from './infra/mongo-enrollment-store.ts';

@Module({
  imports: [IdentityModule, CatalogModule, ContentModule],
  controllers: [EnrollmentsController, EnrollmentListsController, ChangeEnrollmentController, LearnerHomeController],
  providers: [
    { provide: EnrollmentStore, useClass: MongoEnrollmentStore },
    CourseTeams,
    AnnounceEnrollment,
    ChangeEnrollment,
    EnrollForCaller,
    CheckCourseAccess,
    CheckCanEnroll,
    FindEnrollments,
    FindLearner,
    ListCourseEnrollments,
    ListOwnRoles,
    OpenLearnerHome,
    EnrollmentFacade,
  ],
  exports: [EnrollmentFacade],
})
export class EnrollmentModule {
  constructor(
    migrations: Migrations,
    permissions: PermissionRegistry,
    teams: CourseTeams,
    facade: EnrollmentFacade,
    learnerEnrollments: LearnerEnrollments,
    lockedAssetReaders: LockedAssetReaders,
  ) {
    migrations.register('enrollment', [enrollment0001]);
    registerPermissions(permissions, teams);
    learnerEnrollments.register((learnerId, courseRun) => facade.isEnrolled(learnerId, courseRun));
    lockedAssetReaders.register(async (principal, courseRun) => {
      const access = await facade.courseAccess(principal, courseRun);
      return access?.hasAccess ?? false;
    });
  }
}

import { AssessmentModule } from '@lyceum/assessment';
import { CoursewareFacade, CoursewareModule } from '@lyceum/courseware';
import { EnrollmentModule } from '@lyceum/enrollment';
import { IdentityModule } from '@lyceum/identity';
import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { FindProgress } from './application/find-progress.ts';
import { FindSubsectionGrade } from './application/find-subsection-grade.ts';
import { GradingFacade } from './application/grading.facade.ts';
import { ListGradebook } from './application/list-gradebook.ts';
import { OnCoursePublished } from './application/on-course-published.ts';
import { OnProblemScoreChanged } from './application/on-problem-score-changed.ts';
import { OverrideSubsectionGrade } from './application/override-subsection-grade.ts';
import { GradedCourses, GradeStore, LearnerPages, Learners, OverrideHistory } from './application/ports.ts';
import { RecalculateGrades } from './application/recalculate-grades.ts';
import { RecordOverride } from './application/record-override.ts';
import { RecordProblemScore } from './application/record-problem-score.ts';
import { RegradeCourse } from './application/regrade-course.ts';
import { GradebookController } from './http/gradebook.controller.ts';
import { OverrideController } from './http/override.controller.ts';
import { registerPermissions } from './http/permissions.ts';
import { ProgressController } from './http/progress.controller.ts';
import { RegradeController } from './http/regrade.controller.ts';
import { CoursewareGradedCourses } from './infra/courseware-graded-courses.ts';
import { CoursewareLearnerPages } from './infra/courseware-learner-pages.ts';
import { EnrolledLearners } from './infra/enrolled-learners.ts';
import { indexes } from './infra/migrations/0001-indexes.ts';
import { MongoGradeStore } from './infra/mongo-grade-store.ts';
import { MongoOverrideHistory } from './infra/mongo-override-history.ts';

const adapters = [
  { provide: GradedCourses, useClass: CoursewareGradedCourses },
  { provide: GradeStore, useClass: MongoGradeStore },
  { provide: LearnerPages, useClass: CoursewareLearnerPages },
  { provide: Learners, useClass: EnrolledLearners },
  { provide: OverrideHistory, useClass: MongoOverrideHistory },
];

@Module({
  imports: [AssessmentModule, CoursewareModule, EnrollmentModule, IdentityModule],
  controllers: [GradebookController, OverrideController, ProgressController, RegradeController],
  providers: [
    ...adapters,
    FindProgress,
    FindSubsectionGrade,
    GradingFacade,
    ListGradebook,
    OnCoursePublished,
    OnProblemScoreChanged,
    OverrideSubsectionGrade,
    RecalculateGrades,
    RecordOverride,
    RecordProblemScore,
    RegradeCourse,
  ],
  exports: [GradingFacade],
})
export class GradingModule {
  constructor(migrations: Migrations, permissions: PermissionRegistry, courseware: CoursewareFacade) {
    migrations.register('grading', [indexes]);
    registerPermissions(permissions, courseware);
  }
}

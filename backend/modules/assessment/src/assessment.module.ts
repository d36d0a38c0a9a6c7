import { CoursewareFacade, CoursewareModule } from '@lyceum/courseware';
import { IdentityModule } from '@lyceum/identity';
import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AssessmentFacade } from './application/assessment.facade.ts';
import { ChangeAttempt } from './application/change-attempt.ts';
import { FindProblem } from './application/find-problem.ts';
import { ListSubmissions } from './application/list-submissions.ts';
import { OpenProblem } from './application/open-problem.ts';
import { AttemptStore, Learners, ProblemReader, Problems } from './application/ports.ts';
import { RecordChange } from './application/record-change.ts';
import { RememberSeeds } from './application/remember-seeds.ts';
import { RescoreLearner, ResetAttempts } from './application/rescore-learner.ts';
import { RescoreProblem } from './application/rescore-problem.ts';
import { ResetProblem } from './application/reset-problem.ts';
import { SaveAnswers } from './application/save-answers.ts';
import { SubmitAnswers } from './application/submit-answers.ts';
import { HandlersController } from './http/handlers.controller.ts';
import { registerPermissions } from './http/permissions.ts';
import { ProblemsController, SubmissionsController } from './http/problems.controller.ts';
import { RescoreController } from './http/rescore.controller.ts';
import { CapaProblemReader } from './infra/capa-problem-reader.ts';
import { CoursewareProblems } from './infra/courseware-problems.ts';
import { drawProblems } from './infra/draw-problems.ts';
import { IdentityLearners } from './infra/identity-learners.ts';
import { indexes } from './infra/migrations/0001-indexes.ts';
import { MongoAttemptStore } from './infra/mongo-attempt-store.ts';
import { SandboxedAuthorCode } from './infra/sandboxed-author-code.ts';

const adapters = [
  { provide: AttemptStore, useClass: MongoAttemptStore },
  { provide: Learners, useClass: IdentityLearners },
  { provide: ProblemReader, useClass: CapaProblemReader },
  { provide: Problems, useClass: CoursewareProblems },
  SandboxedAuthorCode,
];

@Module({
  imports: [CoursewareModule, IdentityModule],
  controllers: [HandlersController, ProblemsController, RescoreController, SubmissionsController],
  providers: [
    ...adapters,
    AssessmentFacade,
    ChangeAttempt,
    FindProblem,
    ListSubmissions,
    OpenProblem,
    RecordChange,
    RememberSeeds,
    RescoreLearner,
    RescoreProblem,
    ResetAttempts,
    ResetProblem,
    SaveAnswers,
    SubmitAnswers,
  ],
  exports: [AssessmentFacade],
})
export class AssessmentModule implements OnModuleInit {
  constructor(
    migrations: Migrations,
    private readonly permissions: PermissionRegistry,
    private readonly courseware: CoursewareFacade,
    readonly openProblem: OpenProblem,
    readonly seeds: RememberSeeds,
    readonly problems: Problems,
  ) {
    migrations.register('assessment', [indexes]);
  }

  onModuleInit(): void {
    registerPermissions(this.permissions, this.courseware);
    this.courseware.drawBlocks('problem', drawProblems(this));
  }
}

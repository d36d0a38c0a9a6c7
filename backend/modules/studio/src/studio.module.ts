import { ContentModule } from '@lyceum/content';
import { IdentityModule } from '@lyceum/identity';
import { isCourseRunKey } from '@lyceum/kernel';
import { PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { AddBlock } from './application/add-block.ts';
import { AnnounceUpdates } from './application/announce-updates.ts';
import { ChangeCourse } from './application/change-course.ts';
import { ChangeDetails } from './application/change-details.ts';
import { ChangeGrading } from './application/change-grading.ts';
import { ChangeTeam } from './application/change-team.ts';
import { CourseTeam } from './application/course-team.ts';
import { CreateCourse } from './application/create-course.ts';
import { DeleteBlock } from './application/delete-block.ts';
import { DuplicateBlock } from './application/duplicate-block.ts';
import { FindBlock } from './application/find-block.ts';
import { FindOutline } from './application/find-outline.ts';
import { ListMyCourses } from './application/list-my-courses.ts';
import { MayAuthor } from './application/may-author.ts';
import { MoveBlock } from './application/move-block.ts';
import { OnCourseRunCreated } from './application/on-course-run-created.ts';
import { PreviewCode } from './application/preview-code.ts';
import { PreviewProblem } from './application/preview-problem.ts';
import { UpdateBlock } from './application/update-block.ts';
import { AdvancedSettingsController } from './http/advanced.controller.ts';
import { BlockController } from './http/block.controller.ts';
import { CoursesController } from './http/courses.controller.ts';
import { DetailsController } from './http/details.controller.ts';
import { FilesController } from './http/files.controller.ts';
import { GradingController } from './http/grading.controller.ts';
import { HomeController } from './http/home.controller.ts';
import { OutlineController } from './http/outline.controller.ts';
import { TeamController } from './http/team.controller.ts';
import { TransfersController } from './http/transfers.controller.ts';
import { UpdatesController } from './http/updates.controller.ts';
import { XblockController } from './http/xblock.controller.ts';
import { IdentityCourseTeam } from './infra/identity-course-team.ts';
import { SandboxedPreviewCode } from './infra/sandboxed-preview-code.ts';

const useCases = [
  AddBlock,
  AnnounceUpdates,
  ChangeCourse,
  ChangeDetails,
  ChangeGrading,
  ChangeTeam,
  CreateCourse,
  DeleteBlock,
  DuplicateBlock,
  FindBlock,
  FindOutline,
  ListMyCourses,
  MayAuthor,
  MoveBlock,
  OnCourseRunCreated,
  PreviewProblem,
  UpdateBlock,
];

@Module({
  imports: [ContentModule, IdentityModule],
  controllers: [
    AdvancedSettingsController,
    BlockController,
    CoursesController,
    DetailsController,
    FilesController,
    GradingController,
    HomeController,
    OutlineController,
    TeamController,
    TransfersController,
    UpdatesController,
    XblockController,
  ],
  providers: [
    ...useCases,
    { provide: CourseTeam, useClass: IdentityCourseTeam },
    { provide: PreviewCode, useClass: SandboxedPreviewCode },
  ],
})
export class StudioModule {
  constructor(permissions: PermissionRegistry, mayAuthor: MayAuthor, team: CourseTeam) {
    permissions.register('studio.home.view', () => true);
    permissions.register('studio.course.create', ({ principal }) => team.mayCreateCourses(principal));
    permissions.register('studio.course.edit', (request) => mayAuthor.edit(request));
    permissions.register('studio.team.manage', ({ principal, params: { courseRunKey: key } }) =>
      key !== undefined && isCourseRunKey(key) ? team.mayManage(principal, key) : false,
    );
    permissions.register('studio.problem.preview', ({ principal }) => mayAuthor.authorSomething(principal));
  }
}

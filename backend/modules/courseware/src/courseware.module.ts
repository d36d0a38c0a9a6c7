import { ContentModule } from '@lyceum/content';
import { EnrollmentModule } from '@lyceum/enrollment';
import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { Bookmarks } from './application/bookmarks.ts';
import { CompleteBlocks } from './application/complete-blocks.ts';
import { CompletionAnnouncements } from './application/completion-announcements.ts';
import { CoursewareFacade } from './application/courseware.facade.ts';
import { FindTranscript } from './application/find-transcript.ts';
import { FindUnit } from './application/find-unit.ts';
import { LearningSoFar } from './application/learning-so-far.ts';
import { OnCourseGradeChanged } from './application/on-course-grade-changed.ts';
import { OnProblemScoreChanged } from './application/on-problem-score-changed.ts';
import { OpenCourse } from './application/open-course.ts';
import { OwnCourses } from './application/own-courses.ts';
import {
  BookmarkStore,
  CompletionStore,
  CourseAccess,
  LearnerRecords,
  PublishedCourses,
  VideoStates,
} from './application/ports.ts';
import { BlockViews } from './application/views/block-views.ts';
import { drawDiscussions, drawText } from './application/views/text-blocks.ts';
import { drawVideos } from './application/views/video-blocks.ts';
import { BlockPageController, JumpController } from './http/block-page.controller.ts';
import { BlocksController } from './http/blocks.controller.ts';
import { BookmarksController } from './http/bookmarks.controller.ts';
import { CompletionController } from './http/completion.controller.ts';
import { CourseHomeController, CourseHomeSettingsController } from './http/course-home.controller.ts';
import { CoursewareController, SequenceHandlersController } from './http/courseware.controller.ts';
import { CourseLinks } from './http/links.ts';
import { MobileCourseController } from './http/mobile.controller.ts';
import { MobileDashboardController } from './http/mobile-dashboard.controller.ts';
import { mayLearn } from './http/permissions.ts';
import { VideoController } from './http/video.controller.ts';
import { ContentPublishedCourses } from './infra/content-published-courses.ts';
import { EnrollmentCourseAccess } from './infra/enrollment-course-access.ts';
import { indexes } from './infra/migrations/0001-indexes.ts';
import { MongoBookmarkStore } from './infra/mongo-bookmark-store.ts';
import { MongoCompletionStore } from './infra/mongo-completion-store.ts';
import { MongoLearnerRecords } from './infra/mongo-learner-records.ts';
import { MongoVideoStates } from './infra/mongo-video-states.ts';

const adapters = [
  { provide: BookmarkStore, useClass: MongoBookmarkStore },
  { provide: CourseAccess, useClass: EnrollmentCourseAccess },
  { provide: CompletionStore, useClass: MongoCompletionStore },
  { provide: LearnerRecords, useClass: MongoLearnerRecords },
  { provide: PublishedCourses, useClass: ContentPublishedCourses },
  { provide: VideoStates, useClass: MongoVideoStates },
];

@Module({
  imports: [ContentModule, EnrollmentModule],
  controllers: [
    BlockPageController,
    BlocksController,
    BookmarksController,
    CompletionController,
    CourseHomeController,
    CourseHomeSettingsController,
    CoursewareController,
    JumpController,
    MobileCourseController,
    MobileDashboardController,
    SequenceHandlersController,
    VideoController,
  ],
  providers: [
    ...adapters,
    BlockViews,
    Bookmarks,
    CompleteBlocks,
    CompletionAnnouncements,
    CourseLinks,
    CoursewareFacade,
    FindTranscript,
    FindUnit,
    LearningSoFar,
    OnCourseGradeChanged,
    OnProblemScoreChanged,
    OpenCourse,
    OwnCourses,
  ],
  exports: [CoursewareFacade],
})
export class CoursewareModule {
  constructor(
    migrations: Migrations,
    permissions: PermissionRegistry,
    access: CourseAccess,
    views: BlockViews,
    courses: PublishedCourses,
    videos: VideoStates,
  ) {
    migrations.register('courseware', [indexes]);
    permissions.registerOpen('courseware.course.learn', mayLearn(access));
    // What is about one block opens its course, which says no by itself: asking twice would cost every request.
    permissions.registerOpen('courseware.block.learn', () => true);
    views.register('html', drawText(courses));
    views.register('video', drawVideos(courses, videos));
    views.register('discussion', drawDiscussions);
  }
}

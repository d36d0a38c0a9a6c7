import { Migrations } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { Archives } from './application/archives.ts';
import { AssetStore, Assets } from './application/assets.ts';
import { Announcements, BeginCourseRun } from './application/begin-course-run.ts';
import { CollectGarbage } from './application/collect-garbage.ts';
import { CommitChanges, VersionRecords } from './application/commit-changes.ts';
import { ContentFacade } from './application/content.facade.ts';
import { ContentAuthoring } from './application/content-authoring.ts';
import { CourseAuthors, LockedAssetReaders } from './application/course-access.ts';
import { CourseTrees } from './application/course-trees.ts';
import { CreateCourseRun } from './application/create-course-run.ts';
import { DiscardChanges } from './application/discard-changes.ts';
import { EditCourse } from './application/edit-course.ts';
import { FindVersion } from './application/find-version.ts';
import { Hashing, History, NodeStore, RefStore } from './application/ports.ts';
import { PublishBlock } from './application/publish-block.ts';
import { RerunCourse } from './application/rerun-course.ts';
import { RestoreVersion } from './application/restore-version.ts';
import { Snapshots } from './application/snapshots.ts';
import { TransferStore } from './application/transfers.ts';
import { FileArchives } from './infra/archive/file-archives.ts';
import { indexes } from './infra/migrations/0001-indexes.ts';
import { MongoAssetStore } from './infra/mongo-asset-store.ts';
import { MongoHistory } from './infra/mongo-history.ts';
import { MongoNodeStore } from './infra/mongo-node-store.ts';
import { MongoRefStore } from './infra/mongo-ref-store.ts';
import { MongoTransferStore } from './infra/mongo-transfer-store.ts';
import { Sha256Hashing } from './infra/node-hashing.ts';
import { SiteStaffAuthors } from './infra/site-staff-authors.ts';

const adapters = [
  { provide: Archives, useClass: FileArchives },
  { provide: AssetStore, useClass: MongoAssetStore },
  { provide: CourseAuthors, useClass: SiteStaffAuthors },
  { provide: Hashing, useClass: Sha256Hashing },
  { provide: History, useClass: MongoHistory },
  { provide: NodeStore, useClass: MongoNodeStore },
  { provide: RefStore, useClass: MongoRefStore },
  { provide: TransferStore, useClass: MongoTransferStore },
];

const useCases = [
  Announcements,
  Assets,
  BeginCourseRun,
  CollectGarbage,
  CommitChanges,
  CourseTrees,
  CreateCourseRun,
  DiscardChanges,
  EditCourse,
  FindVersion,
  PublishBlock,
  RerunCourse,
  RestoreVersion,
  Snapshots,
  VersionRecords,
];

const doors = [ContentFacade, ContentAuthoring, LockedAssetReaders];

@Module({
  providers: [...adapters, ...useCases, ...doors],
  exports: [...doors, CreateCourseRun, RerunCourse],
})
export class ContentModule {
  constructor(migrations: Migrations) {
    migrations.register('content', [indexes]);
  }
}

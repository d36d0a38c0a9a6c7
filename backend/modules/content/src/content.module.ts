import { IdentityModule } from '@lyceum/identity';
import { courseRunKey, isCourseRunKey, isUsageKey, partsOfUsage } from '@lyceum/kernel';
import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { Announcements } from './application/announcements.ts';
import { Archives } from './application/archives.ts';
import { AssetStore, Assets } from './application/assets.ts';
import { BeginCourseRun } from './application/begin-course-run.ts';
import { CollectGarbage } from './application/collect-garbage.ts';
import { CommitChanges } from './application/commit-changes.ts';
import { CompareVersions } from './application/compare-versions.ts';
import { ContentFacade } from './application/content.facade.ts';
import { ContentAuthoring } from './application/content-authoring.ts';
import { CourseAuthors, LockedAssetReaders } from './application/course-access.ts';
import { CourseActivity } from './application/course-activity.ts';
import { CourseTransfers } from './application/course-transfers.ts';
import { CourseTrees } from './application/course-trees.ts';
import { CreateCourseRun } from './application/create-course-run.ts';
import { DiscardChanges } from './application/discard-changes.ts';
import { EditCourse } from './application/edit-course.ts';
import { ExportCourse } from './application/export-course.ts';
import { FindImport } from './application/find-import.ts';
import { FindVersion } from './application/find-version.ts';
import { ImportAssets } from './application/import-assets.ts';
import { ImportCourse } from './application/import-course.ts';
import { ImportEffects } from './application/import-effects.ts';
import { ImportPermits } from './application/import-permits.ts';
import { ImportRequests } from './application/import-requests.ts';
import { ListHistory } from './application/list-history.ts';
import { PackCourse } from './application/pack-course.ts';
import { PlaceImport } from './application/place-import.ts';
import { Hashing, History, NodeStore, RefStore } from './application/ports.ts';
import { PublishBlock } from './application/publish-block.ts';
import { ReceiveArchive } from './application/receive-archive.ts';
import { RerunCourse } from './application/rerun-course.ts';
import { RestoreVersion } from './application/restore-version.ts';
import { RunExport } from './application/run-export.ts';
import { RunImport } from './application/run-import.ts';
import { ServeAsset } from './application/serve-asset.ts';
import { Snapshots } from './application/snapshots.ts';
import { StartExport } from './application/start-export.ts';
import { StartImport } from './application/start-import.ts';
import { TransferStore } from './application/transfers.ts';
import { VersionRecords } from './application/version-records.ts';
import { AssetsController } from './http/assets.controller.ts';
import { HistoryController } from './http/history.controller.ts';
import { ImportsController } from './http/imports.controller.ts';
import { FileArchives } from './infra/archive/file-archives.ts';
import { IdentityCourseAuthors } from './infra/identity-course-authors.ts';
import { indexes } from './infra/migrations/0001-indexes.ts';
import { MongoAssetStore } from './infra/mongo-asset-store.ts';
import { MongoHistory } from './infra/mongo-history.ts';
import { MongoNodeStore } from './infra/mongo-node-store.ts';
import { MongoRefStore } from './infra/mongo-ref-store.ts';
import { MongoTransferStore } from './infra/mongo-transfer-store.ts';
import { Sha256Hashing } from './infra/node-hashing.ts';

const adapters = [
  { provide: Archives, useClass: FileArchives },
  { provide: AssetStore, useClass: MongoAssetStore },
  { provide: CourseAuthors, useClass: IdentityCourseAuthors },
  { provide: Hashing, useClass: Sha256Hashing },
  { provide: History, useClass: MongoHistory },
  { provide: NodeStore, useClass: MongoNodeStore },
  { provide: RefStore, useClass: MongoRefStore },
  { provide: TransferStore, useClass: MongoTransferStore },
];

const useCases = [
  RunExport,
  PackCourse,
  Announcements,
  BeginCourseRun,
  CommitChanges,
  CompareVersions,
  CourseTrees,
  DiscardChanges,
  EditCourse,
  FindVersion,
  ImportAssets,
  ImportEffects,
  ImportPermits,
  ImportRequests,
  ListHistory,
  PlaceImport,
  PublishBlock,
  RestoreVersion,
  RunImport,
  ServeAsset,
  Snapshots,
  VersionRecords,
];

const doors = [
  Assets,
  CollectGarbage,
  ContentAuthoring,
  ContentFacade,
  CourseActivity,
  CourseTransfers,
  CreateCourseRun,
  ExportCourse,
  FindImport,
  ImportCourse,
  LockedAssetReaders,
  ReceiveArchive,
  RerunCourse,
  StartExport,
  StartImport,
];

@Module({
  imports: [IdentityModule],
  controllers: [AssetsController, HistoryController, ImportsController],
  providers: [...adapters, ...useCases, ...doors],
  exports: doors,
})
export class ContentModule {
  constructor(migrations: Migrations, permissions: PermissionRegistry, authors: CourseAuthors) {
    migrations.register('content', [indexes]);
    permissions.register('content.course.create', ({ principal }) => authors.mayCreate(principal));
    permissions.register('content.course.edit', ({ principal, params: { courseRunKey: key, usageKey } }) => {
      if (key && isCourseRunKey(key)) return authors.mayEdit(principal, courseRunKey(key));
      return usageKey && isUsageKey(usageKey) ? authors.mayEdit(principal, partsOfUsage(usageKey).context) : false;
    });
  }
}

import { words } from '../names.ts';
import { admin } from './admin.ts';
import { docstoreBackup } from './backup.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { findAndModify } from './find-and-modify.ts';
import { indexes } from './indexes.ts';
import { reads } from './read.ts';
import { schema } from './schema.ts';
import { statistics } from './statistics.ts';
import { endings } from './transaction-commands.ts';
import { writes } from './write.ts';

const underOlderNames = {
  buildinfo: admin.buildInfo,
  collstats: statistics.collStats,
  dbstats: statistics.dbStats,
  deleteIndexes: indexes.dropIndexes,
  findandmodify: findAndModify,
};

/** Every command that runs here, by the name it is sent under. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>(
  Object.entries({
    ...admin,
    ...endings,
    ...indexes,
    ...reads,
    ...schema,
    ...statistics,
    ...writes,
    ...underOlderNames,
    docstoreBackup,
    explain,
    findAndModify,
  }),
);

/** Commands of MongoDB that are out of scope: refused with the way out instead of "no such command". */
export const foreignCommands = words(`
  abortReshardCollection addShard addShardToZone appendOplogNote applyOps authenticate autoCompact
  balancerCollectionStatus balancerStart balancerStatus balancerStop bulkWrite checkShardingIndex cleanupOrphaned
  cleanupReshardCollection clearJumboFlag cloneCollectionAsCapped commitReshardCollection compact
  compactStructuredEncryptionData configureCollectionBalancing connPoolStats connPoolSync convertToCapped createRole
  createSearchIndexes createUser currentOp dataSize dbCheck dbHash dbhash driverOIDTest dropAllRolesFromDatabase
  dropAllUsersFromDatabase dropConnections dropRole dropSearchIndex dropUser enableSharding features filemd5
  flushRouterConfig fsync fsyncUnlock getChangeStreamState getClusterParameter getDatabaseVersion
  getDefaultRWConcern getDiagnosticData getFreeMonitoringStatus getShardMap getShardVersion grantPrivilegesToRole
  grantRolesToRole grantRolesToUser invalidateUserCache isdbgrid killAllSessionsByPattern killOp listCommands
  listSearchIndexes listShards lockInfo logRotate mapReduce mapreduce mergeChunks moveChunk movePrimary moveRange
  netstat planCacheClear planCacheClearFilters planCacheListFilters planCacheSetFilter profile reIndex
  refineCollectionShardKey refreshLogicalSessionCacheNow removeShard removeShardFromZone replSetAbortPrimaryCatchUp
  replSetFreeze replSetGetConfig replSetGetRBID replSetHeartbeat replSetInitiate replSetMaintenance
  replSetReconfig replSetResizeOplog replSetStepDown replSetStepUp replSetSyncFrom reshardCollection
  revokePrivilegesFromRole revokeRolesFromRole revokeRolesFromUser rolesInfo rotateCertificates saslContinue
  saslStart setAllowMigrations setChangeStreamState setClusterParameter setDefaultRWConcern
  setFeatureCompatibilityVersion setFreeMonitoring setIndexCommitQuorum setParameter setProfilingFilterGlobally
  setUserWriteBlockMode shardCollection shardingState shutdown split splitChunk splitVector top updateRole
  updateSearchIndex updateUser updateZoneKeyRange usersInfo validateDBMetadata waitForFailPoint whatsmysni`);

import { words } from '../names.ts';
import * as admin from './admin.ts';
import { aggregate } from './aggregate.ts';
import { docstoreBackup } from './backup.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { configureFailPoint } from './fail-points.ts';
import { findAndModify } from './find-and-modify.ts';
import * as indexes from './indexes.ts';
import * as read from './read.ts';
import * as schema from './schema.ts';
import * as statistics from './statistics.ts';
import { abortTransaction, commitTransaction } from './transaction-commands.ts';
import * as write from './write.ts';

/** Every command that runs here, by the name it is sent under. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['find', read.find],
  ['getMore', read.getMore],
  ['killCursors', read.killCursors],
  ['aggregate', aggregate],
  ['explain', explain],
  ['count', read.count],
  ['distinct', read.distinct],
  ['insert', write.insert],
  ['update', write.update],
  ['delete', write.remove],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['create', schema.create],
  ['drop', schema.drop],
  ['dropDatabase', schema.dropDatabase],
  ['renameCollection', schema.renameCollection],
  ['listCollections', schema.listCollections],
  ['listDatabases', schema.listDatabases],
  ['createIndexes', indexes.createIndexes],
  ['listIndexes', indexes.listIndexes],
  ['dropIndexes', indexes.dropIndexes],
  ['deleteIndexes', indexes.dropIndexes],
  ['commitTransaction', commitTransaction],
  ['abortTransaction', abortTransaction],
  ['ping', admin.ping],
  ['buildInfo', admin.buildInfo],
  ['buildinfo', admin.buildInfo],
  ['logout', admin.logout],
  ['startSession', admin.startSession],
  ['refreshSessions', admin.refreshSessions],
  ['endSessions', admin.endSessions],
  ['killSessions', admin.killSessions],
  ['killAllSessions', admin.killAllSessions],
  ['hostInfo', admin.hostInfo],
  ['getLog', admin.getLog],
  ['whatsmyuri', admin.whatsmyuri],
  ['getCmdLineOpts', admin.getCmdLineOpts],
  ['getParameter', admin.getParameter],
  ['connectionStatus', admin.connectionStatus],
  ['serverStatus', admin.serverStatus],
  ['collStats', statistics.collStats],
  ['collstats', statistics.collStats],
  ['dbStats', statistics.dbStats],
  ['dbstats', statistics.dbStats],
  ['validate', statistics.validate],
  ['collMod', admin.collMod],
  ['configureFailPoint', configureFailPoint],
  ['docstoreBackup', docstoreBackup],
]);

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
  replSetFreeze replSetGetConfig replSetGetRBID replSetGetStatus replSetHeartbeat replSetInitiate replSetMaintenance
  replSetReconfig replSetResizeOplog replSetStepDown replSetStepUp replSetSyncFrom reshardCollection
  revokePrivilegesFromRole revokeRolesFromRole revokeRolesFromUser rolesInfo rotateCertificates saslContinue
  saslStart setAllowMigrations setChangeStreamState setClusterParameter setDefaultRWConcern
  setFeatureCompatibilityVersion setFreeMonitoring setIndexCommitQuorum setParameter setProfilingFilterGlobally
  setUserWriteBlockMode shardCollection shardingState shutdown split splitChunk splitVector top updateRole
  updateSearchIndex updateUser updateZoneKeyRange usersInfo validateDBMetadata waitForFailPoint whatsmysni`);

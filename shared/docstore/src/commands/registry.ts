import * as admin from './admin.ts';
import { aggregate } from './aggregate.ts';
import { docstoreBackup } from './backup.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
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
  ['docstoreBackup', docstoreBackup],
]);

/** Commands of MongoDB that are out of scope: refused with the way out instead of "no such command". */
export const foreignCommands: ReadonlySet<string> = new Set(
  (
    'mapReduce mapreduce applyOps bulkWrite cloneCollectionAsCapped convertToCapped compact fsync fsyncUnlock currentOp killOp ' +
    'createUser updateUser dropUser usersInfo createRole rolesInfo grantRolesToUser saslStart saslContinue authenticate createSearchIndexes ' +
    'listSearchIndexes dropSearchIndex updateSearchIndex shardCollection enableSharding balancerStatus replSetGetStatus replSetInitiate ' +
    'setParameter setFeatureCompatibilityVersion planCacheClear planCacheListFilters profile top reIndex dataSize dbHash geoSearch ' +
    'configureFailPoint setIndexCommitQuorum autocompact listShards getShardMap connPoolStats splitVector'
  ).split(' '),
);

import { type Doc, isDoc, isNumeric, toNumber, typeName, type Value, wholeNumber } from '../bson/values.ts';
import { badValue, CommandError, failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { words } from '../names.ts';
import { type Command } from './command.ts';
import { refuseUnknown } from './options.ts';

/** Options every command takes, whatever it does. */
const commonOptions = `
  $db lsid txnNumber autocommit startTransaction readConcern writeConcern comment maxTimeMS $readPreference $clusterTime
  apiVersion apiStrict apiDeprecationErrors mayBypassWriteBlocking $configTime`;

const optionsByName = new Map<string, ReadonlySet<string>>();

/** Refuses what may not stand in a command. */
export function refuseUnknownOptions(name: string, { options = '' }: Command, body: Doc): void {
  let allowed = optionsByName.get(name);
  if (!allowed) {
    allowed = words(`${name} ${commonOptions} ${options}`);
    optionsByName.set(name, allowed);
  }
  refuseUnknown(body, allowed, name);
}

/** Checks what a command carries beside its own options: session, transaction, concerns, time limit, API version. */
export function checkEnvelope(name: string, body: Doc): void {
  checkDatabase(name, body.get('$db'));
  const lsid = body.get('lsid');
  if (lsid !== undefined) checkSession(lsid);
  if (body.has('txnNumber') || body.has('autocommit') || body.has('startTransaction')) checkTransaction(name, body);
  if (body.has('readConcern')) checkReadConcern(body);
  if (body.has('writeConcern')) checkWriteConcern(body.get('writeConcern'));
  if (body.has('maxTimeMS')) checkTimeLimit(body.get('maxTimeMS') ?? null);
  if (body.has('apiVersion') || body.has('apiStrict') || body.has('apiDeprecationErrors')) checkApi(name, body);
}

const unfitForDatabase = /[\0/\\. "$]/;

const adminCommands = words(`
  listDatabases renameCollection getParameter getLog getCmdLineOpts commitTransaction abortTransaction configureFailPoint
  replSetGetStatus docstoreBackup`);

function checkDatabase(name: string, database: Value | undefined): void {
  if (typeof database !== 'string') throw new CommandError(40414, 'OP_MSG requests require a $db argument');
  if (database === '' || database.length > 63 || unfitForDatabase.test(database))
    throw new CommandError(73, `Invalid database name: '${database}'`);
  if (database !== 'admin' && adminCommands.has(name))
    throw new CommandError(13, `${name} may only be run against the admin database.`);
}

const sessionFields = words('id uid');

function checkSession(lsid: Value): void {
  if (!isDoc(lsid)) throw typeMismatch("BSON field 'lsid' is the wrong type, expected type 'object'");
  refuseUnknown(lsid, sessionFields, 'OperationSessionInfo.lsid');
  const id = lsid.get('id');
  const isUuid = typeof id === 'object' && id !== null && '_bsontype' in id && id._bsontype === 'Binary';
  if (!isUuid || id.sub_type !== 4 || id.position !== 16)
    throw typeMismatch("BSON field 'OperationSessionInfo.lsid.id' is the wrong type, expected type 'UUID'");
}

const numberedWrites = words('insert update delete findAndModify findandmodify');
const endings = words('commitTransaction abortTransaction');

function checkTransaction(name: string, body: Doc): void {
  const number = body.get('txnNumber');
  const invalid = (message: string) => new CommandError(72, message);
  if (number !== undefined && typeof number !== 'bigint')
    throw typeMismatch(`BSON field 'txnNumber' is the wrong type '${typeName(number)}', expected type 'long'`);
  if (number !== undefined && !body.has('lsid'))
    throw invalid('Transaction number requires a session ID to also be specified');
  if (number !== undefined && number < 0n) throw invalid('Transaction number cannot be negative');
  const autocommit = body.get('autocommit');
  if (autocommit !== undefined && autocommit !== false) throw invalid('Specifying autocommit=true is not allowed.');
  if (autocommit !== undefined && number === undefined)
    throw invalid("'autocommit' field requires a transaction number to also be specified");
  const start = body.get('startTransaction');
  if (start !== undefined && autocommit === undefined)
    throw invalid("'startTransaction' field requires 'autocommit' field to also be specified");
  if (start !== undefined && start !== true) throw invalid('Specifying startTransaction=false is not allowed.');
  if (autocommit === undefined && !numberedWrites.has(name) && !endings.has(name))
    throw new CommandError(50768, `It is illegal to provide a txnNumber for command ${name}`);
  if (autocommit === false && start === undefined && body.has('readConcern'))
    throw invalid('Only the first command in a transaction may specify a readConcern');
  if (autocommit === false && body.has('writeConcern') && !endings.has(name))
    throw invalid('writeConcern is not allowed within a multi-statement transaction');
}

const levels = words('local available majority linearizable snapshot');
const transactionLevels = words('local majority snapshot');
const readConcernFields = words('level afterClusterTime atClusterTime provenance');

function checkReadConcern(body: Doc): void {
  const concern = body.get('readConcern');
  if (!isDoc(concern)) throw typeMismatch("BSON field 'readConcern' is the wrong type, expected type 'object'");
  refuseUnknown(concern, readConcernFields, 'readConcern');
  const level = concern.get('level');
  const isInside = body.get('autocommit') === false;
  if (level !== undefined && !levels.has(String(level)))
    throw failedToParse(`Enumeration value '${String(level)}' for field 'readConcern.level' is not a valid value.`);
  if (isInside && level !== undefined && !transactionLevels.has(String(level)))
    throw new CommandError(
      72,
      "The readConcern level must be either 'local' (default), 'majority' or 'snapshot' in order to run in a transaction",
    );
  if (level === 'snapshot' && !isInside) throw notSupported('snapshot reads outside transactions');
  if (concern.has('atClusterTime')) throw notSupported('reads at a cluster time');
}

const writeConcernFields = words('w j fsync wtimeout provenance');
const mostMembers = 50;

function checkWriteConcern(concern: Value | undefined): void {
  if (!isDoc(concern)) throw typeMismatch("BSON field 'writeConcern' is the wrong type, expected type 'object'");
  refuseUnknown(concern, writeConcernFields, 'writeConcern');
  const w = concern.get('w');
  if (isNumeric(w) && (toNumber(w) < 0 || toNumber(w) > mostMembers))
    throw failedToParse(`w has to be a non-negative number and not greater than ${mostMembers}; found: ${toNumber(w)}`);
  if (w !== undefined && !isNumeric(w) && typeof w !== 'string')
    throw failedToParse(`w has to be a number, string, or object; found: ${typeName(w)}`);
}

const mostTime = 2_147_483_647;

function checkTimeLimit(limit: Value): void {
  if (!isNumeric(limit)) throw typeMismatch('maxTimeMS must be a number');
  const ms = wholeNumber(limit);
  if (ms === null) throw badValue('maxTimeMS has non-integral value');
  if (ms < 0 || ms > mostTime) throw badValue(`${ms} value for maxTimeMS is out of range [0, ${mostTime}]`);
}

const apiCommands = words(`
  abortTransaction aggregate collMod commitTransaction count create createIndexes delete drop dropDatabase dropIndexes
  endSessions explain find findAndModify getMore hello insert killCursors listCollections listDatabases listIndexes ping
  refreshSessions update`);

function checkApi(name: string, body: Doc): void {
  const version = body.get('apiVersion');
  if (version === undefined)
    throw new CommandError(4886600, 'Provided apiStrict and/or apiDeprecationErrors without passing apiVersion');
  if (version !== '1') throw new CommandError(322, 'API version must be "1"');
  if (!apiCommands.has(name) && body.get('apiStrict') === true)
    throw new CommandError(323, `Provided apiStrict:true, but the command ${name} is not in API Version 1.`);
}

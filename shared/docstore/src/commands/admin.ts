import { randomUUID } from 'node:crypto';
import { hostname, totalmem } from 'node:os';
import { Binary, ObjectId } from 'bson';
import type { Encodable } from '../bson/encode.ts';
import { docOf, double, isDoc, type Value } from '../bson/values.ts';
import { CommandError, notSupported } from '../errors.ts';
import { type Command, type CommandContext, ok, type Reply } from './command.ts';

/** Driver features are chosen by these numbers: MongoDB 7.0. */
export const serverVersion = '7.0.0';
const maxWireVersion = 21;

const electionId = new ObjectId('7fffffff0000000000000001');
const startedAt = Date.now();
const uptime = (): number => Math.round((Date.now() - startedAt) / 1000);

/** How this server presents itself: a replica set of one, so that sessions, transactions and retryable writes are used. */
export function hello(host: string, isLegacy: boolean): Readonly<Record<string, Value>> {
  const now = new Date();
  return {
    ...(isLegacy ? { ismaster: true } : { isWritablePrimary: true }),
    helloOk: true,
    setName: 'docstore',
    setVersion: 1,
    secondary: false,
    hosts: [host],
    me: host,
    primary: host,
    electionId,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    lastWrite: docOf({ lastWriteDate: now, majorityWriteDate: now }),
    localTime: now,
    logicalSessionTimeoutMinutes: 30,
    connectionId: 1,
    minWireVersion: 0,
    maxWireVersion,
    readOnly: false,
  };
}

const simple = (
  fields: (context: CommandContext) => Readonly<Record<string, Encodable | undefined>>,
  options = '',
): Command => ({
  options,
  isAllowedInTransaction: true,
  isReadOnly: true,
  run: (context) => ok(fields(context)),
});

const parameters: Readonly<Record<string, (engine: CommandContext['engine']) => Value>> = {
  featureCompatibilityVersion: () => docOf({ version: '7.0' }),
  transactionLifetimeLimitSeconds: () => 60,
  enableTestCommands: ({ failPoints }) => failPoints !== null,
  authenticationMechanisms: () => [],
};

/** What drivers and tools ask of a server beside its data. */
export const admin = {
  ping: simple(() => ({})),
  logout: simple(() => ({})),
  startSession: simple(() => ({
    id: docOf({ id: new Binary(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), 4) }),
    timeoutMinutes: 30,
  })),
  refreshSessions: simple(() => ({})),
  buildInfo: simple(() => ({
    version: serverVersion,
    gitVersion: 'docstore',
    versionArray: [7, 0, 0, 0],
    modules: ['docstore'],
    storageEngines: ['sqlite'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: 16 * 1024 * 1024,
  })),
  hostInfo: simple(() => ({
    system: docOf({ currentTime: new Date(), hostname: hostname(), memSizeMB: Math.round(totalmem() / 1048576) }),
    os: docOf({ type: process.platform }),
  })),
  getLog: simple(() => ({ totalLinesWritten: 0, log: [] })),
  whatsmyuri: simple(() => ({ you: 'local' })),
  getCmdLineOpts: simple(() => ({ argv: ['docstore'], parsed: new Map() })),
  connectionStatus: simple(
    () => ({ authInfo: docOf({ authenticatedUsers: [], authenticatedUserRoles: [] }) }),
    'showPrivileges',
  ),
  serverStatus: simple(({ engine }) => statusOf(engine), 'repl metrics locks'),
  /** A replica set whose one member is this server. */
  replSetGetStatus: simple(({ host }) => ({
    set: 'docstore',
    date: new Date(),
    myState: 1,
    members: [
      docOf({ _id: 0, name: host, health: double(1), state: 1, stateStr: 'PRIMARY', uptime: uptime(), self: true }),
    ],
  })),
  getParameter: {
    options: `allParameters ${Object.keys(parameters).join(' ')}`,
    run: ({ engine, body }) => {
      const isAll = body.get('getParameter') === '*' || body.get('allParameters') === true;
      const wanted = Object.entries(parameters).filter(([name]) => isAll || body.has(name));
      if (wanted.length === 0) throw new CommandError(72, 'no option found to get');
      return ok(Object.fromEntries(wanted.map(([name, valueIn]) => [name, valueIn(engine)])));
    },
  },
  endSessions: { run: ({ engine, body }) => endEach(engine, body.get('endSessions')) },
  killSessions: { run: ({ engine, body }) => endEach(engine, body.get('killSessions')) },
  killAllSessions: {
    run: ({ engine }) => {
      engine.transactions.abortAll();
      return ok();
    },
  },
  collMod: {
    options: `
      index validator validationLevel validationAction viewOn pipeline expireAfterSeconds
      changeStreamPreAndPostImages cappedSize cappedMax`,
    run: () => {
      throw notSupported('collMod');
    },
  },
  /** Only a store that runs alone takes it: the one that comes with the product has none to configure. */
  configureFailPoint: {
    options: 'mode data',
    run: ({ engine, body }) => {
      if (!engine.failPoints) throw notSupported('the command configureFailPoint here');
      return ok({ count: engine.failPoints.configure(body) });
    },
  },
} satisfies Readonly<Record<string, Command>>;

/** The key a session goes by inside: the hex digits of its uuid. */
export function sessionKey(lsid: Value | undefined): string | null {
  const id = isDoc(lsid) ? lsid.get('id') : undefined;
  if (typeof id !== 'object' || id === null || !('_bsontype' in id) || id._bsontype !== 'Binary') return null;
  return Buffer.from(id.buffer.subarray(0, id.position)).toString('hex');
}

function endEach(engine: CommandContext['engine'], sessions: Value | undefined): Reply {
  for (const lsid of Array.isArray(sessions) ? sessions : []) {
    const session = sessionKey(lsid);
    if (session === null) continue;
    engine.transactions.endSession(session);
    engine.cursors.killSession(session);
  }
  return ok();
}

function statusOf({ cursors, transactions }: CommandContext['engine']): Readonly<Record<string, Encodable>> {
  const { user, system } = process.cpuUsage();
  return {
    host: hostname(),
    version: serverVersion,
    process: 'docstore',
    pid: BigInt(process.pid),
    uptime: double(uptime()),
    localTime: new Date(),
    mem: docOf({ resident: Math.round(process.memoryUsage().rss / 1048576) }),
    metrics: docOf({ cursor: docOf({ open: docOf({ total: cursors.size }) }) }),
    transactions: docOf({ currentOpen: transactions.openCount }),
    storageEngine: docOf({ name: 'sqlite', persistent: true }),
    cpu: docOf({ micros: double(user + system) }),
  };
}

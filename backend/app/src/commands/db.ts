import { resolve } from 'node:path';
import { backUpTo, checkDatabase, dumpDatabase, restoreDatabase, statsOf } from '@lyceum/docstore';
import { type Command, type CommandContext, CommandRefused } from './command.ts';

type Db = Parameters<typeof dumpDatabase>[0];

const dump: Command = {
  name: 'db dump',
  usage: 'FOLDER',
  summary: 'Write all documents as BSON into FOLDER, as mongodump does; mongorestore reads it',
  async run(context) {
    const folder = resolve(pathIn(context, 'db dump FOLDER'));
    const counts = await dumpDatabase(await db(context), folder);
    for (const { collection, documents } of counts) context.tell(row(documents, collection));
    context.tell(`Dumped ${counts.length} collections into ${folder}`);
  },
};

const restore: Command = {
  name: 'db restore',
  usage: 'FOLDER [--drop]',
  summary: 'Read the dump of one database; --drop replaces collections that are there',
  async run(context) {
    const folder = resolve(pathIn(context, 'db restore FOLDER [--drop]'));
    const counts = await refusing(async () =>
      restoreDatabase(await db(context), folder, { drop: context.args.includes('--drop') }),
    );
    for (const { collection, documents } of counts) context.tell(row(documents, collection));
    context.tell(`Restored ${counts.length} collections from ${folder}`);
  },
};

const check: Command = {
  name: 'db check',
  usage: '',
  summary: 'Compare every document with every index; ends with code 1 when something is wrong',
  async run(context) {
    const checks = await checkDatabase(await db(context));
    for (const { collection, documents, isValid, errors } of checks)
      context.tell(`${row(documents, collection)}  ${isValid ? 'good' : errors.join('; ')}`);
    const damaged = checks.filter(({ isValid }) => !isValid).map(({ collection }) => collection);
    if (damaged.length > 0)
      throw new CommandRefused(
        `the check found damage in ${damaged.join(', ')}. Restore a backup, or dump what can be read.`,
      );
  },
};

const stats: Command = {
  name: 'db stats',
  usage: '',
  summary: 'Show how many documents and bytes each collection has',
  async run(context) {
    const { collections, documents, bytes, storageBytes } = await statsOf(await db(context));
    for (const each of collections)
      context.tell(
        `${row(each.documents, each.collection)}  ${kilobytes(each.bytes)}, ${each.indexes} indexes ${kilobytes(each.indexBytes)}`,
      );
    context.tell(`${row(documents, 'in all')}  ${kilobytes(bytes)}, on disk ${kilobytes(storageBytes)}`);
  },
};

const backup: Command = {
  name: 'db backup',
  usage: 'FILE',
  summary: 'Copy the embedded store into one file while it serves',
  async run(context) {
    if (context.config.mongodbUri)
      throw new CommandRefused(
        'db backup copies the embedded store; MONGODB_URI names a server, which has its own tools. "db dump" works on both.',
      );
    const file = resolve(pathIn(context, 'db backup FILE'));
    await refusing(async () => backUpTo(await db(context), file));
    context.tell(`Backed up to ${file}`);
  },
};

/** Commands for the documents of an installation, on the embedded store and on MongoDB. */
export const dbCommands: readonly Command[] = [dump, restore, check, stats, backup];

async function db({ database }: CommandContext): Promise<Db> {
  const { connection } = await database();
  if (!connection.db) throw new Error('The connection to the document store is not open');
  return connection.db;
}

function pathIn({ args }: CommandContext, usage: string): string {
  const [path, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  if (!path || rest.length > 0) throw new CommandRefused(`this command takes one path: ${usage}`);
  return path;
}

/** What these tools refuse is meant for the person at the terminal. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CommandRefused(error instanceof Error ? error.message : String(error));
  }
}

const row = (count: number, name: string): string => `${String(count).padStart(10)}  ${name.padEnd(32)}`;
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

export { type Docstore, type DocstoreOptions, docstoreUri, startDocstore } from './process/start.ts';
export { type CollectionCount, dumpDatabase } from './tools/dump.ts';
export {
  backUpTo,
  type CollectionCheck,
  type CollectionStats,
  checkDatabase,
  type DatabaseStats,
  statsOf,
} from './tools/inspect.ts';
export { type RestoreOptions, restoreDatabase } from './tools/restore.ts';

export { type Docstore, type DocstoreOptions, startDocstore } from './process/start.ts';

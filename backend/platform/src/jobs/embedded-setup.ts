// A program of its own: making a database takes half a gigabyte for some seconds, which only the end of a process
// surely gives back. The directory appears when it is complete.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDatabase } from './embedded-database.ts';

const [, , directory = ''] = process.argv;
if (directory === '') throw new Error('The directory to make is missing');
// Whoever asked for it may be killed, and ask again: two programs never write to the same place.
const unfinished = `${directory}.new-${process.pid}`;
removeLeftBehind();
mkdirSync(unfinished, { recursive: true });
const database = await openDatabase(unfinished);
await database.close();
renameSync(unfinished, directory);
process.exit(0);

function removeLeftBehind(): void {
  const folder = dirname(directory);
  for (const name of readdirSync(folder).filter((name) => name.startsWith(`${basename(directory)}.new-`))) {
    const isOld = Date.now() - statSync(join(folder, name)).mtimeMs > 60_000;
    if (isOld || name === basename(unfinished)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

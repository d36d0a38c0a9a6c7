import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { badValue } from '../errors.ts';
import { type Command, ok } from './command.ts';

/** A command of this store alone: copies the last commit into a new file, in a reader thread. */
export const docstoreBackup: Command = {
  options: 'file',
  run: async ({ engine, body }) => {
    const file = body.get('file');
    if (typeof file !== 'string' || !isAbsolute(file))
      throw badValue('docstoreBackup needs the absolute path of a new file');
    if (existsSync(file)) throw badValue(`${file} exists; a backup never takes the place of a file`);
    await engine.readers.copyTo(file);
    return ok();
  },
};

import { CommandError, notSupported } from '../errors.ts';
import { booleanOption, type Command, countOption, docOption, refuseCollation, refuseUnknown } from './command.ts';
import { defaultFirstBatch } from './cursors.ts';
import { aggregatedBy, openCursor } from './read.ts';

const cursorOptions = new Set(['batchSize']);

export const aggregate: Command = {
  options: 'aggregate pipeline cursor explain allowDiskUse bypassDocumentValidation hint let collation',
  isAllowedInTransaction: true,
  isReadOnly: true,
  run: (context) => {
    const { body } = context;
    refuseCollation(body.get('collation'), notSupported);
    if (typeof body.get('aggregate') !== 'string') throw notSupported('aggregation over a whole database');
    if (booleanOption(body, 'explain')) throw notSupported('the option explain of aggregate (the command explain is)');
    if (!body.has('cursor'))
      throw new CommandError(9, "The 'cursor' option is required, except for aggregate with the explain argument");
    const cursor = docOption(body, 'cursor');
    refuseUnknown(cursor, cursorOptions, 'aggregate.cursor');
    const batchSize = countOption(cursor, 'batchSize', defaultFirstBatch);
    return openCursor(context, aggregatedBy(context), batchSize, false);
  },
};

import { CommandError, notSupported } from '../errors.ts';
import { compilePipeline, pipelineOf, runPipeline } from '../pipeline/pipeline.ts';
import {
  booleanOption,
  type Command,
  type CommandContext,
  countOption,
  docOption,
  namespaceOf,
  refuseCollation,
  refuseUnknown,
} from './command.ts';
import { defaultFirstBatch } from './cursors.ts';
import { cursorReply, hintOf, openCursor } from './read.ts';
import { variablesOf } from './variables.ts';

const cursorOptions = new Set(['batchSize']);

export const aggregate: Command = {
  options: [
    'aggregate',
    'pipeline',
    'cursor',
    'explain',
    'allowDiskUse',
    'bypassDocumentValidation',
    'hint',
    'let',
    'collation',
  ],
  isAllowedInTransaction: true,
  run: (context) => {
    const { body } = context;
    refuseCollation(body.get('collation'), notSupported);
    if (typeof body.get('aggregate') !== 'string') throw notSupported('aggregation over a whole database');
    if (booleanOption(body, 'explain')) throw notSupported('the option explain of aggregate (the command explain is)');
    if (!body.has('cursor'))
      throw new CommandError(9, "The 'cursor' option is required, except for aggregate with the explain argument");
    const cursor = docOption(body, 'cursor');
    refuseUnknown(cursor, cursorOptions, 'aggregate.cursor');
    const namespace = namespaceOf(context);
    const batchSize = countOption(cursor, 'batchSize', defaultFirstBatch);
    return cursorReply(
      namespace,
      openCursor(context, namespace, aggregateResults(context), batchSize, false),
      'firstBatch',
    );
  },
};

export const pipelineOfCommand = ({ body }: Pick<CommandContext, 'body'>) =>
  compilePipeline(
    pipelineOf(body.get('pipeline'), "'pipeline' option"),
    variablesOf(body.get('let')),
    hintOf({ body }),
  );

function aggregateResults(context: CommandContext): Iterable<Buffer> {
  const { body, writer, database, deadline } = context;
  const pipeline = pipelineOfCommand(context);
  const rows = runPipeline(pipeline, { view: writer, database, deadline }, body.get('aggregate') as string);
  return encoded(rows);
}

function* encoded(rows: Iterable<{ readonly bytes: Buffer }>): Generator<Buffer> {
  for (const { bytes } of rows) yield bytes;
}

import { type ContextKey, isCourseRunKey, libraryKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Commit, type CommitAction, History, type HistoryPage } from '../application/ports.ts';
import { type NodeHash, nodeHash } from '../domain/content-node.ts';
import { type CommitDocument, contentCommits } from './content.schemas.ts';

@Injectable()
export class MongoHistory extends History {
  constructor(private readonly models: Models) {
    super();
  }

  override async add(commit: Commit): Promise<void> {
    const roots = commit.moves.flatMap(({ from, to }) => (from === null ? [to] : [from, to]));
    const _id = `${commit.context}@${commit.number}`;
    await this.model.insertMany([{ _id, ...commit, roots: [...new Set(roots)] }]);
  }

  override async list(context: ContextKey, { before, limit, touching }: HistoryPage): Promise<readonly Commit[]> {
    const documents = await this.model
      .find({
        context,
        ...(touching === null ? {} : { touched: touching }),
        ...(before === null ? {} : { number: { $lt: before } }),
      })
      .sort({ number: -1 })
      .limit(limit)
      .lean()
      .exec();
    return documents.map(toCommit);
  }

  override async knows(context: ContextKey, root: NodeHash): Promise<boolean> {
    return (await this.model.findOne({ context, roots: root }, { _id: 1 }).lean().exec()) !== null;
  }

  override async *roots(): AsyncIterable<NodeHash> {
    for await (const { roots } of this.model.find({}, { roots: 1 }).lean().cursor())
      for (const root of roots) yield nodeHash(root);
  }

  private get model() {
    return this.models.of(contentCommits);
  }
}

function toCommit(document: CommitDocument): Commit {
  const { context, number, message, author, at, isTruncated } = document;
  return {
    context: isCourseRunKey(context) ? context : libraryKey(context),
    number,
    action: actionOf(document.action),
    message,
    author,
    at,
    moves: document.moves.map(({ branch, from, to }) => ({
      branch,
      from: from === null ? null : nodeHash(from),
      to: nodeHash(to),
    })),
    touched: document.touched.map(usageKey),
    isTruncated,
  };
}

const actions: readonly CommitAction[] = [
  'create',
  'import',
  'edit',
  'publish',
  'discard',
  'restore',
  'rerun',
  'settings',
];

function actionOf(text: string): CommitAction {
  const action = actions.find((name) => name === text);
  if (!action) throw new Error(`A stored commit has the unknown action "${text}"`);
  return action;
}

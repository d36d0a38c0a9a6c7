import { type ContextKey, isCourseRunKey, libraryKey } from '@lyceum/kernel';
import { Models, ShortMemories, type ShortMemory } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CourseRefs, RefStore } from '../application/ports.ts';
import { type NodeHash, nodeHash } from '../domain/content-node.ts';
import { contentRefs, type RefsDocument } from './content.schemas.ts';

@Injectable()
export class MongoRefStore extends RefStore {
  private readonly recent: ShortMemory<CourseRefs | null>;

  constructor(
    private readonly models: Models,
    memories: ShortMemories,
  ) {
    super();
    this.recent = memories.create();
  }

  override async find(context: ContextKey): Promise<CourseRefs | null> {
    const document = await this.model.findOne({ _id: context }).lean().exec();
    return document ? toRefs(document) : null;
  }

  override lookUp(context: ContextKey): Promise<CourseRefs | null> {
    return this.recent.recall(context, () => this.find(context));
  }

  override async list(contexts: readonly ContextKey[] | null): Promise<readonly CourseRefs[]> {
    const chosen = contexts === null ? {} : { _id: { $in: [...contexts] } };
    const documents = await this.model
      .find({ isLibrary: false, ...chosen })
      .sort({ sortTitle: 1, _id: 1 })
      .lean()
      .exec();
    return documents.map(toRefs);
  }

  override async create(refs: CourseRefs): Promise<boolean> {
    const { createdAt, createdBy } = refs;
    const result = await this.model.updateOne(
      { _id: refs.context },
      { $setOnInsert: { ...toMoved(refs), createdAt, createdBy } },
      { upsert: true },
    );
    this.recent.forget(refs.context);
    return result.upsertedCount === 1;
  }

  override async move(refs: Omit<CourseRefs, 'createdAt' | 'createdBy'>): Promise<boolean> {
    const result = await this.model.updateOne({ _id: refs.context, number: refs.number - 1 }, { $set: toMoved(refs) });
    this.recent.forget(refs.context);
    return result.modifiedCount === 1;
  }

  override async *roots(): AsyncIterable<NodeHash> {
    for await (const { refs } of this.model.find({}, { refs: 1 }).lean().cursor())
      for (const root of Object.values(refs)) yield nodeHash(root);
  }

  private get model() {
    return this.models.of(contentRefs);
  }
}

function toMoved({ context, number, refs, summary }: Omit<CourseRefs, 'createdAt' | 'createdBy'>) {
  return {
    number,
    refs,
    summary,
    isLibrary: !context.startsWith('course-v1:'),
    sortTitle: summary.displayName.toLowerCase(),
  };
}

function toRefs({ _id, number, refs, summary, createdAt, createdBy }: RefsDocument): CourseRefs {
  const roots = Object.fromEntries(Object.entries(refs).map(([branch, root]) => [branch, nodeHash(root)]));
  return { context: contextKey(_id), number, refs: roots, summary, createdAt, createdBy };
}

function contextKey(text: string): ContextKey {
  return isCourseRunKey(text) ? text : libraryKey(text);
}

import { Clock, Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { NodeStore, type StoredNodeInfo } from '../application/ports.ts';
import { type ContentNode, canonicalText, type NodeHash, nodeHash, readNode } from '../domain/content-node.ts';
import { contentNodes } from './content.schemas.ts';

/** Hashes per query and nodes per write. */
const batch = 500;

@Injectable()
export class MongoNodeStore extends NodeStore {
  constructor(
    private readonly models: Models,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async find(hashes: readonly NodeHash[]): Promise<ReadonlyMap<NodeHash, ContentNode>> {
    const found = new Map<NodeHash, ContentNode>();
    for (const some of inBatches(hashes)) {
      const documents = await this.model
        .find({ _id: { $in: [...some] } }, { text: 1 })
        .lean()
        .exec();
      for (const { _id, text } of documents) found.set(nodeHash(_id), readNode(text));
    }
    return found;
  }

  override async keep(nodes: ReadonlyMap<NodeHash, ContentNode>): Promise<void> {
    const keptAt = this.clock.now();
    for (const some of inBatches([...nodes])) {
      await this.model.bulkWrite(
        some.map(([_id, node]) => {
          const text = canonicalText(node);
          const update = { $set: { keptAt }, $setOnInsert: { text, bytes: Buffer.byteLength(text) } };
          return { updateOne: { filter: { _id }, update, upsert: true } };
        }),
        { ordered: false },
      );
    }
  }

  override async list(after: NodeHash | null, limit: number): Promise<readonly StoredNodeInfo[]> {
    const documents = await this.model
      .find(after === null ? {} : { _id: { $gt: after } }, { bytes: 1, keptAt: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean()
      .exec();
    return documents.map(({ _id, bytes, keptAt }) => ({ hash: nodeHash(_id), bytes, keptAt }));
  }

  override async sweep(hashes: readonly NodeHash[], before: Date): Promise<number> {
    let removed = 0;
    for (const some of inBatches(hashes)) {
      const result = await this.model.deleteMany({ _id: { $in: [...some] }, keptAt: { $lt: before } });
      removed += result.deletedCount;
    }
    return removed;
  }

  private get model() {
    return this.models.of(contentNodes);
  }
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
}

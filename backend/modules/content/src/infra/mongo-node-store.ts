import { Clock, Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { NodeStore, type StoredNodeInfo } from '../application/ports.ts';
import { type ContentNode, canonicalText, type NodeHash, nodeHash, readNode } from '../domain/content-node.ts';
import { contentNodes, type NodeDocument } from './content.schemas.ts';

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
      const present = await this.among(some.map(([hash]) => hash));
      const missing = some.filter(([hash]) => !present.has(hash)).map(([hash, node]) => toDocument(hash, node, keptAt));
      if (missing.length > 0) await this.model.insertMany(missing, { ordered: false, lean: true });
      if (present.size > 0) await this.model.updateMany({ _id: { $in: [...present] } }, { $set: { keptAt } });
    }
  }

  private async among(hashes: readonly NodeHash[]): Promise<ReadonlySet<string>> {
    const found = await this.model
      .find({ _id: { $in: [...hashes] } }, { _id: 1 })
      .lean()
      .exec();
    return new Set(found.map(({ _id }) => _id));
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

function toDocument(_id: NodeHash, node: ContentNode, keptAt: Date): NodeDocument {
  const text = canonicalText(node);
  return { _id, text, bytes: Buffer.byteLength(text), keptAt };
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
}

import type { ContentNode, NodeHash } from '../domain/content-node.ts';

/** Nodes lately used, up to a number of bytes of text. Nodes never change, so nothing here is ever wrong. */
export class NodeCache {
  private readonly entries = new Map<NodeHash, { readonly node: ContentNode; readonly bytes: number }>();
  private readonly limit: number;
  private bytes = 0;

  constructor(limitInBytes = 64 * 1024 * 1024) {
    this.limit = limitInBytes;
  }

  get(hash: NodeHash): ContentNode | undefined {
    const entry = this.entries.get(hash);
    if (!entry) return undefined;
    this.entries.delete(hash);
    this.entries.set(hash, entry);
    return entry.node;
  }

  set(hash: NodeHash, node: ContentNode): void {
    if (this.entries.has(hash)) return;
    const bytes = sizeOf(node);
    this.entries.set(hash, { node, bytes });
    this.bytes += bytes;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.limit) return;
      this.entries.delete(oldest);
      this.bytes -= entry.bytes;
    }
  }

  get sizeInBytes(): number {
    return this.bytes;
  }
}

/** A rough size: texts make up nearly all of a node. */
function sizeOf(node: ContentNode): number {
  let bytes = 200 + node.children.length * 120;
  for (const value of Object.values(node.fields)) bytes += typeof value === 'string' ? value.length * 2 + 50 : 100;
  return bytes;
}

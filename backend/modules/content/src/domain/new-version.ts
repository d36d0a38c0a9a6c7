import type { ContextKey, JsonObject } from '@lyceum/kernel';
import { type ContentNode, type Digest, hashOf, type NodeHash } from './content-node.ts';
import { fileType, packageType } from './content-tree.ts';
import { type BlockSeed, fileLinks, type WrittenVersion } from './workspace.ts';

/** A package as content: its course block with all below it, its files, and what an importer must remember. */
export interface PackageSeed {
  readonly top: BlockSeed;
  /** By path. The fields of a file say what it holds; see {@link textFile} and {@link storedFile}. */
  readonly files: ReadonlyMap<string, JsonObject>;
  readonly kept: JsonObject | null;
}

/** Makes a version from nothing. The first link of the package is the course block, its files follow by path. */
export function newVersion({ top, files, kept }: PackageSeed, digest: Digest): WrittenVersion {
  const created = new Map<NodeHash, ContentNode>();
  const put = (node: ContentNode): NodeHash => {
    const hash = hashOf(node, digest);
    created.set(hash, node);
    return hash;
  };
  const putBlock = (seed: BlockSeed): NodeHash =>
    put({
      type: seed.type,
      fields: seed.fields,
      children: seed.children.map((child) => ({ id: child.id, node: putBlock(child) })),
      kept: seed.kept ?? null,
    });
  const hashes = new Map(
    [...files].map(([path, fields]) => [path, put({ type: fileType, fields, children: [], kept: null })] as const),
  );
  const children = [{ id: top.id, node: putBlock(top) }, ...fileLinks(hashes)];
  return { root: put({ type: packageType, fields: {}, children, kept }), created, borrowed: new Map() };
}

/** What a course run starts from before anything is in it. */
export function emptyPackage(context: ContextKey, fields: JsonObject): PackageSeed {
  const type = context.startsWith('library-v1:') ? 'library' : 'course';
  return { top: { type, id: type, fields, children: [] }, files: new Map(), kept: null };
}

import type { JsonValue } from '@lyceum/kernel';
import { blockKey } from './loading-block.ts';
import type { OlxBlock, OlxPackage } from './olx-package.ts';
import { pythonJson } from './python-json.ts';

/** The blocks of the first package that the second does not hold with the same fields, children and kept parts. */
export function changedBlocks(one: OlxPackage, other: OlxPackage): OlxBlock[] {
  const theirs = new Map(allBlocks(other).map((entry) => [entry.key, entry.text]));
  return allBlocks(one)
    .filter(({ key, text }) => theirs.get(key) !== text)
    .map(({ block }) => block);
}

/** How many blocks of each type stand in a tree. */
export function countBlocks(blocks: readonly OlxBlock[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const block of blocks.flatMap((top) => [...subtree(top)])) counts[block.type] = (counts[block.type] ?? 0) + 1;
  return counts;
}

/** A block and all below it, parents first. */
export function* subtree(block: OlxBlock): Generator<OlxBlock> {
  yield block;
  for (const child of block.children) yield* subtree(child);
}

interface Entry {
  readonly key: string;
  readonly block: OlxBlock;
  readonly text: string;
}

function allBlocks({ top, drafts }: OlxPackage): Entry[] {
  const published = [...subtree(top)].map((block) => entryOf(block, '', null));
  const draft = drafts.flatMap(({ block: root, parent, index }) =>
    [...subtree(root)].map((block) => entryOf(block, 'drafts/', block === root ? { parent, index } : null)),
  );
  return [...published, ...draft];
}

function entryOf(block: OlxBlock, branch: string, place: JsonValue): Entry {
  const children = block.children.map(blockKey);
  return {
    key: branch + blockKey(block),
    block,
    text: pythonJson({ fields: block.fields, kept: block.kept, children, place }),
  };
}

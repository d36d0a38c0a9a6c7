import type { UsageKey } from '@lyceum/kernel';
import { indexLike } from './child-order.ts';
import { ancestors, type ContentTree, childKeys, subtree } from './content-tree.ts';
import { Workspace } from './workspace.ts';

export type GraftOutcome =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly refusal: 'block_not_found' | 'parent_not_found' };

/**
 * Publishes one block: the published version with the draft's block, and all below it, in the place the draft gives it.
 * Ancestors that learners do not have yet come along with their own fields but without their other children; ancestors
 * that they have keep the fields they have. A block that was moved into the published part leaves its old place.
 */
export function publishBlock(draft: ContentTree, published: ContentTree, block: UsageKey): GraftOutcome {
  const place = draft.places.get(block);
  if (!place || place.parent === null) return { ok: false, refusal: 'block_not_found' };
  const workspace = new Workspace(published);
  const missing = ancestors(draft, block).filter(({ usageKey }) => !workspace.has(usageKey));
  for (const { usageKey, id, node, parent } of missing.reverse()) {
    if (parent === null) continue;
    const index = indexLike(childrenIn(draft, parent), workspace.childrenOf(parent), usageKey);
    workspace.insert({ type: node.type, id, fields: node.fields, children: [], kept: node.kept }, parent, index);
  }
  return replace(workspace, draft, block, place.parent);
}

/** Makes a block in the draft what it was in another version. Where the draft has it, it stays in its place. */
export function bringBack(source: ContentTree, draft: ContentTree, block: UsageKey): GraftOutcome {
  const place = source.places.get(block);
  if (!place || place.parent === null) return { ok: false, refusal: 'block_not_found' };
  const parent = draft.places.get(block)?.parent ?? place.parent;
  if (!draft.places.has(parent)) return { ok: false, refusal: 'parent_not_found' };
  const workspace = new Workspace(draft);
  return replace(workspace, source, block, parent);
}

function replace(workspace: Workspace, source: ContentTree, block: UsageKey, parent: UsageKey): GraftOutcome {
  const stays = workspace.has(block) && workspace.parentOf(block) === parent;
  const index = stays ? workspace.childrenOf(parent).indexOf(block) : null;
  if (workspace.has(block)) workspace.remove(block);
  for (const { usageKey } of subtree(source, block)) if (workspace.has(usageKey)) workspace.remove(usageKey);
  if (!workspace.has(parent)) return { ok: false, refusal: 'parent_not_found' };
  const siblings = workspace.childrenOf(parent);
  const at = index === null ? indexLike(childrenIn(source, parent), siblings, block) : Math.min(index, siblings.length);
  workspace.graft(source, block, parent, at);
  return { ok: true, workspace };
}

function childrenIn(tree: ContentTree, parent: UsageKey): UsageKey[] {
  const place = tree.places.get(parent);
  return place ? childKeys(tree, place) : [];
}

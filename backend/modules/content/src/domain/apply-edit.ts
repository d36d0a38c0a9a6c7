import { partsOfUsage, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import { childOrder } from './child-order.ts';
import type { ContentEdit, EditRefusal } from './content-edit.ts';
import type { Digest } from './content-node.ts';
import type { BlockSeed, Workspace } from './workspace.ts';

/** What an edit did: the blocks it touched, or why it cannot be done on this version. */
export type EditOutcome =
  | { readonly ok: true; readonly touched: readonly UsageKey[] }
  | { readonly ok: false; readonly refusal: EditRefusal; readonly block: UsageKey };

/** Does one edit on a version. Decides what is possible in a tree; what is sensible in a course is the caller's. */
export function applyEdit(workspace: Workspace, edit: ContentEdit, digest: Digest): EditOutcome {
  switch (edit.kind) {
    case 'insert':
      return insert(workspace, edit);
    case 'update':
      return update(workspace, edit);
    case 'move':
      return move(workspace, edit);
    case 'arrange':
      return arrange(workspace, edit);
    case 'remove':
      return remove(workspace, edit);
    case 'duplicate':
      return duplicate(workspace, edit, digest);
    case 'file':
      return file(workspace, edit);
  }
}

/** The name a copy of a block gets: the same for the same salt, so that a replay gives the same names. */
export function copiedId(block: UsageKey, salt: string, digest: Digest): string {
  return digest(`${salt}\n${block}`).slice(0, 32);
}

type Edit<Kind extends ContentEdit['kind']> = Extract<ContentEdit, { kind: Kind }>;

function insert(workspace: Workspace, { parent, index, block }: Edit<'insert'>): EditOutcome {
  if (!workspace.has(parent)) return refuse('parent_not_found', parent);
  return plant(workspace, block, parent, index ?? workspace.childrenOf(parent).length);
}

function update(workspace: Workspace, { block, set, unset, expected }: Edit<'update'>): EditOutcome {
  if (!workspace.has(block)) return refuse('block_not_found', block);
  if (expected && workspace.hashBefore(block) !== expected) return refuse('edited_meanwhile', block);
  const fields = { ...workspace.fieldsOf(block), ...set };
  for (const name of unset) delete fields[name];
  workspace.setFields(block, fields);
  return done(block);
}

function move(workspace: Workspace, { block, parent, index }: Edit<'move'>): EditOutcome {
  if (!workspace.has(block)) return refuse('block_not_found', block);
  if (!workspace.has(parent)) return refuse('parent_not_found', parent);
  if (workspace.isWithin(parent, block) || block === workspace.top) return refuse('not_allowed_there', parent);
  const siblings = workspace.childrenOf(parent).filter((child) => child !== block);
  workspace.move(block, parent, Math.min(index ?? siblings.length, siblings.length));
  return done(block);
}

function arrange(workspace: Workspace, { block, children }: Edit<'arrange'>): EditOutcome {
  if (!workspace.has(block)) return refuse('block_not_found', block);
  const present = [...new Set(children)].filter((child) => workspace.has(child));
  const impossible = present.find((child) => workspace.isWithin(block, child));
  if (impossible) return refuse('not_allowed_there', impossible);
  const arrivals = present.filter((child) => workspace.parentOf(child) !== block);
  for (const child of arrivals) workspace.move(child, block, workspace.childrenOf(block).length);
  workspace.setChildren(block, childOrder(workspace.childrenOf(block), present));
  return done(block, ...arrivals);
}

function remove(workspace: Workspace, { block }: Edit<'remove'>): EditOutcome {
  if (!workspace.has(block)) return refuse('block_not_found', block);
  if (block === workspace.top) return refuse('not_allowed_there', block);
  const below = workspace.keysBelow(block);
  workspace.remove(block);
  return done(...below);
}

function duplicate(workspace: Workspace, edit: Edit<'duplicate'>, digest: Digest): EditOutcome {
  if (!workspace.has(edit.block)) return refuse('block_not_found', edit.block);
  const from = workspace.parentOf(edit.block);
  const parent = edit.parent ?? from;
  if (from === null || parent === null) return refuse('not_allowed_there', edit.block);
  if (!workspace.has(parent)) return refuse('parent_not_found', parent);
  if (workspace.isWithin(parent, edit.block)) return refuse('not_allowed_there', parent);
  const copy = copyOf(workspace, edit.block, (key) => copiedId(key, edit.salt, digest));
  const siblings = workspace.childrenOf(parent);
  const index = parent === from ? siblings.indexOf(edit.block) + 1 : siblings.length;
  return plant(workspace, { ...copy, fields: { ...copy.fields, ...edit.set } }, parent, index);
}

function file(workspace: Workspace, { path, fields, expected }: Edit<'file'>): EditOutcome {
  const isOvertaken = expected !== undefined && workspace.fileText(path) !== expected;
  if (isOvertaken) return refuse('edited_meanwhile', workspace.top);
  workspace.setFile(path, fields);
  return done();
}

/** Names are given once: what stands in the version, or twice in the seed itself, is not put in again. */
function plant(workspace: Workspace, seed: BlockSeed, parent: UsageKey, index: number): EditOutcome {
  const { context } = partsOfUsage(parent);
  const keys = keysOf(seed).map((key) => usageKeyOf({ context, ...key }));
  const taken = keys.find((key, at) => workspace.has(key) || keys.indexOf(key) !== at);
  if (taken !== undefined) return refuse('already_there', taken);
  workspace.insert(seed, parent, index);
  return done(...keys);
}

function copyOf(workspace: Workspace, block: UsageKey, nameOf: (key: UsageKey) => string): BlockSeed {
  return {
    type: partsOfUsage(block).type,
    id: nameOf(block),
    fields: workspace.fieldsOf(block),
    children: workspace.childrenOf(block).map((child) => copyOf(workspace, child, nameOf)),
  };
}

function keysOf(seed: BlockSeed): { type: string; id: string }[] {
  return [{ type: seed.type, id: seed.id }, ...seed.children.flatMap(keysOf)];
}

function done(...touched: UsageKey[]): EditOutcome {
  return { ok: true, touched };
}

function refuse(refusal: EditRefusal, block: UsageKey): EditOutcome {
  return { ok: false, refusal, block };
}

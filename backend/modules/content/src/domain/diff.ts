import type { UsageKey } from '@lyceum/kernel';
import { type ContentNode, canonicalJson } from './content-node.ts';
import { type ContentTree, childKeys, type Place, subtree } from './content-tree.ts';

/** One block that differs. `fields` are the fields that differ; a container is listed for its own fields and order only. */
export interface BlockChange {
  readonly usageKey: UsageKey;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly fields: readonly string[];
  readonly isReordered: boolean;
}

export interface TreeDiff {
  readonly blocks: readonly BlockChange[];
  /** Paths of package files that differ. */
  readonly files: readonly string[];
}

/** What differs between two versions of one course run. Descends only where hashes differ. */
export function diffTrees(from: ContentTree, to: ContentTree): TreeDiff {
  if (from.root === to.root) return { blocks: [], files: [] };
  const found = new Map<UsageKey, BlockChange>();
  compare({ from, to, found }, from.top, to.top);
  return { blocks: [...found.values()], files: changedFiles(from, to) };
}

interface Comparison {
  readonly from: ContentTree;
  readonly to: ContentTree;
  readonly found: Map<UsageKey, BlockChange>;
}

function compare(comparison: Comparison, oldKey: UsageKey, newKey: UsageKey): void {
  const before = comparison.from.places.get(oldKey);
  const after = comparison.to.places.get(newKey);
  if (!before || !after || before.hash === after.hash) return;
  const oldChildren = childKeys(comparison.from, before);
  const newChildren = childKeys(comparison.to, after);
  noteOwn(comparison, before, after, isReordered(oldChildren, newChildren));
  for (const key of newChildren) {
    if (oldChildren.includes(key)) compare(comparison, key, key);
    else arrive(comparison, key);
  }
  for (const key of oldChildren) if (!newChildren.includes(key)) leave(comparison, key);
}

/** A block that is new under its parent: new in the course, or moved here. */
function arrive(comparison: Comparison, key: UsageKey): void {
  for (const place of subtree(comparison.to, key)) {
    const before = comparison.from.places.get(place.usageKey);
    if (!before) note(comparison, { usageKey: place.usageKey, change: 'added', fields: [], isReordered: false });
    else if (before.parent !== place.parent) noteMoved(comparison, before, place);
    else noteOwn(comparison, before, place, false);
  }
}

/** A block that left its parent: gone from the course, or found by {@link arrive} where it went. */
function leave(comparison: Comparison, key: UsageKey): void {
  for (const { usageKey } of subtree(comparison.from, key)) {
    if (comparison.to.places.has(usageKey)) continue;
    note(comparison, { usageKey, change: 'removed', fields: [], isReordered: false });
  }
}

function noteMoved(comparison: Comparison, before: Place, after: Place): void {
  const fields = changedFields(before.node, after.node);
  note(comparison, { usageKey: after.usageKey, change: 'moved', fields, isReordered: false });
}

function noteOwn(comparison: Comparison, before: Place, after: Place, reordered: boolean): void {
  if (before.hash === after.hash) return;
  const fields = changedFields(before.node, after.node);
  if (fields.length === 0 && !reordered) return;
  note(comparison, { usageKey: after.usageKey, change: 'changed', fields, isReordered: reordered });
}

function note({ found }: Comparison, change: BlockChange): void {
  if (!found.has(change.usageKey)) found.set(change.usageKey, change);
}

function changedFields(before: ContentNode, after: ContentNode): string[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...names].filter((name) => !isSameField(before, after, name)).sort();
}

function isSameField(before: ContentNode, after: ContentNode, name: string): boolean {
  const [old, now] = [before.fields[name], after.fields[name]];
  if (old === undefined || now === undefined) return old === now;
  return old === now || canonicalJson(old) === canonicalJson(now);
}

/** Did children that stay change places among each other? */
function isReordered(before: readonly UsageKey[], after: readonly UsageKey[]): boolean {
  const stayed = after.filter((key) => before.includes(key));
  return before.filter((key) => after.includes(key)).some((key, at) => stayed[at] !== key);
}

function changedFiles(from: ContentTree, to: ContentTree): string[] {
  const paths = new Set([...from.files.keys(), ...to.files.keys()]);
  return [...paths].filter((path) => !isSameFile(from.files.get(path), to.files.get(path))).sort();
}

function isSameFile(before: ContentNode | undefined, after: ContentNode | undefined): boolean {
  if (!before || !after) return before === after;
  return canonicalJson(before.fields) === canonicalJson(after.fields);
}

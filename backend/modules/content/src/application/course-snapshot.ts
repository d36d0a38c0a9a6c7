import type { ContextKey, JsonObject, JsonValue, UsageKey } from '@lyceum/kernel';
import { type ContentTree, childKeys } from '../domain/content-tree.ts';
import { isInheritable } from '../domain/inheritance.ts';
import { aboutText, fileText, gradingPolicyOf } from '../domain/package-files.ts';
import type { CourseRunDetails } from '../events.ts';
import { courseRunDetailsOf } from './course-details.ts';

/** One block of a snapshot. `hash` names its content with everything below it. */
export interface SnapshotBlock {
  readonly usageKey: UsageKey;
  readonly type: string;
  readonly id: string;
  /** Open edX's field names; only what is set on this block. */
  readonly fields: JsonObject;
  readonly children: readonly UsageKey[];
  readonly parent: UsageKey | null;
  readonly hash: string;
}

/** One version of a course run, whole, in memory: every question is answered at once and always the same. */
export class CourseSnapshot {
  readonly courseRun: ContextKey;
  /** Hash of the version's root. */
  readonly version: string;
  readonly root: UsageKey;
  private readonly tree: ContentTree;
  private readonly blocks = new Map<UsageKey, SnapshotBlock>();
  private readonly handedDown = new Map<UsageKey, JsonObject>();

  constructor(tree: ContentTree) {
    this.tree = tree;
    this.courseRun = tree.context;
    this.version = tree.root;
    this.root = tree.top;
  }

  get blockCount(): number {
    return this.tree.places.size;
  }

  has(usageKey: UsageKey): boolean {
    return this.tree.places.has(usageKey);
  }

  block(usageKey: UsageKey): SnapshotBlock | null {
    const known = this.blocks.get(usageKey);
    if (known) return known;
    const place = this.tree.places.get(usageKey);
    if (!place) return null;
    const block: SnapshotBlock = {
      usageKey,
      type: place.node.type,
      id: place.id,
      fields: place.node.fields,
      children: childKeys(this.tree, place),
      parent: place.parent,
      hash: place.hash,
    };
    this.blocks.set(usageKey, block);
    return block;
  }

  /** All blocks in the order learners meet them, parents first. */
  *all(from: UsageKey = this.root): Generator<SnapshotBlock> {
    const block = this.block(from);
    if (!block) return;
    yield block;
    for (const child of block.children) yield* this.all(child);
  }

  /** Ancestors of a block, nearest first. */
  *ancestors(usageKey: UsageKey): Generator<SnapshotBlock> {
    for (let at = this.block(usageKey)?.parent ?? null; at !== null; ) {
      const block = this.block(at);
      if (!block) return;
      yield block;
      at = block.parent;
    }
  }

  /** The nearest ancestor (or the block itself) of a type. */
  nearest(usageKey: UsageKey, type: string): SnapshotBlock | null {
    const block = this.block(usageKey);
    if (block?.type === type) return block;
    for (const ancestor of this.ancestors(usageKey)) if (ancestor.type === type) return ancestor;
    return null;
  }

  /**
   * All fields that hold for a block: its own, and those its ancestors hand down. What nobody sets is absent: the
   * field's default holds.
   */
  fields(usageKey: UsageKey): JsonObject {
    const block = this.block(usageKey);
    if (!block) return {};
    return block.parent === null ? block.fields : { ...this.inheritance(block.parent), ...block.fields };
  }

  /**
   * The value that holds for a field: the block's own or, for the fields Open edX inherits, that of the nearest
   * ancestor that sets it. `undefined` when nobody does and the field's default holds.
   */
  inherited(usageKey: UsageKey, field: string): JsonValue | undefined {
    const own = this.tree.places.get(usageKey)?.node.fields[field];
    if (own !== undefined || !isInheritable(field)) return own;
    for (const ancestor of this.ancestors(usageKey)) {
      const value = ancestor.fields[field];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The ancestor that sets a field the block inherits; null when it is set here, nowhere, or not inherited. */
  inheritedFrom(usageKey: UsageKey, field: string): SnapshotBlock | null {
    if (this.block(usageKey)?.fields[field] !== undefined || !isInheritable(field)) return null;
    for (const ancestor of this.ancestors(usageKey)) if (ancestor.fields[field] !== undefined) return ancestor;
    return null;
  }

  /** The grading policy as Open edX writes it (`GRADER`, `GRADE_CUTOFFS`); null without one. */
  gradingPolicy(): JsonObject | null {
    return gradingPolicyOf(this.tree);
  }

  /** `about/{name}.html`: `overview`, `short_description`, `effort`, ... HTML by the author. */
  about(name: string): string | null {
    return aboutText(this.tree, name);
  }

  /** What the course run says about itself. */
  details(): CourseRunDetails {
    return courseRunDetailsOf(this.tree);
  }

  /** Text of a file of the package, by path: `info/handouts.html`, `tabs/x.html`. */
  file(path: string): string | null {
    return fileText(this.tree, path);
  }

  /** What a block hands down to its children. */
  private inheritance(usageKey: UsageKey): JsonObject {
    const known = this.handedDown.get(usageKey);
    if (known) return known;
    const inheritance = Object.fromEntries(
      Object.entries(this.fields(usageKey)).filter(([name]) => isInheritable(name)),
    );
    this.handedDown.set(usageKey, inheritance);
    return inheritance;
  }
}

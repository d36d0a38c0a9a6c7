import { buffer } from 'node:stream/consumers';
import { type ContextKey, type CourseRunKey, partsOfUsage, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { assetName, assetPath } from '../domain/asset-name.ts';
import { isNodeHash } from '../domain/content-node.ts';
import { resolveLinks } from '../domain/course-links.ts';
import type { CourseRunDetails } from '../events.ts';
import { type Asset, Assets } from './assets.ts';
import { type CourseRunView, courseRunView } from './course-run-view.ts';
import type { CourseSnapshot, SnapshotBlock } from './course-snapshot.ts';
import { CourseTrees } from './course-trees.ts';
import { RefStore } from './ports.ts';
import { Snapshots } from './snapshots.ts';

/** A block under the hash it had once; where it stood then is not known. */
export type BlockVersion = Omit<SnapshotBlock, 'parent'>;

/**
 * What other modules ask about the content of course runs. `version` is `published` (what learners see), `draft` (what
 * authors see) or the hash of a past root; snapshots never change, so they may be kept as long as one likes.
 */
@Injectable()
export class ContentFacade {
  constructor(
    private readonly refs: RefStore,
    private readonly snapshots: Snapshots,
    private readonly trees: CourseTrees,
    private readonly assets: Assets,
  ) {}

  /** Course runs by title; only those among `keys` unless it is null. */
  async listCourseRuns(keys: readonly CourseRunKey[] | null = null): Promise<readonly CourseRunView[]> {
    return (await this.refs.list(keys)).flatMap((refs) => courseRunView(refs) ?? []);
  }

  async findCourseRun(courseRun: CourseRunKey): Promise<CourseRunView | null> {
    const refs = await this.refs.find(courseRun);
    return refs && courseRunView(refs);
  }

  /** Null when no such course run is stored, or it never had this version. */
  snapshot(context: ContextKey, version = 'published'): Promise<CourseSnapshot | null> {
    return this.snapshots.find(context, version);
  }

  /** What a course run says about itself to those who are not in it yet. */
  async findDetails(courseRun: CourseRunKey, version = 'published'): Promise<CourseRunDetails | null> {
    return (await this.snapshots.find(courseRun, version))?.details() ?? null;
  }

  async findBlock(usageKey: UsageKey, version = 'published'): Promise<SnapshotBlock | null> {
    const snapshot = await this.snapshots.find(partsOfUsage(usageKey).context, version);
    return snapshot?.block(usageKey) ?? null;
  }

  /** A block as it was under a hash that {@link SnapshotBlock.hash} gave: what a submission was graded against. */
  async findBlockVersion(usageKey: UsageKey, hash: string): Promise<BlockVersion | null> {
    const { context, type, id } = partsOfUsage(usageKey);
    if (!isNodeHash(hash)) return null;
    const node = (await this.trees.nodes([hash])).get(hash);
    if (node?.type !== type) return null;
    const below = await this.trees.nodes(node.children.map((link) => link.node));
    const children = node.children.flatMap((link) => {
      const child = below.get(link.node);
      return child ? [usageKeyOf({ context, type: child.type, id: link.id })] : [];
    });
    return { usageKey, type, id, fields: node.fields, children, hash };
  }

  findAsset(context: ContextKey, name: string): Promise<Asset | null> {
    return this.assets.find(context, name);
  }

  /** The bytes of a small file of the course: a transcript, a library of author code. */
  async readAsset(context: ContextKey, name: string): Promise<Uint8Array | null> {
    const asset = await this.assets.find(context, name);
    return asset && buffer(await this.assets.open(asset));
  }

  /** The name that a file gets by its path below `static/`. */
  assetName(path: string): string {
    return assetName(path);
  }

  /** Address of a file of a course run, by its path below `static/` or its name. */
  assetAddress(context: ContextKey, path: string): string {
    return assetPath(context, assetName(path));
  }

  /** Author HTML with `/static/x`, `/course/x` and `/jump_to_id/x` made addresses of the course run. */
  resolveLinks(html: string, courseRun: CourseRunKey): string {
    return resolveLinks(html, courseRun);
  }
}

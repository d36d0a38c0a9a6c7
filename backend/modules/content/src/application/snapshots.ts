import type { ContextKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentTree } from '../domain/content-tree.ts';
import { CourseSnapshot } from './course-snapshot.ts';
import { FindVersion } from './find-version.ts';

/** Versions as others see them; a version asked for twice is the same object. */
@Injectable()
export class Snapshots {
  private readonly known = new WeakMap<ContentTree, CourseSnapshot>();

  constructor(private readonly versions: FindVersion) {}

  async find(context: ContextKey, version: string): Promise<CourseSnapshot | null> {
    const tree = await this.versions.execute(context, version);
    return tree && this.of(tree);
  }

  of(tree: ContentTree): CourseSnapshot {
    const known = this.known.get(tree);
    if (known) return known;
    const snapshot = new CourseSnapshot(tree);
    this.known.set(tree, snapshot);
    return snapshot;
  }
}

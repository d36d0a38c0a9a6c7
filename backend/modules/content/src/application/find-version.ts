import type { ContextKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { isNodeHash } from '../domain/content-node.ts';
import type { ContentTree } from '../domain/content-tree.ts';
import { CourseTrees } from './course-trees.ts';
import { History, RefStore } from './ports.ts';

/** Finds a version of a course run by the name of a pointer or by the hash of a root. */
@Injectable()
export class FindVersion {
  constructor(
    private readonly refs: RefStore,
    private readonly history: History,
    private readonly trees: CourseTrees,
  ) {}

  /** Null when the course run is not stored, has no such pointer, or never stood at that root. */
  async execute(context: ContextKey, version: string): Promise<ContentTree | null> {
    const stored = await (version === 'published' ? this.refs.lookUp(context) : this.refs.find(context));
    if (!stored) return null;
    const named = Object.hasOwn(stored.refs, version) ? stored.refs[version] : undefined;
    if (named) return this.trees.at(context, named);
    if (!isNodeHash(version)) return null;
    const isKnown = Object.values(stored.refs).includes(version) || (await this.history.knows(context, version));
    return isKnown ? this.trees.at(context, version) : null;
  }
}

import type { CourseRunKey, JsonObject } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentTree } from '../domain/content-tree.ts';
import { textFile } from '../domain/package-files.ts';
import { rekeyed, rekeyedFile } from '../domain/rekey.ts';
import { Workspace, type WrittenVersion } from '../domain/workspace.ts';
import { Assets } from './assets.ts';
import { BeginCourseRun } from './begin-course-run.ts';
import { FindVersion } from './find-version.ts';
import { Hashing } from './ports.ts';

export interface Rerun {
  readonly source: CourseRunKey;
  readonly target: CourseRunKey;
  /** User name. */
  readonly author: string;
  /** Fields of the new course block that differ from the old one's; null takes a field away. */
  readonly fields: JsonObject;
}

export type RerunRefusal = 'course_run_not_found' | 'course_run_exists';

/** Begins a course run from another one: the same nodes under new pointers, so that it costs next to nothing. */
@Injectable()
export class RerunCourse {
  constructor(
    private readonly versions: FindVersion,
    private readonly begin: BeginCourseRun,
    private readonly assets: Assets,
    private readonly hashing: Hashing,
  ) {}

  async execute(rerun: Rerun): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: RerunRefusal }> {
    const { source, target, author } = rerun;
    const draft = await this.versions.execute(source, 'draft');
    const published = await this.versions.execute(source, 'published');
    if (!draft || !published) return { ok: false, refusal: 'course_run_not_found' };
    const begun = await this.begin.execute({
      context: target,
      author,
      source: 'rerun',
      message: source,
      draft: this.copy(draft, rerun),
      published: this.copy(published, rerun),
      alongside: () => this.assets.share(source, target),
    });
    return begun.ok ? { ok: true } : begun;
  }

  private copy(tree: ContentTree, { source, target, fields }: Rerun): WrittenVersion {
    const workspace = new Workspace(tree);
    for (const { usageKey, node } of tree.places.values()) {
      const moved = rekeyed(node.fields, source, target);
      if (moved !== node.fields) workspace.setFields(usageKey, moved);
    }
    for (const path of tree.files.keys()) {
      const text = workspace.fileText(path);
      const moved = text === null ? null : rekeyedFile(path, text, source);
      if (moved !== null && moved !== text) workspace.setFile(path, textFile(moved));
    }
    const top = Object.entries({ ...workspace.fieldsOf(tree.top), ...fields }).filter(([, value]) => value !== null);
    workspace.setFields(tree.top, Object.fromEntries(top));
    const { root, created } = workspace.write((text) => this.hashing.digest(text));
    return { root, created, borrowed: tree.nodes };
  }
}

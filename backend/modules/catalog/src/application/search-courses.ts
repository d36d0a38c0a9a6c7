import { Injectable } from '@nestjs/common';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import { type CatalogViewer, CatalogViewers } from './catalog-viewers.ts';
import { type CourseAnswer, CourseRunIndex, CourseRunStore } from './ports.ts';

export interface CourseSearch {
  readonly viewer: CatalogViewer;
  readonly text: string;
  readonly organizations: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly isByStart: boolean;
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
}

export interface CoursesFound {
  readonly hits: readonly { readonly run: CatalogCourseRun; readonly score: number }[];
  readonly count: number;
  readonly facets: CourseAnswer['facets'];
}

/** Searches the catalog. The index says which course runs; what is shown of them is the store's. */
@Injectable()
export class SearchCourses {
  constructor(
    private readonly index: CourseRunIndex,
    private readonly courseRuns: CourseRunStore,
    private readonly viewers: CatalogViewers,
  ) {}

  async execute({ viewer, page, pageSize, ...search }: CourseSearch): Promise<CoursesFound> {
    const seen = await this.viewers.seenBy(viewer);
    const found = await this.index.search({ ...search, seen, skip: page * pageSize, limit: pageSize });
    const runs = await this.courseRuns.listByKey(found.hits.map(({ key }) => key));
    const byKey = new Map(runs.map((run) => [run.key, run]));
    const hits = found.hits.flatMap(({ key, score }) => {
      const run = byKey.get(key);
      return run ? [{ run, score }] : [];
    });
    return { hits, count: found.count, facets: found.facets };
  }
}

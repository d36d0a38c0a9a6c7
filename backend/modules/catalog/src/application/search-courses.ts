import { Injectable } from '@nestjs/common';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import { wordsIn } from '../domain/search-words.ts';
import { type CatalogViewer, CatalogViewers } from './catalog-viewers.ts';
import { everything } from './everything.ts';
import { type CatalogFilter, CourseRunStore, type Facet } from './ports.ts';

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
  readonly runs: readonly CatalogCourseRun[];
  readonly count: number;
  readonly facets: Readonly<Record<'organization' | 'language' | 'mode', readonly Facet[]>>;
}

/** Searches the catalog; each count leaves its own choice out, so that it says what another choice would give. */
@Injectable()
export class SearchCourses {
  constructor(
    private readonly courseRuns: CourseRunStore,
    private readonly viewers: CatalogViewers,
  ) {}

  async execute(search: CourseSearch): Promise<CoursesFound> {
    const filter = await this.filterFor(search);
    const order = search.isByStart ? 'newest_start' : 'name';
    const page = { skip: search.page * search.pageSize, limit: search.pageSize, order } as const;
    const [runs, count, organization, language, mode] = await Promise.all([
      this.courseRuns.list(filter, page),
      this.courseRuns.count(filter),
      this.courseRuns.facet({ ...filter, organizations: null }, 'organization'),
      this.courseRuns.facet({ ...filter, languages: null }, 'language'),
      this.courseRuns.facet({ ...filter, modes: null }, 'mode'),
    ]);
    return { runs, count, facets: { organization, language, mode } };
  }

  private async filterFor({ viewer, text, organizations, languages, modes }: CourseSearch): Promise<CatalogFilter> {
    const seen = await this.viewers.seenBy(viewer);
    return { ...everything, seen, words: wordsIn(text), organizations, languages, modes };
  }
}

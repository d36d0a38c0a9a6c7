import { type CourseRunKey, isCourseRunKey } from '@lyceum/kernel';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import { wordsIn } from '../domain/search-words.ts';
import { type CatalogViewer, CatalogViewers } from './catalog-viewers.ts';
import { everything } from './everything.ts';
import { type CatalogFilter, CourseRunStore } from './ports.ts';

export interface CourseListRequest {
  readonly viewer: CatalogViewer;
  readonly searchTerm: string;
  readonly organization: string | null;
  /** Keys as they were sent; what is no key names nothing. */
  readonly keys: readonly string[] | null;
  readonly isMobileOnly: boolean;
  readonly isActiveOnly: boolean;
  readonly mustBeListed: boolean;
  readonly mustBeOpen: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface CourseList {
  readonly runs: readonly CatalogCourseRun[];
  readonly count: number;
}

/** A page of the catalog, by name. */
@Injectable()
export class ListCourses {
  constructor(
    private readonly courseRuns: CourseRunStore,
    private readonly viewers: CatalogViewers,
    private readonly clock: Clock,
  ) {}

  async execute(request: CourseListRequest): Promise<CourseList> {
    const filter = await this.filterFor(request);
    const skip = (request.page - 1) * request.pageSize;
    const runs = await this.courseRuns.list(filter, { skip, limit: request.pageSize, order: 'name' });
    return { runs, count: await this.courseRuns.count(filter) };
  }

  private async filterFor(request: CourseListRequest): Promise<CatalogFilter> {
    const now = this.clock.now();
    return {
      ...everything,
      seen: request.mustBeListed ? { listedAnd: [] } : await this.viewers.seenBy(request.viewer),
      words: wordsIn(request.searchTerm),
      organizations: request.organization === null ? null : [request.organization],
      keys: request.keys === null ? null : request.keys.filter((key): key is CourseRunKey => isCourseRunKey(key)),
      isMobileAvailable: request.isMobileOnly,
      notEndedAt: request.isActiveOnly ? now : null,
      openForEnrollmentAt: request.mustBeOpen ? now : null,
    };
  }
}

import type { BodyOf, ResponseOf } from '@lyceum/contracts';
import * as catalog from '@lyceum/contracts/catalog';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller } from '@nestjs/common';
import { CatalogViewers } from '../application/catalog-viewers.ts';
import type { Facet } from '../application/ports.ts';
import { SearchCourses } from '../application/search-courses.ts';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import { onWire } from './course.presenter.ts';
import { viewerIn } from './viewer.ts';

@Controller()
export class CourseSearchController {
  constructor(
    private readonly searchCourses: SearchCourses,
    private readonly viewers: CatalogViewers,
  ) {}

  @Endpoint(catalog.searchCourses)
  async search(
    @Body() body: BodyOf<typeof catalog.searchCourses>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof catalog.searchCourses>> {
    const startedAt = performance.now();
    const { runs, count, facets } = await this.searchCourses.execute({
      viewer: viewerIn(await this.viewers.find(principal, undefined)),
      text: body.search_string,
      organizations: body.org ?? null,
      languages: body.language ?? null,
      modes: body.modes ?? null,
      isByStart: body.enable_course_sorting_by_start_date,
      page: body.page_index,
      pageSize: body.page_size,
    });
    return {
      took: Math.round(performance.now() - startedAt),
      total: count,
      max_score: runs.length > 0 ? 1 : null,
      results: runs.map(toHit),
      aggs: { org: toTerms(facets.organization), language: toTerms(facets.language), modes: toTerms(facets.mode) },
    };
  }
}

/** Hits are not weighed against each other: all have the score 1. */
function toHit(run: CatalogCourseRun) {
  return {
    _id: run.key,
    score: 1,
    data: {
      id: run.key,
      course: run.key,
      org: run.organization,
      number: run.number,
      start: onWire(run.start),
      image_url: run.image ?? '',
      content: { display_name: run.name, overview: run.shortDescription, number: run.number },
      modes: run.modes.map(({ slug }) => slug),
      language: run.language ?? '',
      catalog_visibility: run.visibility,
    },
  };
}

function toTerms(facet: readonly Facet[]) {
  const terms = Object.fromEntries(facet.map(({ value, count }) => [value, count]));
  return { terms, total: facet.reduce((sum, { count }) => sum + count, 0), other: 0 };
}

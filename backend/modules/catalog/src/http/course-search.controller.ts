import type { BodyOf, ResponseOf } from '@lyceum/contracts';
import * as catalog from '@lyceum/contracts/catalog';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller } from '@nestjs/common';
import { CatalogViewers } from '../application/catalog-viewers.ts';
import type { Facet } from '../application/ports.ts';
import { type CoursesFound, SearchCourses } from '../application/search-courses.ts';
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
    const { hits, count, facets } = await this.searchCourses.execute({
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
      max_score: hits.length > 0 ? Math.max(...hits.map(({ score }) => score)) : null,
      results: hits.map(toHit),
      aggs: { org: toTerms(facets.organization), language: toTerms(facets.language), modes: toTerms(facets.mode) },
    };
  }
}

function toHit({ run, score }: CoursesFound['hits'][number]) {
  return {
    _id: run.key,
    score,
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

import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as catalog from '@lyceum/contracts/catalog';
import { courseRunKey } from '@lyceum/kernel';
import {
  Config,
  CurrentPrincipal,
  defaultPage,
  Endpoint,
  namespacedPage,
  notFound,
  type Principal,
} from '@lyceum/platform';
import { Controller, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogViewers } from '../application/catalog-viewers.ts';
import { FindCourse } from '../application/find-course.ts';
import { ListCourseIds } from '../application/list-course-ids.ts';
import { ListCourses } from '../application/list-courses.ts';
import { toCourseDetailView, toCourseView } from './course.presenter.ts';
import { viewerIn } from './viewer.ts';

@Controller()
export class CoursesController {
  constructor(
    private readonly listCourses: ListCourses,
    private readonly findCourse: FindCourse,
    private readonly viewers: CatalogViewers,
    private readonly listCourseIds: ListCourseIds,
    private readonly config: Config,
  ) {}

  @Endpoint(catalog.listCourses)
  async list(
    @Query() query: QueryOf<typeof catalog.listCourses>,
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof catalog.listCourses>> {
    const asked = query.permissions ?? [];
    const { runs, count } = await this.listCourses.execute({
      viewer: viewerIn(await this.viewers.find(principal, query.username)),
      searchTerm: query.search_term ?? '',
      organization: query.org ?? null,
      keys: query.course_keys ?? null,
      isMobileOnly: query.mobile === true || query.mobile_search === true,
      isActiveOnly: query.active_only === true,
      mustBeListed: asked.includes('see_in_catalog'),
      mustBeOpen: asked.includes('enroll'),
      page: query.page,
      pageSize: query.page_size,
    });
    const results = runs.map((run) => toCourseView(run, this.config.publicUrl));
    const { page, page_size: pageSize } = query;
    const listed = namespacedPage({ results, count, page, pageSize, url: this.addressOf(request) });
    return { ...listed, results: [...listed.results] };
  }

  @Endpoint(catalog.getCourse)
  async get(
    @Param() params: ParamsOf<typeof catalog.getCourse>,
    @Query() query: QueryOf<typeof catalog.getCourse>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof catalog.getCourse>> {
    const viewer = viewerIn(await this.viewers.find(principal, query.username));
    const found = await this.findCourse.execute(courseRunKey(params.courseRunKey), viewer);
    if (!found) throw notFound('There is no such course.', 'course_run_not_found');
    return toCourseDetailView(found, this.config.publicUrl);
  }

  @Endpoint(catalog.listCourseIds)
  async listIds(
    @Query() query: QueryOf<typeof catalog.listCourseIds>,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof catalog.listCourseIds>> {
    const viewer = viewerIn(await this.viewers.find(principal, query.username));
    const keys = await this.listCourseIds.execute(viewer, query.role);
    const { page, page_size: pageSize } = query;
    const results = keys.slice((page - 1) * pageSize, page * pageSize);
    const listed = defaultPage({ results, count: keys.length, page, pageSize, url: this.addressOf(request) });
    return { ...listed, results: [...listed.results] };
  }

  private addressOf(request: FastifyRequest): string {
    return `${this.config.publicUrl}${request.url}`;
  }
}

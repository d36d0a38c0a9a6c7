import type { QueryOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { Config, CurrentPrincipal, defaultPage, Endpoint, type Principal } from '@lyceum/platform';
import { Controller, Query, Req } from '@nestjs/common';
import { CourseTeam } from '../application/course-team.ts';
import { ListMyCourses } from '../application/list-my-courses.ts';
import { chosenCourses } from '../domain/course-list.ts';
import { toCourseRow } from './course-row.presenter.ts';
import { siteFlags } from './site-flags.ts';

@Controller()
export class HomeController {
  constructor(
    private readonly listMyCourses: ListMyCourses,
    private readonly team: CourseTeam,
    private readonly config: Config,
  ) {}

  @Endpoint(studio.getHome)
  async getHome(@CurrentPrincipal() principal: Principal): Promise<ResponseOf<typeof studio.getHome>> {
    const courses = await this.listMyCourses.execute(principal);
    const mayCreate = await this.team.mayCreateCourses(principal);
    const organizations = [...new Set(courses.map(({ organization }) => organization))].sort();
    return {
      allow_course_reruns: true,
      allow_unicode_course_id: true,
      allowed_organizations: organizations,
      allowed_organizations_for_libraries: [],
      allow_to_create_new_org: mayCreate,
      archived_courses: courses.filter(({ isArchived }) => isArchived).map(toCourseRow),
      can_create_organizations: mayCreate,
      can_access_advanced_settings: true,
      course_creator_status: mayCreate ? 'granted' : 'disallowed_for_this_site',
      courses: courses.filter(({ isArchived }) => !isArchived).map(toCourseRow),
      in_process_course_actions: [],
      libraries: [],
      libraries_enabled: false,
      libraries_v1_enabled: false,
      libraries_v2_enabled: false,
      optimization_enabled: false,
      request_course_creator_url: '/request_course_creator',
      rerun_creator_status: mayCreate,
      show_new_library_button: false,
      show_new_library_v2_button: false,
      studio_name: 'Lyceum Studio',
      studio_short_name: 'Studio',
      studio_request_email: '',
      tech_support_email: '',
      platform_name: 'Lyceum',
      user_is_active: true,
      taxonomies_enabled: false,
    };
  }

  @Endpoint(studio.listCourses)
  async list(
    @Query() query: QueryOf<typeof studio.listCourses>,
    @CurrentPrincipal() principal: Principal,
    @Req() { url }: { readonly url: string },
  ): Promise<ResponseOf<typeof studio.listCourses>> {
    const { search, order, page, page_size: pageSize } = query;
    const isArchived = query.archived_only ? true : query.active_only ? false : null;
    const found = chosenCourses(await this.listMyCourses.execute(principal), {
      search: search ?? null,
      order,
      isArchived,
    });
    const courses = found.slice((page - 1) * pageSize, page * pageSize).map(toCourseRow);
    const paging = { results: courses, count: found.length, page, pageSize, url: `${this.config.publicUrl}${url}` };
    const { count, num_pages, next, previous } = defaultPage(paging);
    return { count, num_pages, next, previous, results: { courses, in_process_course_actions: [] } };
  }

  @Endpoint(studio.listAllCourses)
  async listAll(
    @Query() { org }: QueryOf<typeof studio.listAllCourses>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.listAllCourses>> {
    const all = await this.listMyCourses.execute(principal);
    const courses = all.filter(({ organization }) => org === undefined || organization === org);
    return {
      courses: courses.filter(({ isArchived }) => !isArchived).map(toCourseRow),
      archived_courses: courses.filter(({ isArchived }) => isArchived).map(toCourseRow),
      in_process_course_actions: [],
    };
  }

  @Endpoint(studio.listOrganizations)
  async listOrganizations(
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.listOrganizations>> {
    const courses = await this.listMyCourses.execute(principal);
    return [...new Set(courses.map(({ organization }) => organization))].sort();
  }

  @Endpoint(studio.getSiteFlags)
  getSiteFlags(): ResponseOf<typeof studio.getSiteFlags> {
    return siteFlags;
  }

  @Endpoint(studio.getCourseFlags)
  getCourseFlags(): ResponseOf<typeof studio.getCourseFlags> {
    return siteFlags;
  }
}

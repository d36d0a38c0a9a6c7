import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import {
  getCourseStatus,
  getEnrollmentDetails,
  listMobileBlocks,
  saveCourseStatus,
} from '@lyceum/contracts/courseware';
import { courseRunKey, isUsageKey, usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { OpenCourse } from '../application/open-course.ts';
import { OwnCourses } from '../application/own-courses.ts';
import { PublishedCourses } from '../application/ports.ts';
import { blocksRequest, toBlocks } from './blocks.presenter.ts';
import { CourseLinks } from './links.ts';
import { toCourseOverview, toCourseStanding, toCourseStatus } from './mobile.presenter.ts';

/** A course as Open edX's mobile apps ask for it. */
@Controller()
export class MobileCourseController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly ownCourses: OwnCourses,
    private readonly courses: PublishedCourses,
    private readonly links: CourseLinks,
  ) {}

  @Endpoint(getEnrollmentDetails)
  async getEnrollmentDetails(
    @Param() params: ParamsOf<typeof getEnrollmentDetails>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof getEnrollmentDetails>> {
    const opened = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    return {
      ...toCourseStanding(opened, this.links),
      course_info_overview: toCourseOverview(opened, this.links),
    };
  }

  @Endpoint(listMobileBlocks)
  async listMobileBlocks(
    @Query() query: QueryOf<typeof listMobileBlocks>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof listMobileBlocks>> {
    if (query.username) refuseOthers(query.username, principal);
    const opened = await this.openCourse.execute(principal, courseRunKey(query.course_id));
    const { root } = opened.learner.course;
    const request = blocksRequest({
      ...query,
      nav_depth: query.nav_depth ?? 3,
      block_counts: query.block_counts ?? 'video',
    });
    return {
      ...toCourseStanding(opened, this.links),
      ...toCourseOverview(opened, this.links),
      root: root.usageKey,
      blocks: toBlocks(root, opened.learner, request, { links: this.links, courses: this.courses }),
      deprecate_youtube: false,
    };
  }

  @Endpoint(getCourseStatus)
  async getCourseStatus(
    @Param() params: ParamsOf<typeof getCourseStatus>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getCourseStatus>> {
    const learner = refuseOthers(params.username, principal);
    const opened = await this.openCourse.execute(learner, courseRunKey(params.courseRunKey));
    return toCourseStatus(opened) ?? nowhere;
  }

  @Endpoint(saveCourseStatus)
  async saveCourseStatus(
    @Param() params: ParamsOf<typeof saveCourseStatus>,
    @Body() { last_visited_module_id: id }: BodyOf<typeof saveCourseStatus>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof saveCourseStatus>> {
    const learner = refuseOthers(params.username, principal);
    const block = isUsageKey(id) ? usageKey(id) : null;
    return toCourseStatus(await this.ownCourses.visit(learner, courseRunKey(params.courseRunKey), block)) ?? nowhere;
  }
}

const nowhere: ResponseOf<typeof getCourseStatus> = {
  last_visited_module_id: '',
  last_visited_module_path: [],
  last_visited_block_id: '',
  last_visited_unit_display_name: '',
};

/** The apps name the learner whose token they send. */
export function refuseOthers(username: string, principal: Principal | null): Principal {
  if (principal?.username === username) return principal;
  throw notFound('There is no such user.', 'user_not_found');
}

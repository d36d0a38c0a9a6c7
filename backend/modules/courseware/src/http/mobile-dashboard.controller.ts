import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import { listMobileEnrollments } from '@lyceum/contracts/courseware';
import { Config, CurrentPrincipal, defaultPage, Endpoint, type Principal } from '@lyceum/platform';
import { Controller, Param, Query } from '@nestjs/common';
import type { OpenedCourse } from '../application/open-course.ts';
import { OwnCourses } from '../application/own-courses.ts';
import { dateBlocks, hasEnded } from './date.presenter.ts';
import { CourseLinks } from './links.ts';
import { refuseOthers } from './mobile.controller.ts';
import { courseProgress, toCourseStatus, toMobileEnrollment } from './mobile.presenter.ts';

type Dashboard = ResponseOf<typeof listMobileEnrollments>;

/** The first page of Open edX's mobile apps. */
@Controller()
export class MobileDashboardController {
  constructor(
    private readonly ownCourses: OwnCourses,
    private readonly links: CourseLinks,
    private readonly config: Config,
  ) {}

  @Endpoint(listMobileEnrollments)
  async list(
    @Param() { version, username }: ParamsOf<typeof listMobileEnrollments>,
    @Query() query: QueryOf<typeof listMobileEnrollments>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Dashboard> {
    const all = await this.ownCourses.list(refuseOthers(username, principal));
    const asked = all.filter((course) => isAsked(course, query));
    const [first = null, ...others] = asked;
    const isFirstApart = version === 'v4' && query.status === undefined;
    const listed = isFirstApart ? others : asked;
    const { page, page_size: pageSize } = query;
    const withProgress = query.requested_fields?.split(',').includes('course_progress') ?? false;
    const list = defaultPage({
      results: listed.slice((page - 1) * pageSize, page * pageSize).flatMap((one) => this.#item(one, withProgress)),
      count: listed.length,
      page,
      pageSize,
      url: `${this.config.publicUrl}/api/mobile/${version}/users/${username}/course_enrollments/?${queryText(query)}`,
    });
    return {
      configs: { config: calendarSync },
      user_timezone: null,
      enrollments: { ...list, results: [...list.results] },
      ...(isFirstApart ? { primary: first && this.#primary(first) } : {}),
    };
  }

  #item(course: OpenedCourse, withProgress: boolean) {
    const item = toMobileEnrollment(course, this.links);
    if (item === null) return [];
    return withProgress ? [{ ...item, course_progress: courseProgress(course.learner) }] : [item];
  }

  #primary(course: OpenedCourse): Dashboard['primary'] {
    const item = toMobileEnrollment(course, this.links);
    if (item === null) return null;
    const { now } = course.learner;
    const due = dateBlocks(course.learner, this.links).filter(({ date_type }) => date_type === 'assignment-due-date');
    return {
      ...item,
      course_status: toCourseStatus(course),
      course_progress: courseProgress(course.learner),
      course_assignments: {
        future_assignments: due.filter(({ date }) => new Date(date) >= now),
        past_assignments: due.filter(({ date }) => new Date(date) < now),
      },
    };
  }
}

function isAsked({ learner, record }: OpenedCourse, { org, status }: QueryOf<typeof listMobileEnrollments>): boolean {
  if (org !== undefined && org !== learner.course.details.organization) return false;
  if (status === undefined || status === 'all') return true;
  return status === statusOf(record.isPassing, hasEnded(learner));
}

function statusOf(isPassing: boolean, isOver: boolean): 'completed' | 'expired' | 'in_progress' {
  if (isPassing) return 'completed';
  return isOver ? 'expired' : 'in_progress';
}

function queryText({ org, status, requested_fields, page_size }: QueryOf<typeof listMobileEnrollments>): string {
  const text = new URLSearchParams({ page_size: String(page_size) });
  for (const [name, value] of Object.entries({ org, status, requested_fields })) if (value) text.set(name, value);
  return text.toString();
}

/** The apps may copy due dates into the calendar of the device. */
const sync = { enabled: true, self_paced_enabled: true, instructor_paced_enabled: true, deep_links_enabled: true };
const calendarSync = JSON.stringify({ course_dates_calendar_sync: { android: sync, ios: sync } });

import type { QueryOf, ResponseOf } from '@lyceum/contracts';
import * as enrollment from '@lyceum/contracts/enrollment';
import { type CourseRunKey, courseRunKey, partsOfCourseRun } from '@lyceum/kernel';
import { Config, CurrentPrincipal, Endpoint, invalidRequest, type Principal } from '@lyceum/platform';
import { Controller, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ListCourseEnrollments } from '../application/list-course-enrollments.ts';
import { ListOwnRoles } from '../application/list-own-roles.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { momentOnWire } from './enrollment.presenter.ts';

@Controller()
export class EnrollmentListsController {
  constructor(
    private readonly listCourseEnrollments: ListCourseEnrollments,
    private readonly ownRoles: ListOwnRoles,
    private readonly config: Config,
  ) {}

  @Endpoint(enrollment.listCourseEnrollments)
  async list(
    @Query() query: QueryOf<typeof enrollment.listCourseEnrollments>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof enrollment.listCourseEnrollments>> {
    if (!query.course_id && !query.username) throw invalidRequest({ course_id: ['Name a course run or learners.'] });
    const { enrollments, next } = await this.listCourseEnrollments.execute({
      courseRun: query.course_id ? courseRunKey(query.course_id) : null,
      usernames: query.username?.split(',') ?? null,
      after: query.cursor === undefined ? null : readCursor(query.cursor),
      limit: query.page_size,
    });
    return {
      next: next && this.addressWith(request, writeCursor(next)),
      previous: null,
      results: enrollments.map(({ courseRun, username, mode, isActive, createdAt }) => ({
        course_id: courseRun,
        user: username,
        mode,
        is_active: isActive,
        created: momentOnWire(createdAt),
      })),
    };
  }

  @Endpoint(enrollment.listOwnRoles)
  async listOwnRoles(
    @Query() query: QueryOf<typeof enrollment.listOwnRoles>,
    @CurrentPrincipal() caller: Principal,
  ): Promise<ResponseOf<typeof enrollment.listOwnRoles>> {
    const asked = query.course_id ?? query.courseId;
    const roles = await this.ownRoles.execute(caller, asked === undefined ? null : courseRunKey(asked));
    return {
      roles: roles.map(({ courseRun, role }) => ({ org: organizationOf(courseRun), course_id: courseRun, role })),
      is_staff: caller.isAdmin || caller.isStaff,
    };
  }

  private addressWith(request: FastifyRequest, cursor: string): string {
    const address = new URL(request.url, this.config.publicUrl);
    address.searchParams.set('cursor', cursor);
    return address.href;
  }
}

const organizationOf = (courseRun: CourseRunKey): string => partsOfCourseRun(courseRun).organization;

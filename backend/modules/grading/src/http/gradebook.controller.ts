import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import { getGradingInfo, getGradingPolicy, listCourseGrades, listGradebook } from '@lyceum/contracts/grading';
import { courseRunKey } from '@lyceum/kernel';
import { Config, CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Controller, Param, Query } from '@nestjs/common';
import { ListGradebook } from '../application/list-gradebook.ts';
import { GradedCourses } from '../application/ports.ts';
import { type GradedCourse, subsectionsOf } from '../domain/graded-course.ts';
import { toCourseGrade, toGradebookEntry } from './gradebook.presenter.ts';

@Controller()
export class GradebookController {
  constructor(
    private readonly gradebook: ListGradebook,
    private readonly courses: GradedCourses,
    private readonly config: Config,
  ) {}

  @Endpoint(listGradebook)
  async listGradebook(
    @Param() params: ParamsOf<typeof listGradebook>,
    @Query() query: QueryOf<typeof listGradebook>,
  ): Promise<ResponseOf<typeof listGradebook>> {
    const courseRun = courseRunKey(params.courseRunKey);
    const { rows, next, total } = await this.gradebook.execute({
      courseRun,
      pageSize: query.page_size,
      after: Number(query.cursor ?? 0) || 0,
      username: query.username,
      contains: query.user_contains,
      isWanted: ({ course }) =>
        course.percent * 100 >= (query.course_grade_min ?? 0) &&
        course.percent * 100 <= (query.course_grade_max ?? Number.POSITIVE_INFINITY),
    });
    const isFiltered = query.username !== undefined || (query.user_contains ?? '') !== '';
    return {
      next: next === null ? null : this.#page(`/api/grades/v1/gradebook/${courseRun}/`, { ...query, cursor: next }),
      previous: null,
      total_users_count: total,
      filtered_users_count: isFiltered ? rows.length : total,
      results: rows.map((row) => toGradebookEntry(row, courseRun, this.config.publicUrl)),
    };
  }

  @Endpoint(getGradingInfo)
  async getGradingInfo(
    @Param() params: ParamsOf<typeof getGradingInfo>,
    @Query() query: QueryOf<typeof getGradingInfo>,
  ): Promise<ResponseOf<typeof getGradingInfo>> {
    const course = await this.#course(params.courseRunKey);
    const { policy } = course;
    const labels = new Map(policy.assignmentTypes.map(({ type, shortLabel }) => [type, shortLabel]));
    return {
      grade_cutoffs: Object.fromEntries(policy.cutoffs.map(({ letter, lowest }) => [letter, lowest])),
      assignment_types: Object.fromEntries(
        policy.assignmentTypes.map(({ type, shortLabel, minCount, dropCount, weight }) => [
          type,
          { type, short_label: shortLabel, min_count: minCount, drop_count: dropCount, weight },
        ]),
      ),
      subsections: subsectionsOf(course)
        .filter(({ isGraded }) => isGraded || query.graded_only !== 'true')
        .map(({ usageKey, displayName, assignmentType, isGraded }) => ({
          assignment_type: assignmentType,
          graded: isGraded,
          short_label: labels.get(assignmentType ?? '') ?? null,
          module_id: usageKey,
          display_name: displayName,
        })),
      grades_frozen: false,
      can_see_bulk_management: false,
    };
  }

  @Endpoint(listCourseGrades)
  async listCourseGrades(
    @Param() params: ParamsOf<typeof listCourseGrades>,
    @Query() query: QueryOf<typeof listCourseGrades>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof listCourseGrades>> {
    const courseRun = courseRunKey(params.courseRunKey);
    const username = query.username === '' ? principal.username : query.username;
    const after = Number(query.cursor ?? 0) || 0;
    const { rows, next } = await this.gradebook.execute({ courseRun, username, after, pageSize: query.page_size });
    const results = rows.map((row) => toCourseGrade(row, courseRun));
    if (username !== undefined) {
      if (results.length === 0) throw notFound('The user is not enrolled.', 'user_or_course_does_not_exist');
      return results;
    }
    const path = `/api/grades/v1/courses/${courseRun}/`;
    return {
      next: next === null ? null : this.#page(path, { page_size: query.page_size, cursor: next }),
      previous: null,
      results,
    };
  }

  @Endpoint(getGradingPolicy)
  async getGradingPolicy(
    @Param() params: ParamsOf<typeof getGradingPolicy>,
  ): Promise<ResponseOf<typeof getGradingPolicy>> {
    const { policy } = await this.#course(params.courseRunKey);
    return policy.assignmentTypes.map(({ type, minCount, dropCount, weight }) => ({
      assignment_type: type,
      count: minCount,
      dropped: dropCount,
      weight,
    }));
  }

  async #course(key: string): Promise<GradedCourse> {
    const course = await this.courses.find(courseRunKey(key));
    if (course === null) throw notFound('There is no such course.', 'course_run_not_found');
    return course;
  }

  #page(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
    const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    return `${this.config.publicUrl}${path}?${new URLSearchParams(given)}`;
  }
}

import { CreateCourseRun, RerunCourse } from '@lyceum/content';
import { defaultPolicyJson } from '@lyceum/grades';
import { type CourseRunKey, courseRunKey, isCourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { firstOverview, newCourseFields, rerunFields, type WantedCourse, wantedKey } from '../domain/new-course.ts';
import { CourseTeam } from './course-team.ts';

export interface CourseToCreate extends WantedCourse {
  /** The course run to re-run; null for an empty one. */
  readonly source: string | null;
  readonly principal: Principal;
}

export type CreatedCourse =
  | { readonly ok: true; readonly courseRun: CourseRunKey }
  | {
      readonly ok: false;
      readonly refusal: 'invalid_course_key' | 'course_run_exists' | 'course_run_not_found' | 'not_allowed';
    };

/** Makes a course run, empty or from another one, with its author as its first instructor. */
@Injectable()
export class CreateCourse {
  constructor(
    private readonly creation: CreateCourseRun,
    private readonly reruns: RerunCourse,
    private readonly team: CourseTeam,
  ) {}

  async execute(wanted: CourseToCreate): Promise<CreatedCourse> {
    const courseRun = wantedKey(wanted);
    if (!courseRun) return { ok: false, refusal: 'invalid_course_key' };
    const made = await (wanted.source === null
      ? this.create(courseRun, wanted)
      : this.rerun(courseRun, wanted, wanted.source));
    if (!made.ok) return made;
    const { userId, username: by } = wanted.principal;
    await this.team.setRole({ courseRun, userId, role: 'instructor', by });
    return { ok: true, courseRun };
  }

  private create(courseRun: CourseRunKey, wanted: CourseToCreate) {
    const files = new Map([
      ['about/overview.html', firstOverview],
      ['about/short_description.html', ''],
      ['grading_policy.json', JSON.stringify(defaultPolicyJson)],
    ]);
    return this.creation.execute({
      courseRun,
      author: wanted.principal.username,
      fields: newCourseFields(wanted),
      files,
    });
  }

  /** Whoever re-runs a course gets all its content, so they must be allowed to edit it. */
  private async rerun(
    target: CourseRunKey,
    wanted: CourseToCreate,
    from: string,
  ): Promise<{ ok: true } | Exclude<CreatedCourse, { ok: true }>> {
    if (!isCourseRunKey(from)) return { ok: false, refusal: 'course_run_not_found' };
    const source = courseRunKey(from);
    if (!(await this.team.mayEdit(wanted.principal, source))) return { ok: false, refusal: 'not_allowed' };
    return this.reruns.execute({ source, target, author: wanted.principal.username, fields: rerunFields(wanted) });
  }
}

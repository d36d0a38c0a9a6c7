import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as catalog from '@lyceum/contracts/catalog';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { conflict, Endpoint, notFound, type Problem } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ManageCourseModes, type ModesManaged } from '../application/manage-course-modes.ts';
import type { CourseMode } from '../domain/course-mode.ts';
import { toManagedMode, toMode, toModeChange } from './course-mode.presenter.ts';

@Controller()
export class CourseModesController {
  constructor(private readonly manageModes: ManageCourseModes) {}

  @Endpoint(catalog.listCourseModes)
  async list(
    @Param() params: ParamsOf<typeof catalog.listCourseModes>,
  ): Promise<ResponseOf<typeof catalog.listCourseModes>> {
    const key = courseRunKey(params.courseRunKey);
    return (await this.modesOf(key)).map((mode) => toManagedMode(key, mode));
  }

  @Endpoint(catalog.getCourseMode)
  async get(
    @Param() params: ParamsOf<typeof catalog.getCourseMode>,
  ): Promise<ResponseOf<typeof catalog.getCourseMode>> {
    const key = courseRunKey(params.courseRunKey);
    return toManagedMode(key, modeIn(await this.modesOf(key), params.mode));
  }

  @Endpoint(catalog.addCourseMode)
  async add(
    @Param() params: ParamsOf<typeof catalog.addCourseMode>,
    @Body() body: BodyOf<typeof catalog.addCourseMode>,
  ): Promise<ResponseOf<typeof catalog.addCourseMode>> {
    const key = courseRunKey(params.courseRunKey);
    const modes = changed(await this.manageModes.add(key, toMode(body)));
    return toManagedMode(key, modeIn(modes, body.mode_slug));
  }

  @Endpoint(catalog.updateCourseMode)
  async update(
    @Param() params: ParamsOf<typeof catalog.updateCourseMode>,
    @Body() body: BodyOf<typeof catalog.updateCourseMode>,
  ): Promise<void> {
    changed(await this.manageModes.change(courseRunKey(params.courseRunKey), params.mode, toModeChange(body)));
  }

  @Endpoint(catalog.removeCourseMode)
  async remove(@Param() params: ParamsOf<typeof catalog.removeCourseMode>): Promise<void> {
    changed(await this.manageModes.remove(courseRunKey(params.courseRunKey), params.mode));
  }

  private async modesOf(key: CourseRunKey): Promise<readonly CourseMode[]> {
    const modes = await this.manageModes.list(key);
    if (!modes) throw courseNotFound();
    return modes;
  }
}

const courseNotFound = () => notFound('There is no such course.', 'course_run_not_found');

function modeIn(modes: readonly CourseMode[], slug: string): CourseMode {
  const mode = modes.find((candidate) => candidate.slug === slug);
  if (!mode) throw notFound('The course has no such mode.', 'mode_not_found');
  return mode;
}

function changed(managed: ModesManaged): readonly CourseMode[] {
  if (managed.ok) return managed.modes;
  throw problemOf(managed.refusal);
}

function problemOf(refusal: Exclude<ModesManaged, { ok: true }>['refusal']): Problem {
  switch (refusal) {
    case 'course_run_not_found':
      return courseNotFound();
    case 'mode_not_found':
      return notFound('The course has no such mode.', refusal);
    case 'mode_exists':
      return conflict(refusal, 'The course has this mode already.');
    case 'last_mode':
      return conflict(refusal, 'A course needs at least one mode.');
  }
}

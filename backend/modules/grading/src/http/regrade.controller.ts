import type { ParamsOf, ResponseOf } from '@lyceum/contracts';
import { findRegrade, startRegrade } from '@lyceum/contracts/grading';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type JobStatus, notFound, type Principal } from '@lyceum/platform';
import { Controller, Param } from '@nestjs/common';
import { GradedCourses } from '../application/ports.ts';
import { RegradeCourse } from '../application/regrade-course.ts';

@Controller()
export class RegradeController {
  constructor(
    private readonly regradeCourse: RegradeCourse,
    private readonly courses: GradedCourses,
  ) {}

  @Endpoint(startRegrade)
  async startRegrade(
    @Param() params: ParamsOf<typeof startRegrade>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof startRegrade>> {
    const courseRun = courseRunKey(params.courseRunKey);
    if ((await this.courses.find(courseRun)) === null)
      throw notFound('There is no such course.', 'course_run_not_found');
    return toTask(await this.regradeCourse.start(courseRun, principal.userId), courseRun);
  }

  @Endpoint(findRegrade)
  async findRegrade(@Param() params: ParamsOf<typeof findRegrade>): Promise<ResponseOf<typeof findRegrade>> {
    const courseRun = courseRunKey(params.courseRunKey);
    const job = await this.regradeCourse.find(params.taskId, courseRun);
    if (job === null) throw notFound('There is no such regrade.', 'task_not_found');
    return toTask(job, courseRun);
  }
}

function toTask(job: JobStatus, courseRun: CourseRunKey): ResponseOf<typeof startRegrade> {
  const { id, state, progress, message, result, error } = job;
  const counts = new Map<string, unknown>(typeof result === 'object' && result !== null ? Object.entries(result) : []);
  return {
    task_id: id,
    course_id: courseRun,
    state,
    progress,
    message,
    result:
      counts.size === 0
        ? null
        : { learners: Number(counts.get('learners') ?? 0), changed: Number(counts.get('changed') ?? 0) },
    error,
  };
}

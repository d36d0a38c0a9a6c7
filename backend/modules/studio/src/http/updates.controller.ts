import { ContentFacade } from '@lyceum/content';
import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { CurrentPrincipal, Endpoint, type Principal, type Problem } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { AnnounceUpdates, type Updated, type UpdatesRefused } from '../application/announce-updates.ts';
import { ChangeCourse } from '../application/change-course.ts';
import type { CourseUpdate } from '../domain/course-updates.ts';
import { courseRunNotFound, refusal, studioProblem } from './refusals.ts';

const handoutsPath = 'info/handouts.html';

@Controller()
export class UpdatesController {
  constructor(
    private readonly updates: AnnounceUpdates,
    private readonly changeCourse: ChangeCourse,
    private readonly content: ContentFacade,
  ) {}

  @Endpoint(studio.listCourseUpdates)
  async list(
    @Param() { courseRunKey }: ParamsOf<typeof studio.listCourseUpdates>,
  ): Promise<ResponseOf<typeof studio.listCourseUpdates>> {
    const updates = await this.updates.list(courseRunKey);
    if (!updates) throw courseRunNotFound();
    return updates.map(toView);
  }

  @Endpoint(studio.createCourseUpdate)
  async create(
    @Param() { courseRunKey: courseRun }: ParamsOf<typeof studio.createCourseUpdate>,
    @Body() { date, content }: BodyOf<typeof studio.createCourseUpdate>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.createCourseUpdate>> {
    return changedUpdate(await this.updates.add({ courseRun, author }, { date, content }));
  }

  @Endpoint(studio.putCourseUpdate)
  async put(
    @Param() { courseRunKey: courseRun, updateId }: ParamsOf<typeof studio.putCourseUpdate>,
    @Body() { date, content }: BodyOf<typeof studio.putCourseUpdate>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.putCourseUpdate>> {
    return changedUpdate(await this.updates.put({ courseRun, author }, updateId, { date, content }));
  }

  @Endpoint(studio.deleteCourseUpdate)
  async delete(
    @Param() { courseRunKey: courseRun, updateId }: ParamsOf<typeof studio.deleteCourseUpdate>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.deleteCourseUpdate>> {
    const removed = await this.updates.remove({ courseRun, author }, updateId);
    if (!removed.ok) throw refusedUpdate(removed);
    return removed.updates.visible.map(toView);
  }

  @Endpoint(studio.getHandouts)
  async getHandouts(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getHandouts>,
  ): Promise<ResponseOf<typeof studio.getHandouts>> {
    const draft = await this.content.snapshot(courseRunKey, 'draft');
    if (!draft) throw courseRunNotFound();
    return { data: draft.file(handoutsPath) ?? '' };
  }

  @Endpoint(studio.putHandouts)
  async putHandouts(
    @Param() { courseRunKey: courseRun }: ParamsOf<typeof studio.putHandouts>,
    @Body() { data }: BodyOf<typeof studio.putHandouts>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.putHandouts>> {
    const files = new Map([[handoutsPath, data]]);
    const changed = await this.changeCourse.execute({ courseRun, author, fields: {}, files });
    if (!changed.ok) throw refusal(changed);
    return { data: changed.draft.file(handoutsPath) ?? '' };
  }
}

function changedUpdate(changed: Updated | UpdatesRefused): CourseUpdate {
  if (!changed.ok) throw refusedUpdate(changed);
  const update = changed.updates.find(changed.id);
  if (!update) throw new Error(`The update ${changed.id} is not there after it was written`);
  return toView(update);
}

function refusedUpdate(refused: UpdatesRefused): Problem {
  return refused.refusal === 'update_not_found'
    ? studioProblem(404, 'update_not_found', 'The course has no such update.')
    : refusal(refused);
}

function toView({ id, date, content, status }: CourseUpdate): CourseUpdate {
  return { id, date, content, status };
}

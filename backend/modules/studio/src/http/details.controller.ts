import { ContentFacade, type CourseSnapshot } from '@lyceum/content';
import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ChangeDetails } from '../application/change-details.ts';
import { isObject } from '../domain/field-reading.ts';
import { toCourseDetails, toCourseSettings } from './details.presenter.ts';
import { courseRunNotFound, refusal, studioProblem } from './refusals.ts';
import { asWireJson } from './wire-json.ts';

@Controller()
export class DetailsController {
  constructor(
    private readonly changeDetails: ChangeDetails,
    private readonly content: ContentFacade,
  ) {}

  @Endpoint(studio.getCourseDetails)
  async get(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getCourseDetails>,
  ): Promise<ResponseOf<typeof studio.getCourseDetails>> {
    const draft = await this.content.snapshot(courseRunKey, 'draft');
    if (!draft) throw courseRunNotFound();
    return this.view(draft);
  }

  @Endpoint(studio.putCourseDetails)
  async put(
    @Param() { courseRunKey: courseRun }: ParamsOf<typeof studio.putCourseDetails>,
    @Body() body: BodyOf<typeof studio.putCourseDetails>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.putCourseDetails>> {
    const instructors = body.instructor_info && asWireJson(body.instructor_info);
    const wanted = { ...body, instructor_info: isObject(instructors) ? instructors : undefined };
    const changed = await this.changeDetails.execute({ courseRun, author, wanted });
    if (changed.ok) return this.view(changed.draft);
    if (changed.refusal !== 'end_before_start') throw refusal(changed);
    throw studioProblem(400, 'end_before_start', `The ${changed.period} would end before it starts.`);
  }

  @Endpoint(studio.getCourseSettings)
  async getSettings(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getCourseSettings>,
  ): Promise<ResponseOf<typeof studio.getCourseSettings>> {
    const draft = await this.content.snapshot(courseRunKey, 'draft');
    if (!draft) throw courseRunNotFound();
    return toCourseSettings(draft);
  }

  private view(draft: CourseSnapshot): ResponseOf<typeof studio.getCourseDetails> {
    return toCourseDetails(draft, (path) => (path === '' ? '' : this.content.assetAddress(draft.courseRun, path)));
  }
}

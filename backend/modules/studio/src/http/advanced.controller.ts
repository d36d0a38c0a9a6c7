import { ContentFacade, type CourseSnapshot } from '@lyceum/content';
import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { refused } from '../application/block-refusal.ts';
import { ChangeCourse } from '../application/change-course.ts';
import { advancedSettings, isAdvanced } from '../domain/advanced-settings.ts';
import { courseRunNotFound, refusal } from './refusals.ts';
import { wireJson } from './wire-json.ts';

@Controller()
export class AdvancedSettingsController {
  constructor(
    private readonly changeCourse: ChangeCourse,
    private readonly content: ContentFacade,
  ) {}

  @Endpoint(studio.getAdvancedSettings)
  async get(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getAdvancedSettings>,
    @Query() { filter_fields: only = '' }: QueryOf<typeof studio.getAdvancedSettings>,
  ): Promise<ResponseOf<typeof studio.getAdvancedSettings>> {
    const draft = await this.content.snapshot(courseRunKey, 'draft');
    if (!draft) throw courseRunNotFound();
    return toAdvancedSettings(draft, only.split(',').filter(Boolean));
  }

  @Endpoint(studio.patchAdvancedSettings)
  async patch(
    @Param() { courseRunKey: courseRun }: ParamsOf<typeof studio.patchAdvancedSettings>,
    @Body() body: BodyOf<typeof studio.patchAdvancedSettings>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.patchAdvancedSettings>> {
    const unknown = Object.keys(body).find((field) => !isAdvanced(field));
    if (unknown !== undefined) throw refusal(refused('invalid_field', unknown));
    const fields = Object.fromEntries(Object.entries(body).map(([field, { value }]) => [field, value]));
    const changed = await this.changeCourse.execute({ courseRun, author, fields });
    if (!changed.ok) throw refusal(changed);
    return toAdvancedSettings(changed.draft, Object.keys(body));
  }
}

function toAdvancedSettings(
  draft: CourseSnapshot,
  only: readonly string[],
): ResponseOf<typeof studio.getAdvancedSettings> {
  const settings = advancedSettings(draft.block(draft.root)?.fields ?? {}, only);
  return Object.fromEntries(
    settings.map(({ field, name, value }) => [
      field,
      { value: wireJson(value), display_name: name, help: '', deprecated: false, hide_on_enabled_publisher: false },
    ]),
  );
}

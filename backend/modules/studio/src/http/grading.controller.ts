import { ContentFacade, type CourseSnapshot } from '@lyceum/content';
import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ChangeGrading } from '../application/change-grading.ts';
import { effectivePolicy } from '../domain/effective-policy.ts';
import { isTrueIn, numberIn, textIn } from '../domain/field-reading.ts';
import { gracePeriod, gradeCutoffs, graderForms } from '../domain/grading-form.ts';
import { courseRunNotFound, refusal, studioProblem } from './refusals.ts';

@Controller()
export class GradingController {
  constructor(
    private readonly changeGrading: ChangeGrading,
    private readonly content: ContentFacade,
  ) {}

  @Endpoint(studio.getCourseGrading)
  async get(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getCourseGrading>,
  ): Promise<ResponseOf<typeof studio.getCourseGrading>> {
    const draft = await this.content.snapshot(courseRunKey, 'draft');
    if (!draft) throw courseRunNotFound();
    return {
      course_details: toGrading(draft),
      course_assignment_lists: assignmentsOf(draft),
      default_grade_designations: ['A', 'B', 'C', 'D'],
      show_credit_eligibility: false,
      is_credit_course: false,
      mfe_proctored_exam_settings_url: '',
    };
  }

  @Endpoint(studio.saveCourseGrading)
  async save(
    @Param() { courseRunKey: courseRun }: ParamsOf<typeof studio.saveCourseGrading>,
    @Body() body: BodyOf<typeof studio.saveCourseGrading>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.saveCourseGrading>> {
    const changed = await this.changeGrading.execute({
      courseRun,
      author,
      graders: body.graders.map(({ id = null, short_label = null, ...grader }) => ({ ...grader, id, short_label })),
      cutoffs: body.grade_cutoffs,
      gracePeriod: body.grace_period ?? null,
      minimumGradeCredit: body.minimum_grade_credit,
    });
    if (changed.ok) return toGrading(changed.draft);
    if (changed.refusal !== 'duplicate_assignment_type') throw refusal(changed);
    throw studioProblem(400, 'duplicate_assignment_type', `Two assignment types are called "${changed.type}".`);
  }
}

function toGrading(draft: CourseSnapshot): studio.CourseGradingView {
  const policy = effectivePolicy(draft.gradingPolicy());
  const fields = draft.block(draft.root)?.fields ?? {};
  return {
    graders: graderForms(policy),
    grade_cutoffs: gradeCutoffs(policy),
    grace_period: gracePeriod(textIn(fields, 'graceperiod')),
    minimum_grade_credit: numberIn(fields, 'minimum_grade_credit') ?? 0.8,
  };
}

/** Titles of the graded subsections by assignment type. */
function assignmentsOf(draft: CourseSnapshot): Record<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { type, usageKey, fields } of draft.all()) {
    const format = textIn(fields, 'format');
    if (type !== 'sequential' || format === null || !isTrueIn(draft.fields(usageKey), 'graded')) continue;
    lists.set(format, [...(lists.get(format) ?? []), textIn(fields, 'display_name') ?? '']);
  }
  return Object.fromEntries(lists);
}

import type { GradeOverride } from '@lyceum/grades';
import type { UsageKey } from '@lyceum/kernel';
import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { GradedCourse } from '../domain/graded-course.ts';
import { withOverride } from '../domain/learner-grades.ts';
import { GradeStore, OverrideHistory, type OverrideRecord } from './ports.ts';
import { RecalculateGrades } from './recalculate-grades.ts';

export interface OverrideOrder {
  readonly learnerId: number;
  readonly subsection: UsageKey;
  /** Null lets what was earned count again. */
  readonly override: GradeOverride | null;
  readonly comment: string;
  /** User name of who decides. */
  readonly by: string;
}

export type Overridden =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: 'subsection_not_found' | 'override_not_found' };

/** Writes an override down: the decision, its history and the grades that follow, together. */
@Injectable()
export class RecordOverride {
  constructor(
    private readonly grades: GradeStore,
    private readonly history: OverrideHistory,
    private readonly recalculate: RecalculateGrades,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ learnerId, subsection, override, comment, by }: OverrideOrder, course: GradedCourse): Promise<Overridden> {
    return this.unitOfWork.run(async () => {
      const known = await this.grades.find(learnerId, course.courseRun);
      const isThere = known?.overrides.some((kept) => kept.subsection === subsection) ?? false;
      if (override === null && !isThere) return { ok: false, refusal: 'override_not_found' };
      const action: OverrideRecord['action'] = override === null ? 'delete' : isThere ? 'update' : 'create';
      const { courseRun } = course;
      await this.history.add({ learnerId, courseRun, subsection, by, comment, action, override, at: this.clock.now() });
      await this.recalculate.execute(learnerId, course, (grades) => withOverride(grades, subsection, override));
      return { ok: true };
    });
  }
}

import type { CourseRunKey } from '@lyceum/kernel';
import { UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import {
  addMode,
  type CourseMode,
  changeMode,
  type ModeChange,
  type ModesChanged,
  removeMode,
} from '../domain/course-mode.ts';
import { CourseRunIndex, CourseRunStore } from './ports.ts';

export type ModesManaged = ModesChanged | { readonly ok: false; readonly refusal: 'course_run_not_found' };

/** Says in which modes a course run may be taken. Enrollments that exist keep their mode. */
@Injectable()
export class ManageCourseModes {
  constructor(
    private readonly courseRuns: CourseRunStore,
    private readonly index: CourseRunIndex,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Null when the course run is not in the catalog. */
  async list(key: CourseRunKey): Promise<readonly CourseMode[] | null> {
    return (await this.courseRuns.find(key))?.modes ?? null;
  }

  add(key: CourseRunKey, mode: CourseMode): Promise<ModesManaged> {
    return this.apply(key, (modes) => addMode(modes, mode));
  }

  change(key: CourseRunKey, slug: string, change: ModeChange): Promise<ModesManaged> {
    return this.apply(key, (modes) => changeMode(modes, slug, change));
  }

  remove(key: CourseRunKey, slug: string): Promise<ModesManaged> {
    return this.apply(key, (modes) => removeMode(modes, slug));
  }

  private async apply(
    key: CourseRunKey,
    decide: (modes: readonly CourseMode[]) => ModesChanged,
  ): Promise<ModesManaged> {
    const changed = await this.decideAndKeep(key, decide);
    const run = changed.ok ? await this.courseRuns.find(key) : null;
    if (run) await this.index.keep(run);
    return changed;
  }

  private decideAndKeep(
    key: CourseRunKey,
    decide: (modes: readonly CourseMode[]) => ModesChanged,
  ): Promise<ModesManaged> {
    return this.unitOfWork.run(async () => {
      const run = await this.courseRuns.find(key);
      if (!run) return { ok: false, refusal: 'course_run_not_found' } as const;
      const changed = decide(run.modes);
      if (changed.ok) await this.courseRuns.setModes(key, changed.modes);
      return changed;
    });
  }
}

import type { CourseRunKey } from '@lyceum/kernel';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import {
  type CatalogCourseRun,
  type EnrollmentWindow,
  enrollmentWindowOf,
  hasEnded,
  hasStarted,
} from '../domain/catalog-course-run.ts';
import { isExpired } from '../domain/course-mode.ts';
import { startDisplayOf } from '../domain/start-display.ts';
import { everything } from './everything.ts';
import { CourseRunStore } from './ports.ts';

export interface CourseModeState {
  readonly slug: string;
  readonly name: string;
  readonly minPrice: number;
  readonly currency: string;
  readonly expiresAt: Date | null;
  readonly description: string | null;
  readonly sku: string | null;
  readonly bulkSku: string | null;
  readonly isExpired: boolean;
}

/** A course run as other modules see it, with what is true of it now. */
export interface CourseRunView extends Omit<CatalogCourseRun, 'modes'> {
  readonly modes: readonly CourseModeState[];
  readonly enrollmentWindow: EnrollmentWindow;
  readonly hasStarted: boolean;
  readonly hasEnded: boolean;
  /** Text for people; null when no start is set. */
  readonly startDisplay: string | null;
  readonly startType: 'string' | 'timestamp' | 'empty';
}

/** What other modules may ask of the catalog. Only published course runs are in it. */
@Injectable()
export class CatalogFacade {
  constructor(
    private readonly courseRuns: CourseRunStore,
    private readonly clock: Clock,
  ) {}

  async findCourseRun(key: CourseRunKey): Promise<CourseRunView | null> {
    const run = await this.courseRuns.find(key);
    return run && toView(run, this.clock.now());
  }

  /** By key; those that are not in the catalog are left out. */
  async findCourseRuns(keys: readonly CourseRunKey[]): Promise<ReadonlyMap<CourseRunKey, CourseRunView>> {
    const now = this.clock.now();
    const runs = await this.courseRuns.listByKey(keys);
    return new Map(runs.map((run) => [run.key, toView(run, now)]));
  }

  /** Every published course run by name, hidden ones too: for jobs and reports, not for pages that people see. */
  async listCourseRuns({ skip, limit }: { skip: number; limit: number }): Promise<readonly CourseRunView[]> {
    const now = this.clock.now();
    const runs = await this.courseRuns.list(everything, { skip, limit, order: 'name' });
    return runs.map((run) => toView(run, now));
  }
}

function toView(run: CatalogCourseRun, now: Date): CourseRunView {
  const display = startDisplayOf(run);
  return {
    ...run,
    modes: run.modes.map((mode) => ({ ...mode, isExpired: isExpired(mode, now) })),
    enrollmentWindow: enrollmentWindowOf(run, now),
    hasStarted: hasStarted(run, now),
    hasEnded: hasEnded(run, now),
    startDisplay: display.text,
    startType: display.type,
  };
}

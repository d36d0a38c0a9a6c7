import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Completions, noCompletions } from '../domain/learner-course.ts';
import { type BlockCompletion, CompletionStore, emptyRecord, type LearnerRecord, LearnerRecords } from './ports.ts';

/** What somebody did in a course run so far. */
@Injectable()
export class LearningSoFar {
  constructor(
    private readonly completions: CompletionStore,
    private readonly records: LearnerRecords,
  ) {}

  async of(
    principal: Principal | null,
    courseRun: CourseRunKey,
  ): Promise<{ readonly record: LearnerRecord; readonly completions: Completions }> {
    if (principal === null) return { record: emptyRecord, completions: noCompletions };
    const record = await this.recordOf(principal, courseRun);
    return { record, completions: completionsOf(await this.completions.list(principal.userId, courseRun)) };
  }

  async recordOf(principal: Principal | null, courseRun: CourseRunKey): Promise<LearnerRecord> {
    return principal === null ? emptyRecord : this.records.find(principal.userId, courseRun);
  }
}

function completionsOf(all: readonly BlockCompletion[]): Completions {
  const byKey = new Map(all.map(({ usageKey, completion }) => [usageKey, completion]));
  const last = all.reduce<BlockCompletion | null>(
    (latest, one) => (one.completion >= 1 && (latest === null || one.at >= latest.at) ? one : latest),
    null,
  );
  return { of: (usageKey) => byKey.get(usageKey) ?? 0, last: last?.usageKey ?? null };
}

import { courseRunKey, type UsageKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OverrideHistory, type OverrideRecord } from '../application/ports.ts';
import { type OverrideRecordDocument, overrideRecords } from './grading.schemas.ts';
import { toFields, toOverride } from './override-fields.ts';

@Injectable()
export class MongoOverrideHistory extends OverrideHistory {
  constructor(private readonly models: Models) {
    super();
  }

  async add({ override, ...record }: OverrideRecord): Promise<void> {
    await this.models.of(overrideRecords).insertMany([{ ...record, ...toFields(override) }]);
  }

  async list(learnerId: number, subsection: UsageKey, limit: number): Promise<readonly OverrideRecord[]> {
    const found = await this.models
      .of(overrideRecords)
      .find({ learnerId, subsection })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean<OverrideRecordDocument[]>();
    return found.map((one) => ({
      learnerId: one.learnerId,
      courseRun: courseRunKey(one.courseRun),
      subsection: usageKey(one.subsection),
      by: one.by,
      comment: one.comment,
      action: one.action,
      at: one.at,
      override: one.action === 'delete' ? null : toOverride(one),
    }));
  }
}

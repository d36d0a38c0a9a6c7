import { type CourseRunKey, isUsageKey, usageKey } from '@lyceum/kernel';
import { Models, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { emptyRecord, type LearnerRecord, LearnerRecords } from '../application/ports.ts';
import { type LearnerRecordDocument, learnerRecords } from './courseware.schemas.ts';

@Injectable()
export class MongoLearnerRecords extends LearnerRecords {
  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  async find(learnerId: number, courseRun: CourseRunKey): Promise<LearnerRecord> {
    const found = await this.models
      .of(learnerRecords)
      .findById(`${learnerId}/${courseRun}`)
      .lean<LearnerRecordDocument>();
    if (!found) return emptyRecord;
    const { positions, goal, dismissedMessage, scheduleStart, isPassing, lastVisited } = found;
    return {
      positions: Object.fromEntries(positions.map(({ subsection, position }) => [subsection, position])),
      goal,
      dismissedMessage,
      scheduleStart,
      isPassing,
      lastVisited: lastVisited && isUsageKey(lastVisited) ? usageKey(lastVisited) : null,
    };
  }

  change(learnerId: number, courseRun: CourseRunKey, change: (record: LearnerRecord) => LearnerRecord): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { positions, ...changed } = change(await this.find(learnerId, courseRun));
      const places = Object.entries(positions).map(([subsection, position]) => ({ subsection, position }));
      await this.models
        .of(learnerRecords)
        .updateOne(
          { _id: `${learnerId}/${courseRun}` },
          { $set: { ...changed, learnerId, courseRun, positions: places } },
          { upsert: true },
        );
    });
  }
}

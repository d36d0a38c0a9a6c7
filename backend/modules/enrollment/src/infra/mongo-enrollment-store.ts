import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { Models, ShortMemories, type ShortMemory } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type EnrollmentQuery, EnrollmentStore } from '../application/ports.ts';
import type { Enrollment } from '../domain/enrollment.ts';
import { type EnrollmentDocument, enrollmentGates, enrollments } from './enrollment.schemas.ts';

@Injectable()
export class MongoEnrollmentStore extends EnrollmentStore {
  private readonly recent: ShortMemory<Enrollment | null>;

  constructor(
    private readonly models: Models,
    memories: ShortMemories,
  ) {
    super();
    this.recent = memories.create();
  }

  find(learnerId: number, courseRun: CourseRunKey): Promise<Enrollment | null> {
    const id = idOf({ learnerId, courseRun });
    return this.recent.recall(id, () => this.ask(id));
  }

  private async ask(id: string): Promise<Enrollment | null> {
    const found = await this.enrollments.findById(id).lean<EnrollmentDocument>();
    return found && toEnrollment(found);
  }

  async listOfLearner(learnerId: number): Promise<readonly Enrollment[]> {
    const found = await this.enrollments
      .find({ learnerId, isActive: true })
      .sort({ changedAt: -1 })
      .lean<EnrollmentDocument[]>();
    return found.map(toEnrollment);
  }

  async listOfCourseRun(
    courseRun: CourseRunKey,
    { after, limit }: { after: number; limit: number },
  ): Promise<readonly Enrollment[]> {
    const found = await this.enrollments
      .find({ courseRun, isActive: true, learnerId: { $gt: after } })
      .sort({ learnerId: 1 })
      .limit(limit)
      .lean<EnrollmentDocument[]>();
    return found.map(toEnrollment);
  }

  async search({ courseRun, learnerIds, after, limit }: EnrollmentQuery): Promise<readonly Enrollment[]> {
    const found = await this.enrollments
      .find({
        ...(courseRun !== null && { courseRun }),
        ...(learnerIds !== null && { learnerId: { $in: [...learnerIds] } }),
        ...(after !== null && {
          $or: [
            { learnerId: { $gt: after.learnerId } },
            { learnerId: after.learnerId, courseRun: { $gt: after.courseRun } },
          ],
        }),
      })
      .sort({ learnerId: 1, courseRun: 1 })
      .limit(limit)
      .lean<EnrollmentDocument[]>();
    return found.map(toEnrollment);
  }

  countActive(courseRun: CourseRunKey): Promise<number> {
    return this.enrollments.countDocuments({ courseRun, isActive: true });
  }

  async save(enrollment: Enrollment): Promise<void> {
    await this.enrollments.updateOne({ _id: idOf(enrollment) }, { $set: enrollment }, { upsert: true });
    this.recent.forget(idOf(enrollment));
  }

  async closeForOthers(courseRun: CourseRunKey): Promise<void> {
    await this.models.of(enrollmentGates).updateOne({ _id: courseRun }, { $inc: { passed: 1 } }, { upsert: true });
  }

  private get enrollments() {
    return this.models.of(enrollments);
  }
}

const idOf = ({ learnerId, courseRun }: Pick<Enrollment, 'learnerId' | 'courseRun'>) => `${learnerId}/${courseRun}`;

function toEnrollment({ _id, courseRun, ...enrollment }: EnrollmentDocument): Enrollment {
  return { ...enrollment, courseRun: courseRunKey(courseRun) };
}

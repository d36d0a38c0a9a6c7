import { type CourseRunKey, courseRunKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { GradeStore } from '../application/ports.ts';
import type { LearnerGrades } from '../domain/learner-grades.ts';
import {
  type GradedCourseDocument,
  gradedCourses,
  type LearnerGradesDocument,
  learnerGrades,
} from './grading.schemas.ts';
import { toFields, toOverride } from './override-fields.ts';

@Injectable()
export class MongoGradeStore extends GradeStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(learnerId: number, courseRun: CourseRunKey): Promise<LearnerGrades | null> {
    const found = await this.models
      .of(learnerGrades)
      .findById(`${learnerId}/${courseRun}`)
      .lean<LearnerGradesDocument>();
    return found && toGrades(found);
  }

  async list(courseRun: CourseRunKey, learnerIds: readonly number[]): Promise<readonly LearnerGrades[]> {
    const ids = learnerIds.map((learnerId) => `${learnerId}/${courseRun}`);
    const found = await this.models
      .of(learnerGrades)
      .find({ _id: { $in: ids } })
      .lean<LearnerGradesDocument[]>();
    return found.map(toGrades);
  }

  async listLearners(courseRun: CourseRunKey, after: number, limit: number): Promise<readonly number[]> {
    const found = await this.models
      .of(learnerGrades)
      .find({ courseRun, learnerId: { $gt: after } }, { learnerId: 1 })
      .sort({ learnerId: 1 })
      .limit(limit)
      .lean<Pick<LearnerGradesDocument, 'learnerId'>[]>();
    return found.map(({ learnerId }) => learnerId);
  }

  async save(grades: LearnerGrades): Promise<void> {
    const { filter, update, upsert } = saving(grades);
    await this.models.of(learnerGrades).updateOne(filter, update, { upsert });
  }

  async saveAll(all: readonly LearnerGrades[]): Promise<void> {
    if (all.length === 0) return;
    await this.models.of(learnerGrades).bulkWrite(all.map((grades) => ({ updateOne: saving(grades) })));
  }

  async findFingerprint(courseRun: CourseRunKey): Promise<string | null> {
    const found = await this.models.of(gradedCourses).findById(courseRun).lean<GradedCourseDocument>();
    return found?.fingerprint ?? null;
  }

  async saveFingerprint(courseRun: CourseRunKey, fingerprint: string): Promise<void> {
    await this.models.of(gradedCourses).updateOne({ _id: courseRun }, { $set: { fingerprint } }, { upsert: true });
  }
}

function saving({ learnerId, courseRun, ...grades }: LearnerGrades) {
  const document = {
    learnerId,
    courseRun,
    scores: grades.scores.map(({ usageKey: block, earned, possible }) => ({ block, earned, possible })),
    overrides: grades.overrides.map(({ subsection, override }) => ({ subsection, ...toFields(override) })),
    subsections: grades.subsections.map((one) => ({ ...one })),
    course: grades.course,
  };
  return { filter: { _id: `${learnerId}/${courseRun}` }, update: { $set: document }, upsert: true };
}

function toGrades(found: LearnerGradesDocument): LearnerGrades {
  return {
    learnerId: found.learnerId,
    courseRun: courseRunKey(found.courseRun),
    scores: found.scores.map(({ block, earned, possible }) => ({ usageKey: usageKey(block), earned, possible })),
    overrides: found.overrides.map((one) => ({ subsection: usageKey(one.subsection), override: toOverride(one) })),
    subsections: found.subsections.map((one) => ({ ...one, subsection: usageKey(one.subsection) })),
    course: found.course,
  };
}

import { readState } from '@lyceum/capa/block';
import { courseRunKey, type UsageKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { AttemptChanged, AttemptStore, type Submission } from '../application/ports.ts';
import type { Attempt } from '../domain/attempt.ts';
import { type AttemptDocument, attempts, type SubmissionDocument, submissions } from './assessment.schemas.ts';

@Injectable()
export class MongoAttemptStore extends AttemptStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(learnerId: number, problem: UsageKey): Promise<Attempt | null> {
    const found = await this.models.of(attempts).findById(`${learnerId}/${problem}`).lean<AttemptDocument>();
    return found && toAttempt(found);
  }

  async list(learnerId: number, problems: readonly UsageKey[]): Promise<readonly Attempt[]> {
    const ids = problems.map((problem) => `${learnerId}/${problem}`);
    return (
      await this.models
        .of(attempts)
        .find({ _id: { $in: ids } })
        .lean<AttemptDocument[]>()
    ).map(toAttempt);
  }

  async save({ state, ...attempt }: Attempt): Promise<void> {
    const _id = `${attempt.learnerId}/${attempt.usageKey}`;
    const document = { ...attempt, handedIn: [...attempt.handedIn], state: JSON.stringify(state) };
    const model = this.models.of(attempts);
    if (attempt.version === 1) {
      await model.insertMany([{ ...document, _id }]).catch(changedIfDuplicate);
      return;
    }
    const { matchedCount } = await model.updateOne({ _id, version: attempt.version - 1 }, { $set: document });
    if (matchedCount === 0) throw new AttemptChanged(`${_id} is not at version ${attempt.version - 1} any more`);
  }

  async addSubmission({ answers, ...submission }: Submission): Promise<void> {
    const _id = `${submission.learnerId}/${submission.usageKey}/${submission.number}`;
    await this.models.of(submissions).insertMany([{ ...submission, _id, answers: JSON.stringify(answers) }]);
  }

  async listSubmissions(learnerId: number, problem: UsageKey): Promise<readonly Submission[]> {
    const found = await this.models
      .of(submissions)
      .find({ learnerId, usageKey: problem })
      .sort({ number: -1 })
      .lean<SubmissionDocument[]>();
    return found.map(toSubmission);
  }

  async listLearners(problem: UsageKey, after: number, limit: number): Promise<readonly number[]> {
    const found = await this.models
      .of(attempts)
      .find({ usageKey: problem, learnerId: { $gt: after } }, { learnerId: 1 })
      .sort({ learnerId: 1 })
      .limit(limit)
      .lean<Pick<AttemptDocument, 'learnerId'>[]>();
    return found.map(({ learnerId }) => learnerId);
  }
}

/** Two first submissions at once: the second finds that the attempt is there. */
function changedIfDuplicate(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 11000) {
    throw new AttemptChanged('The attempt was made by somebody else at the same time');
  }
  throw error;
}

function toAttempt({ _id, ...document }: AttemptDocument): Attempt {
  return {
    ...document,
    courseRun: courseRunKey(document.courseRun),
    usageKey: usageKey(document.usageKey),
    state: readState(JSON.parse(document.state)),
  };
}

function toSubmission({ _id, ...document }: SubmissionDocument): Submission {
  return {
    ...document,
    courseRun: courseRunKey(document.courseRun),
    usageKey: usageKey(document.usageKey),
    answers: JSON.parse(document.answers),
  };
}

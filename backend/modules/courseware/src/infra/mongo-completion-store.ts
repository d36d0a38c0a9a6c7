import { type CourseRunKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type BlockCompletion, CompletionStore } from '../application/ports.ts';
import { type CompletionsDocument, completions } from './courseware.schemas.ts';

@Injectable()
export class MongoCompletionStore extends CompletionStore {
  constructor(private readonly models: Models) {
    super();
  }

  async list(learnerId: number, courseRun: CourseRunKey): Promise<readonly BlockCompletion[]> {
    const found = await this.models.of(completions).findById(`${learnerId}/${courseRun}`).lean<CompletionsDocument>();
    return (found?.blocks ?? []).map(({ block, completion, at }) => ({
      usageKey: usageKey(`${prefix(courseRun)}${block}`),
      completion,
      at,
    }));
  }

  async replace(learnerId: number, courseRun: CourseRunKey, all: readonly BlockCompletion[]): Promise<void> {
    const start = prefix(courseRun).length;
    const blocks = all.map(({ usageKey, completion, at }) => ({ block: usageKey.slice(start), completion, at }));
    await this.models
      .of(completions)
      .updateOne({ _id: `${learnerId}/${courseRun}` }, { $set: { learnerId, courseRun, blocks } }, { upsert: true });
  }
}

/** What all keys of a course run begin with; left out of the store. */
function prefix(courseRun: CourseRunKey): string {
  return `block-v1:${courseRun.slice('course-v1:'.length)}+type@`;
}

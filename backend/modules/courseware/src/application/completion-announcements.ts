import { courseRunOf } from '@lyceum/kernel';
import { Clock, Events } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { BlockCompleted } from '../events.ts';
import type { BlockCompletion } from './ports.ts';

/** Tells what learners completed. */
@Injectable()
export class CompletionAnnouncements {
  constructor(
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async completed(learnerId: number, done: readonly BlockCompletion[]): Promise<void> {
    for (const { usageKey, at } of done) {
      const courseRun = courseRunOf(usageKey);
      await this.events.add(
        BlockCompleted,
        { learnerId, courseRun, usageKey, completedAt: at.toISOString() },
        { orderKey: `${learnerId}/${courseRun}` },
      );
    }
  }
}

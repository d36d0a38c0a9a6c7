import type { JsonValue } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import type { JobType } from './job-handler.ts';
import { jobRecords, newJobRecord } from './job-record.ts';
import { nextOccurrence, type Schedule } from './schedule.ts';

interface Repetition {
  readonly type: JobType<JsonValue>;
  readonly payload: JsonValue;
  readonly schedule: Schedule;
  /** The moment that has its job already. */
  planned: number;
}

/**
 * Jobs that come again and again. Each occurrence is a job under an id made of its name and its moment, so however
 * many processes plan it, it exists once; what was due while nobody ran happens once, however often it was due.
 */
@Injectable()
export class Repetitions {
  readonly #byName = new Map<string, Repetition>();

  constructor(
    private readonly models: Models,
    private readonly clock: Clock,
  ) {}

  add(type: JobType<JsonValue>, payload: JsonValue, schedule: Schedule): void {
    if (this.#byName.has(type.name)) throw new Error(`The job ${type.name} is repeated already`);
    this.#byName.set(type.name, { type, payload, schedule, planned: 0 });
  }

  /** Makes the next job of each repetition whose last one is due. */
  async plan(): Promise<void> {
    const now = this.clock.now();
    for (const repetition of this.#byName.values()) {
      const runAt = nextOccurrence(repetition.schedule, now);
      if (repetition.planned === runAt.getTime()) continue;
      const record = newJobRecord(repetition.type, repetition.payload, { now, runAt });
      const id = `${repetition.type.name}@${runAt.toISOString()}`;
      const model = this.models.of(jobRecords);
      await model.updateOne({ _id: id }, { $setOnInsert: record }, { upsert: true });
      // What another schedule, or a clock that was wrong, had planned ahead is not wanted any more.
      await model.deleteMany({
        _id: { $gte: `${repetition.type.name}@`, $lt: `${repetition.type.name}A`, $ne: id },
        state: 'queued',
        runAt: { $gt: now },
      });
      repetition.planned = runAt.getTime();
    }
  }
}

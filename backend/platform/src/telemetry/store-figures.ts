import type { Models } from '../database/models.ts';
import { outboxEvents } from '../events/outbox.schema.ts';
import { jobRecords } from '../jobs/job-record.ts';

/** How much the document store holds. */
export async function documentFigures({ connection }: Models): Promise<Record<string, number>> {
  const stats: Record<string, unknown> = (await connection.db?.command({ dbStats: 1 })) ?? {};
  return {
    collections: Number(stats.collections ?? 0),
    documents: Number(stats.objects ?? 0),
    bytes: Number(stats.storageSize ?? 0),
  };
}

/** What waits to be done: jobs, and events that someone still has to hear. */
export async function backgroundFigures(models: Models): Promise<Record<string, number>> {
  const jobs = models.of(jobRecords);
  const events = models.of(outboxEvents);
  const [queued, active, failed, pending, dead] = await Promise.all([
    jobs.countDocuments({ state: 'queued' }),
    jobs.countDocuments({ state: 'active' }),
    jobs.countDocuments({ state: 'failed' }),
    events.countDocuments({ state: 'pending' }),
    events.countDocuments({ state: 'dead' }),
  ]);
  return { queued, active, failed, 'events pending': pending, 'events dead': dead };
}

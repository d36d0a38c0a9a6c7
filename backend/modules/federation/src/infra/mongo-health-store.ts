import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type ErrorGroup, HealthStore, type HourOfVersion } from '../application/health-ports.ts';
import { type Counts, sums, together } from '../domain/health/counts.ts';
import { boundsOf, type Histogram, metrics } from '../domain/health/histogram.ts';
import { type ErrorGroupDocument, errorGroups, type HourDocument, hours } from './health.schemas.ts';

/** Of one version; what comes after these is most often somebody's noise. */
const keptGroups = 50;
/** A week of hours, and some that were cut by a release. */
const readHours = 400;
const recentHours = 120;

/** One document for each version and hour, and one for each fault; both of bounded size, changed by `$inc` alone. */
@Injectable()
export class MongoHealthStore extends HealthStore {
  constructor(private readonly models: Models) {
    super();
  }

  async add({ app, version, begin }: HourOfVersion, counts: Counts): Promise<void> {
    const { visitors, failedVisitors } = counts;
    await this.models.of(hours).updateOne(
      { _id: `${app}@${version} ${begin.toISOString()}` },
      {
        $setOnInsert: { app, version, begin },
        $inc: { ...Object.fromEntries(sums.map((sum) => [sum, counts[sum]])), ...timingsToAdd(counts) },
        $addToSet: { visitors: { $each: visitors }, failedVisitors: { $each: failedVisitors } },
      },
      { upsert: true },
    );
  }

  async addErrors(group: Omit<ErrorGroup, 'firstSeen' | 'lastSeen'>, now: Date): Promise<void> {
    const { fingerprint, count, app, version, ...rest } = group;
    const model = this.models.of(errorGroups);
    const _id = `${app}@${version} ${fingerprint}`;
    const adding = { $inc: { count }, $set: { lastSeen: now } };
    if ((await model.updateOne({ _id }, adding)).matchedCount > 0) return;
    if ((await model.countDocuments({ app, version })) >= keptGroups) return;
    await model.updateOne(
      { _id },
      { ...adding, $setOnInsert: { app, version, firstSeen: now, ...rest } },
      { upsert: true },
    );
  }

  async countsSince(app: string, version: string, since: Date): Promise<Counts> {
    const found = await this.models
      .of(hours)
      .find({ app, version, begin: { $gte: since } })
      .sort({ begin: -1 })
      .limit(readHours)
      .lean<HourDocument[]>();
    return together(found.map(countsOf));
  }

  async errorGroups(app: string, version: string): Promise<readonly ErrorGroup[]> {
    const found = await this.models
      .of(errorGroups)
      .find({ app, version })
      .sort({ count: -1 })
      .limit(keptGroups)
      .lean<ErrorGroupDocument[]>();
    return found.map(({ _id, ...group }) => ({ ...group, fingerprint: _id.slice(_id.indexOf(' ') + 1) }));
  }

  async reportedVersions(app: string): Promise<readonly string[]> {
    const found = await this.models
      .of(hours)
      .find({ app }, { version: 1 })
      .sort({ begin: -1 })
      .limit(recentHours)
      .lean<Pick<HourDocument, 'version'>[]>();
    return [...new Set(found.map(({ version }) => version))];
  }
}

function timingsToAdd({ timings }: Counts): Record<string, number> {
  const added: Record<string, number> = {};
  for (const metric of metrics)
    for (const [place, count] of (timings[metric] ?? []).entries())
      if (count > 0) added[`timings.${metric}.p${place}`] = count;
  return added;
}

function countsOf({ timings, ...counts }: HourDocument): Counts {
  const histograms = metrics.flatMap((metric) => {
    const places = timings?.[metric];
    return places ? [[metric, histogramOf(places, boundsOf(metric).length + 1)] as const] : [];
  });
  return { ...counts, timings: Object.fromEntries(histograms) };
}

const histogramOf = (places: Readonly<Record<string, number>>, length: number): Histogram =>
  Array.from({ length }, (_, place) => places[`p${place}`] ?? 0);

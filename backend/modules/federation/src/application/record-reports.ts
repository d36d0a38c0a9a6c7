import type { AppReport } from '@lyceum/contracts/federation';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Counts, noCounts } from '../domain/health/counts.ts';
import { fingerprintOf, scrubbed } from '../domain/health/error-group.ts';
import { addedUp, type Histogram, type Metric, metrics, placeIn } from '../domain/health/histogram.ts';
import { slotOf } from '../domain/health/visitors.ts';
import { countsBegin } from '../domain/health/watch.ts';
import { HealthStore } from './health-ports.ts';
import { type KnownVersion, KnownVersions } from './known-versions.ts';
import { type Reporter, ReportLimits } from './report-limits.ts';
import { WatchReleases } from './watch-releases.ts';

export type RecordOutcome = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };

/** Adds what a page tells to the numbers of the versions it tells of, and has those versions looked at. */
@Injectable()
export class RecordReports {
  constructor(
    private readonly versions: KnownVersions,
    private readonly health: HealthStore,
    private readonly limits: ReportLimits,
    private readonly watch: WatchReleases,
    private readonly clock: Clock,
  ) {}

  async execute(reports: readonly AppReport[], reporter: Reporter): Promise<RecordOutcome> {
    const sent = this.limits.sending(reporter);
    if (!sent.isAllowed) return { ok: false, retryAfterMs: sent.retryAfterMs };
    for (const report of reports) {
      const known = await this.versions.find(report.app, report.version);
      if (known && this.limits.mayCount(idOf(known), reporter)) await this.#record(report, known, reporter);
    }
    return { ok: true };
  }

  async #record(report: AppReport, known: KnownVersion, reporter: Reporter): Promise<void> {
    const { app, version, release } = known;
    const now = this.clock.now();
    const hour = { app, version, begin: countsBegin(release, version, now) };
    await this.health.add(hour, this.#countsOf(report, idOf(known), reporter));
    for (const { kind, message, frames, count } of report.groups) {
      if (!this.limits.mayGroup(idOf(known), reporter)) break;
      const text = scrubbed(message);
      const fingerprint = fingerprintOf(text, frames);
      await this.health.addErrors({ fingerprint, app, version, kind, message: text, frames, count }, now);
    }
    if (release) this.watch.soon(app);
  }

  #countsOf(report: AppReport, id: string, reporter: Reporter): Counts {
    const slot = slotOf(id, `${reporter.kind}:${reporter.id}`);
    const isFailing = report.failed_views > 0 || report.errors > 0;
    const allowed = (metric: Metric) =>
      (report.timings[metric] ?? []).filter(() => this.limits.mayMeasure(metric, id, reporter));
    return {
      ...noCounts,
      views: report.views,
      failedViews: report.failed_views,
      occurrences: report.errors,
      loads: report.loads,
      bytes: report.loads === 0 ? 0 : report.bytes,
      calls: report.calls,
      failedCalls: Math.min(report.failed_calls, report.calls),
      timings: Object.fromEntries(metrics.map((metric) => [metric, histogramOf(metric, allowed(metric))])),
      visitors: report.views > 0 ? [slot] : [],
      failedVisitors: isFailing ? [slot] : [],
    };
  }
}

const idOf = ({ app, version }: KnownVersion): string => `${app}@${version}`;

const histogramOf = (metric: Metric, values: readonly number[]): Histogram =>
  values.reduce<Histogram>((sum, value) => addedUp(sum, [...Array(placeIn(metric, value)).fill(0), 1]), []);

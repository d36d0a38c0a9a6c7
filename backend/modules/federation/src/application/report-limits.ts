import { RateLimiter, type Taken } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Metric } from '../domain/health/histogram.ts';

/** Whom a report is from: an account, or else the network it came from. Never kept. */
export interface Reporter {
  readonly kind: 'account' | 'network';
  readonly id: string;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A page tells three times a minute; behind one network there may be a school. */
const sending = {
  account: { name: 'federation.reports.account', limit: 60, windowMs: minuteMs },
  network: { name: 'federation.reports.network', limit: 600, windowMs: minuteMs },
};
const counting = { name: 'federation.reports.counting', limit: 120, windowMs: hourMs };
const grouping = { name: 'federation.reports.grouping', limit: 60, windowMs: hourMs };
const samplesAnHour = 10;

/** How much one visitor may tell, of all and of one version: nobody outweighs the others. */
@Injectable()
export class ReportLimits {
  constructor(private readonly limiter: RateLimiter) {}

  sending({ kind, id }: Reporter): Taken {
    return this.limiter.take(sending[kind], id);
  }

  mayCount(version: string, reporter: Reporter): boolean {
    return this.limiter.take(counting, keyOf(version, reporter)).isAllowed;
  }

  mayGroup(version: string, reporter: Reporter): boolean {
    return this.limiter.take(grouping, keyOf(version, reporter)).isAllowed;
  }

  mayMeasure(metric: Metric, version: string, reporter: Reporter): boolean {
    const limit = { name: `federation.reports.${metric}`, limit: samplesAnHour, windowMs: hourMs };
    return this.limiter.take(limit, keyOf(version, reporter)).isAllowed;
  }
}

const keyOf = (version: string, { kind, id }: Reporter): string => `${version} ${kind}:${id}`;

import { documentSchema } from '@lyceum/platform';
import type { ErrorKind } from '../application/health-ports.ts';
import type { Frame } from '../domain/health/error-group.ts';

export interface HourDocument {
  /** `app@version begin`. */
  readonly _id: string;
  readonly app: string;
  readonly version: string;
  readonly begin: Date;
  readonly views: number;
  readonly failedViews: number;
  readonly occurrences: number;
  readonly loads: number;
  readonly bytes: number;
  readonly calls: number;
  readonly failedCalls: number;
  /** Metric → place (`p7`) → how many. */
  readonly timings?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly visitors: readonly number[];
  readonly failedVisitors: readonly number[];
}

const sum = { type: Number, default: 0 };

export const hours = documentSchema<HourDocument>('federation_health_hours', {
  _id: { type: String, required: true },
  app: { type: String, required: true },
  version: { type: String, required: true },
  begin: { type: Date, required: true },
  views: sum,
  failedViews: sum,
  occurrences: sum,
  loads: sum,
  bytes: sum,
  calls: sum,
  failedCalls: sum,
  timings: { type: Object },
  visitors: [Number],
  failedVisitors: [Number],
});

export interface ErrorGroupDocument {
  /** `app@version fingerprint`. */
  readonly _id: string;
  readonly app: string;
  readonly version: string;
  readonly kind: ErrorKind;
  readonly message: string;
  readonly frames: readonly Frame[];
  readonly count: number;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
}

const frame = {
  _id: false,
  file: { type: String, required: true },
  line: { type: Number, required: true },
  column: { type: Number, required: true },
  name: { type: String, default: null },
};

export const errorGroups = documentSchema<ErrorGroupDocument>('federation_error_groups', {
  _id: { type: String, required: true },
  app: { type: String, required: true },
  version: { type: String, required: true },
  kind: { type: String, required: true },
  message: { type: String, required: true },
  frames: [frame],
  count: { type: Number, required: true },
  firstSeen: { type: Date, required: true },
  lastSeen: { type: Date, required: true },
});

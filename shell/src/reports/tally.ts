import type { AppReport } from '@lyceum/contracts/federation';
import type { Frame } from './stack-frames.ts';

export type Metric = keyof AppReport['timings'];

export interface ErrorSeen {
  readonly kind: AppReport['groups'][number]['kind'];
  readonly message: string;
  /** Asked only for the first of its kind: reading a stack takes time, and a flood has thousands. */
  readonly frames: () => readonly Frame[];
  /** What tells one fault from another without reading its stack. */
  readonly mark: string;
}

interface Entry {
  report: { -readonly [Key in keyof AppReport]: AppReport[Key] };
  readonly groups: Map<string, { kind: ErrorSeen['kind']; message: string; frames: Frame[]; count: number }>;
}

const most = { apps: 20, views: 50, groupsAMinute: 10, letters: 400, samples: 5, occurrences: 10_000 };
const minuteMs = 60_000;

/** Adds up what a page has to tell of each app, in bounded room and time, however much happens. */
export class Tally {
  readonly #versionOf: (app: string) => string | null | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #newGroups = new Map<string, { minute: number; count: number }>();
  #viewed = 'shell';
  #used = new Set<string>();
  #failed = new Set<string>();

  /** `versionOf`: null for the shell, undefined for what is not on the page. */
  constructor(versionOf: (app: string) => string | null | undefined) {
    this.#versionOf = versionOf;
  }

  /** The app whose page is open. */
  get viewed(): string {
    return this.#viewed;
  }

  view(app: string): void {
    this.#viewed = app;
    this.#used = new Set();
    this.#failed = new Set();
    this.use(app);
  }

  use(app: string): void {
    if (this.#used.has(app)) return;
    this.#used.add(app);
    this.#change(app, (report) => {
      report.views = Math.min(report.views + 1, most.views);
    });
  }

  error(app: string, seen: ErrorSeen, now: number): void {
    this.use(app);
    const isFirst = !this.#failed.has(app);
    this.#failed.add(app);
    this.#change(app, (report, groups) => {
      report.errors = Math.min(report.errors + 1, most.occurrences * 10);
      if (isFirst) report.failed_views = Math.min(report.failed_views + 1, most.views);
      const known = groups.get(seen.mark);
      if (known) known.count = Math.min(known.count + 1, most.occurrences);
      else if (this.#mayGroup(app, now))
        groups.set(seen.mark, {
          kind: seen.kind,
          message: seen.message.slice(0, most.letters),
          frames: [...seen.frames()],
          count: 1,
        });
    });
  }

  sample(metric: Metric, value: number, app = this.#viewed): void {
    this.#change(app, (report) => {
      const values = report.timings[metric] ?? [];
      if (values.length < most.samples) report.timings = { ...report.timings, [metric]: [...values, value] };
    });
  }

  call({ ms, isFailed }: { readonly ms: number; readonly isFailed: boolean }): void {
    this.sample('api', ms);
    this.#change(this.#viewed, (report) => {
      report.calls = Math.min(report.calls + 1, 1_000);
      if (isFailed) report.failed_calls = Math.min(report.failed_calls + 1, 1_000);
    });
  }

  /** What an app's scripts and styles weigh on this load of the page. */
  weigh(app: string, bytes: number): void {
    this.#change(app, (report) => {
      report.loads = 1;
      report.bytes = Math.min(report.bytes + bytes, 50_000_000);
    });
  }

  /** All that was added up, to be sent; then it begins anew. */
  take(): readonly AppReport[] {
    const reports = [...this.#entries.values()].map(({ report, groups }) => ({
      ...report,
      groups: [...groups.values()],
    }));
    this.#entries.clear();
    return reports;
  }

  #change(app: string, change: (report: Entry['report'], groups: Entry['groups']) => void): void {
    const entry = this.#entries.get(app) ?? this.#begin(app);
    if (entry) change(entry.report, entry.groups);
  }

  #begin(app: string): Entry | null {
    const version = this.#versionOf(app);
    if (version === undefined || this.#entries.size >= most.apps) return null;
    const counts = { views: 0, failed_views: 0, errors: 0, loads: 0, bytes: 0, calls: 0, failed_calls: 0 };
    const entry: Entry = { report: { app, version, ...counts, timings: {}, groups: [] }, groups: new Map() };
    this.#entries.set(app, entry);
    return entry;
  }

  #mayGroup(app: string, now: number): boolean {
    const minute = Math.floor(now / minuteMs);
    const known = this.#newGroups.get(app);
    const group = known?.minute === minute ? known : { minute, count: 0 };
    group.count += 1;
    this.#newGroups.set(app, group);
    return group.count <= most.groupsAMinute;
  }
}

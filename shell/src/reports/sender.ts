import type { AppReport } from '@lyceum/contracts/federation';

interface SenderOptions {
  readonly take: () => readonly AppReport[];
  readonly send: (reports: readonly AppReport[]) => void;
}

const everyMs = 20_000;
/** What breaks is told early, so that a bad version goes early; then the pause holds for it too. */
const soonMs = 1_500;
const mostLetters = 48_000;

/** Decides when to send: every 20 seconds at most, and when the page is left. */
export class Sender {
  readonly #take: SenderOptions['take'];
  readonly #send: SenderOptions['send'];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #dueAt = 0;
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor({ take, send }: SenderOptions) {
    this.#take = take;
    this.#send = send;
  }

  later(): void {
    this.#plan(everyMs);
  }

  soon(): void {
    this.#plan(soonMs);
  }

  now(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#sentAt = performance.now();
    const reports = this.#take();
    if (reports.length === 0) return;
    try {
      this.#send(fitting(reports));
    } catch {
      // Nothing to be done, and nobody to be told: what sends is what failed.
    }
  }

  #plan(inMs: number): void {
    const dueAt = Math.max(performance.now() + inMs, this.#sentAt + everyMs);
    if (this.#timer && this.#dueAt <= dueAt) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => this.now(), dueAt - performance.now());
  }
}

/** Without the places of errors when it would be too long for a beacon. */
function fitting(reports: readonly AppReport[]): readonly AppReport[] {
  if (JSON.stringify(reports).length <= mostLetters) return reports;
  return reports.map((report) => ({
    ...report,
    groups: report.groups.slice(0, 3).map((group) => ({ ...group, frames: group.frames.slice(0, 2) })),
  }));
}

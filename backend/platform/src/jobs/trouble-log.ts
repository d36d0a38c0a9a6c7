import { Logger } from '@nestjs/common';

/** The same trouble is logged once in so long. */
const quietMs = 60_000;

/** Logs what goes wrong again and again while something is away. */
export class TroubleLog {
  readonly #log = new Logger('Jobs');
  readonly #toldAt = new Map<string, number>();

  tell(text: string): void {
    const now = performance.now();
    if (now - (this.#toldAt.get(text) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
    for (const [old, at] of this.#toldAt) if (now - at >= quietMs) this.#toldAt.delete(old);
    this.#toldAt.set(text, now);
    this.#log.error(text);
  }
}

import { UnitOfWork } from '@lyceum/platform';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { LastKnown } from './last-known.ts';
import { SiteRevision } from './site-revision.ts';

const lookEveryMs = 500;

type Listener = (revision: number) => void;

/**
 * Tells those who listen that a release, a configuration or the look of the site changed. What this process changes is told
 * after the commit; what others change is found by one look at one document, shared by all listeners of the process.
 */
@Injectable()
export class SiteChanges implements OnModuleDestroy {
  readonly #logger = new Logger('Federation');
  readonly #listeners = new Set<Listener>();
  readonly #revision = new LastKnown('The revision of the site', () => this.store.current());
  #told: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isBlind = false;

  constructor(
    private readonly store: SiteRevision,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleDestroy(): void {
    this.#listeners.clear();
    this.#rest();
  }

  /** Of the page that is being written. */
  revision(): Promise<number> {
    return this.#revision.now();
  }

  /** To be called in the unit of work that makes the change. */
  async note(): Promise<void> {
    await this.store.advance();
    this.unitOfWork.afterCommit(() => {
      if (this.#listeners.size > 0) void this.#look();
    });
  }

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => void this.#look(), lookEveryMs).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  async #look(): Promise<void> {
    try {
      const revision = await this.store.current();
      this.#isBlind = false;
      if (revision === this.#told) return;
      this.#told = revision;
      for (const listener of this.#listeners) listener(revision);
    } catch (error) {
      if (!this.#isBlind) this.#logger.error(`Open pages are told of no change: ${String(error)}`);
      this.#isBlind = true;
    }
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#told = null;
  }
}

import type { Clock } from '../clock/clock.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Keys remembered at most; the oldest go first. */
const limit = 10_000;

export interface ShortMemoryOptions {
  readonly unitOfWork: Pick<UnitOfWork, 'memoryOf' | 'afterCommit'>;
  readonly clock: Clock;
  readonly keepMs: number;
}

interface Remembered<Value> {
  readonly answer: Promise<Value>;
  readonly until: number;
}

/**
 * Answers of the store that every request asks for again, kept for a moment. A writer in this process has to `forget` what
 * he changes; another process sees the change when the moment is over. A unit of work has a memory of its own: what is
 * decided there must rest on what the store says now, and it says the same until the end.
 */
export class ShortMemory<Value> {
  readonly #unitOfWork: Pick<UnitOfWork, 'memoryOf' | 'afterCommit'>;
  readonly #clock: Clock;
  readonly #keepMs: number;
  readonly #known = new Map<string, Remembered<Value>>();

  constructor({ unitOfWork, clock, keepMs }: ShortMemoryOptions) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
    this.#keepMs = keepMs;
  }

  /** Asks at most once at a time: who comes while an answer is on its way waits for the same one. */
  recall(key: string, ask: () => Promise<Value>): Promise<Value> {
    const memory = this.#unitOfWork.memoryOf<Remembered<Value>>(this) ?? this.#known;
    const known = memory.get(key);
    const now = this.#clock.now().getTime();
    if (known && now < known.until) return known.answer;
    const answer = ask();
    memory.delete(key);
    memory.set(key, { answer, until: now + this.#keepMs });
    answer.catch(() => memory.delete(key));
    for (const oldest of memory.keys()) {
      if (memory.size <= limit) break;
      memory.delete(oldest);
    }
    return answer;
  }

  /** Here at once, elsewhere when the change is durable; without a key, everything. */
  forget(key?: string): void {
    drop(this.#unitOfWork.memoryOf(this), key);
    this.#unitOfWork.afterCommit(() => drop(this.#known, key));
  }
}

function drop(memory: Map<string, unknown> | null, key: string | undefined): void {
  if (key === undefined) memory?.clear();
  else memory?.delete(key);
}

/** What adapters ask for to have a memory. */
export class ShortMemories {
  readonly #of: Omit<ShortMemoryOptions, 'keepMs'>;

  constructor(of: Omit<ShortMemoryOptions, 'keepMs'>) {
    this.#of = of;
  }

  create<Value>({ keepMs = 1_000 } = {}): ShortMemory<Value> {
    return new ShortMemory({ ...this.#of, keepMs });
  }
}

import { type LoadedProblem, type Problem, ProblemError } from '@lyceum/capa';
import { type BlockContext, chooseSeed, firstView, problemSettings } from '@lyceum/capa/block';
import type { UsageKey } from '@lyceum/kernel';
import { Clock, notFound, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Attempt, freshAttempt } from '../domain/attempt.ts';
import { anonymousId } from './anonymous-id.ts';
import { AttemptStore, type ProblemPlace, ProblemReader, Problems } from './ports.ts';

/** One learner's problem, ready to be shown or worked on. */
export interface ProblemInHand {
  readonly place: ProblemPlace;
  readonly attempt: Attempt;
  readonly context: BlockContext;
  readonly loaded: LoadedProblem;
  /** Why it cannot be built is for staff to know. */
  readonly built: { readonly ok: true; readonly problem: Problem } | { readonly ok: false; readonly error: string };
}

/** Finds a problem, the learner's work on it, and builds it for the learner's seed. */
@Injectable()
export class OpenProblem {
  constructor(
    private readonly problems: Problems,
    private readonly reader: ProblemReader,
    private readonly attempts: AttemptStore,
    private readonly clock: Clock,
  ) {}

  /** Throws `problem_not_found`. */
  async execute(principal: Principal, usageKey: UsageKey): Promise<ProblemInHand> {
    const place = await this.find(principal, usageKey);
    return this.open(place, (await this.attempts.find(place.learnerId, usageKey)) ?? freshAttempt(place));
  }

  async find(principal: Principal, usageKey: UsageKey): Promise<ProblemPlace> {
    const place = await this.problems.find(principal, usageKey);
    if (place === null) throw notFound('There is no such problem.', 'problem_not_found');
    return place;
  }

  /** Problems of a page, with one question to the store. */
  async openAll(places: readonly ProblemPlace[]): Promise<readonly ProblemInHand[]> {
    const [first] = places;
    if (!first) return [];
    const attempts = await this.attempts.list(
      first.learnerId,
      places.map(({ usageKey }) => usageKey),
    );
    const known = new Map(attempts.map((attempt) => [attempt.usageKey, attempt]));
    const opened: ProblemInHand[] = [];
    for (const place of places) opened.push(await this.open(place, known.get(place.usageKey) ?? freshAttempt(place)));
    return opened;
  }

  async open(place: ProblemPlace, attempt: Attempt): Promise<ProblemInHand> {
    const settings = problemSettings(place.fields);
    const loaded = await this.reader.read(place);
    const seed = attempt.state.seed ?? newSeed(place, settings.rerandomize);
    const built = await build(loaded, seed, place);
    const possible = built.ok ? built.problem.possible : (loaded.maxScore ?? 0);
    const state = firstView(attempt.state, { seed, possible });
    return {
      place,
      loaded,
      built,
      attempt: { ...attempt, state },
      context: { settings, state, now: this.clock.now(), isStaff: place.isStaff },
    };
  }
}

export function newSeed({ learnerId, usageKey }: ProblemPlace, rerandomize: string): number {
  return chooseSeed({ rerandomize, userId: learnerId, usageKey, random: Math.random });
}

async function build(loaded: LoadedProblem, seed: number, place: ProblemPlace): Promise<ProblemInHand['built']> {
  try {
    return { ok: true, problem: await loaded.build(seed, { anonymousId: anonymousId(place.learnerId) }) };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, error: error.message };
    throw error;
  }
}

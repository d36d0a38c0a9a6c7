import { sha256 } from './sha256.ts';

export interface SeedRequest {
  readonly rerandomize: string;
  /** The learner's number in Open edX's sense. */
  readonly userId: number | string;
  readonly usageKey: string;
  /** Uniform in [0, 1): asked only where the problem wants a new random seed. */
  readonly random: () => number;
}

/** The seed of a learner's problem: 1 for everybody, one of 20 by learner, or one of 1,000 at random. */
export function chooseSeed({ rerandomize, userId, usageKey, random }: SeedRequest): number {
  if (rerandomize === 'never') return 1;
  if (rerandomize === 'per_student') return perStudentSeed(userId, usageKey);
  return Math.floor(random() * 1000);
}

/** Open edX hashes the Python notation of the key's bytes, `b'...'`; 20 bins, so that statistics mean something. */
export function perStudentSeed(userId: number | string, usageKey: string): number {
  return Number.parseInt(sha256(`${userId}b'${usageKey}'`).slice(0, 7), 16) % 20;
}

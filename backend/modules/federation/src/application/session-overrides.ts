import { createHash } from 'node:crypto';
import { Clock, forbidden, type Problem, ShortMemories, type ShortMemory, type WriteLock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { isOver, type Override } from '../domain/override.ts';
import { OverrideStore } from './override-store.ts';

type BySession = ReadonlyMap<string, readonly Override[]>;
const none: readonly Override[] = [];

/**
 * Which sessions see other builds. All of them are remembered together for a second: however many requests come, a process
 * asks the store once in that time, and a session without an override costs a look into an empty map.
 */
@Injectable()
export class SessionOverrides implements WriteLock {
  private readonly live: ShortMemory<BySession>;

  constructor(
    memories: ShortMemories,
    private readonly overrides: OverrideStore,
    private readonly clock: Clock,
  ) {
    this.live = memories.create();
  }

  async of(sessionId: string | null): Promise<readonly Override[]> {
    if (sessionId === null) return none;
    const live = await this.live.recall('live', async () => bySession(await this.overrides.listLive(this.clock.now())));
    if (live.size === 0) return none;
    const now = this.clock.now();
    return (live.get(digestOf(sessionId)) ?? none).filter((override) => !isOver(override, now));
  }

  /** As the store has it now, for who is about to change it. */
  freshOf(sessionId: string): Promise<readonly Override[]> {
    this.forget();
    return this.of(sessionId);
  }

  async refusalFor(sessionId: string): Promise<Problem | null> {
    const locked = (await this.of(sessionId)).find(({ allowsWrites }) => !allowsWrites);
    if (!locked) return null;
    return forbidden(
      `You are looking at another build of ${locked.app}, so nothing is saved. Choose Leave in the bar on the page to work as usual.`,
      'override_read_only',
    );
  }

  /** After each change of an override. */
  forget(): void {
    this.live.forget();
  }
}

/** As a session's override is kept: who reads the store cannot take the session over. */
export const digestOf = (sessionId: string): string =>
  createHash('sha256').update(`lyceum-override-session\n${sessionId}`).digest('base64url');

function bySession(overrides: readonly Override[]): BySession {
  const found = new Map<string, readonly Override[]>();
  for (const override of overrides)
    if (override.session) found.set(override.session, [...(found.get(override.session) ?? []), override]);
  return found;
}

import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ended, type Override } from '../domain/override.ts';
import { ChangeOverride } from './change-override.ts';
import { SessionOverrides } from './session-overrides.ts';

/** Ends overrides before their time: for good, a link that was ended opens nothing any more. */
@Injectable()
export class EndOverride {
  constructor(
    private readonly sessions: SessionOverrides,
    private readonly change: ChangeOverride,
    private readonly clock: Clock,
  ) {}

  /** False when there is none of this name, of this app where one is given. */
  async revoke({ id, app, by }: { id: string; app: string | null; by: string }): Promise<boolean> {
    let isKnown = false;
    await this.change.change(id, (override) => {
      isKnown = app === null || override.app === app;
      return isKnown && override.state !== 'ended' ? this.#ended(override, 'revoked', by) : null;
    });
    return isKnown;
  }

  async leave(sessionId: string): Promise<void> {
    for (const { id } of await this.sessions.freshOf(sessionId))
      await this.change.change(id, (override) =>
        override.state === 'ended' ? null : this.#ended(override, 'left', override.username),
      );
  }

  #ended(override: Override, act: 'revoked' | 'left', by: string): Override {
    return ended(override, { act, by, at: this.clock.now() });
  }
}

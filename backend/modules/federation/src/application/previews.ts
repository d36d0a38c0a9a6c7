import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Draft, type Preview, previewWith, previewWithout } from '../domain/preview.ts';
import { PreviewStore } from './preview-store.ts';
import { digestOf } from './session-overrides.ts';

export interface Previewer {
  readonly sessionId: string;
  readonly username: string;
}

/** Which settings a session sees in place of those of the site. */
@Injectable()
export class Previews {
  constructor(
    private readonly store: PreviewStore,
    private readonly clock: Clock,
  ) {}

  /** A session that another person has taken over sees nothing of it. */
  async of({ sessionId, username }: Previewer): Promise<Preview | null> {
    const preview = await this.store.find(digestOf(sessionId), this.clock.now());
    return preview?.by === username ? preview : null;
  }

  async add(previewer: Previewer, draft: Draft): Promise<Preview> {
    const whose = { session: digestOf(previewer.sessionId), by: previewer.username, now: this.clock.now() };
    const preview = previewWith(await this.of(previewer), draft, whose);
    await this.store.deleteOver(whose.now);
    await this.store.save(preview);
    return preview;
  }

  async end(sessionId: string): Promise<void> {
    await this.store.delete(digestOf(sessionId));
  }

  /** After something was saved without the preview: the draft of it would hide it from this session. */
  async drop(previewer: Previewer, saved: 'site' | { readonly app: string }): Promise<void> {
    const preview = await this.of(previewer);
    if (!preview) return;
    const left = previewWithout(preview, saved);
    await (left ? this.store.save(left) : this.store.delete(preview.session));
  }
}

import type { Preview } from '../domain/preview.ts';

/** Previews by session. */
export abstract class PreviewStore {
  /** Null also when its time is over. */
  abstract find(session: string, now: Date): Promise<Preview | null>;
  abstract save(preview: Preview): Promise<void>;
  abstract delete(session: string): Promise<void>;
  abstract deleteOver(now: Date): Promise<void>;
}

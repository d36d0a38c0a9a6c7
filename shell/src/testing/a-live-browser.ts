import type { LiveBrowser } from '../live/listen-for-revisions.ts';

/** A stream of server-sent events whose server is the spec. */
export class StreamForSpecs {
  readonly #listeners = new Map<string, (event: MessageEvent<string>) => void>();
  readyState = 1;

  addEventListener(type: 'revision' | 'error', listener: (event: MessageEvent<string>) => void): void {
    this.#listeners.set(type, listener);
  }

  tell(revision: number): void {
    this.#listeners.get('revision')?.(new MessageEvent('revision', { data: String(revision) }));
  }

  refuse(): void {
    this.close();
    this.#listeners.get('error')?.(new MessageEvent('error'));
  }

  close(): void {
    this.readyState = 2;
  }
}

class DocumentForSpecs extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

type Channel = ReturnType<LiveBrowser['openChannel']>;

/** One browser with as many pages as a spec opens: they share locks and channels. */
export class BrowserForSpecs {
  readonly streams: StreamForSpecs[] = [];
  readonly #channels = new Set<Channel>();
  readonly #waiting: (() => void)[] = [];
  #isHeld = false;

  openPage() {
    const document = new DocumentForSpecs();
    const page: LiveBrowser = {
      document,
      openStream: () => this.#openStream(),
      openChannel: () => this.#openChannel(),
      locks: { request: (_name, { signal }, held) => this.#whenFree(signal, held) },
    };
    const turn = (visibilityState: DocumentVisibilityState) => {
      document.visibilityState = visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    return { page, hide: () => turn('hidden'), show: () => turn('visible') };
  }

  /** Streams that somebody listens to. */
  get open(): readonly StreamForSpecs[] {
    return this.streams.filter(({ readyState }) => readyState === 1);
  }

  #openStream(): StreamForSpecs {
    const stream = new StreamForSpecs();
    this.streams.push(stream);
    return stream;
  }

  #openChannel(): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of this.#channels)
          if (other !== channel) other.onmessage?.call(globalThis as never, new MessageEvent('message', { data }));
      },
      close: () => void this.#channels.delete(channel),
    };
    this.#channels.add(channel);
    return channel;
  }

  async #whenFree(signal: AbortSignal, held: () => Promise<void>): Promise<void> {
    while (this.#isHeld) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    signal.throwIfAborted();
    this.#isHeld = true;
    await held();
    this.#isHeld = false;
    for (const next of this.#waiting.splice(0)) next();
  }
}

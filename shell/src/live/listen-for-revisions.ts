import * as federation from '@lyceum/contracts/federation';

const channelName = 'lyceum-site-revision';
/** What refused a stream is full: pages ask now and then instead. */
const tryAgainAfterMs = 5 * 60_000;

/** The browser's part, as a page has it; specs give their own. */
export interface LiveBrowser {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly openStream: (address: string) => EventStream;
  readonly openChannel: (name: string) => Channel;
  /** Absent on pages that did not come over HTTPS: then each visible page listens for itself. */
  readonly locks: Locks | null;
}

interface EventStream extends Pick<EventSource, 'readyState' | 'close'> {
  addEventListener(type: 'revision' | 'error', listener: (event: MessageEvent<string>) => void): void;
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

interface Locks {
  request(name: string, options: { readonly signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>;
}

type Message = { readonly revision: number } | 'ask';

/**
 * Calls `onRevision` with each revision of the site that the server tells, also when it is told again. Of all pages of a
 * browser that are in view one holds the stream and tells the others: a browser has six connections for a site, and twenty
 * tabs with a stream each would leave none for anything else. Returns how to stop.
 */
export function listenForRevisions(onRevision: (revision: number) => void, browser: LiveBrowser): () => void {
  const channel = browser.openChannel(channelName);
  let newest: number | null = null;
  let ending: AbortController | null = null;
  let isLeading = false;

  const tell = (message: Message) => channel.postMessage(message);
  const hear = (revision: number) => {
    newest = revision;
    onRevision(revision);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data !== 'ask') hear(data.revision);
    else if (isLeading && newest !== null) tell({ revision: newest });
  };
  const lead = async (signal: AbortSignal) => {
    isLeading = true;
    await holdStream(browser, signal, (revision) => {
      hear(revision);
      tell({ revision });
    });
    isLeading = false;
  };
  const follow = () => {
    if (browser.document.visibilityState === 'hidden') return pause();
    if (ending) return;
    const { signal } = (ending = new AbortController());
    tell('ask');
    // Rejected when the page goes out of view while it waits for its turn.
    if (browser.locks) browser.locks.request(channelName, { signal }, () => lead(signal)).catch(() => {});
    else void lead(signal);
  };
  const pause = () => {
    ending?.abort();
    ending = null;
  };
  browser.document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    browser.document.removeEventListener('visibilitychange', follow);
    pause();
    channel.close();
  };
}

/** Holds the stream until the signal; it reconnects by itself, but for a refusal, after which it rests. */
function holdStream(browser: LiveBrowser, signal: AbortSignal, onRevision: (revision: number) => void): Promise<void> {
  return new Promise((resolve) => {
    let stream: EventStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      stream = browser.openStream(federation.watchChanges.path);
      stream.addEventListener('revision', ({ data }) => onRevision(Number(data)));
      stream.addEventListener('error', () => {
        if (stream?.readyState === 2) timer = setTimeout(open, tryAgainAfterMs);
      });
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      stream?.close();
      resolve();
    });
    if (signal.aborted) resolve();
    else open();
  });
}

/** This browser; null where one of the parts is missing: pages then ask now and then. */
export function thisBrowser(): LiveBrowser | null {
  if (typeof EventSource === 'undefined' || typeof BroadcastChannel === 'undefined') return null;
  return {
    document,
    openStream: (address) => new EventSource(address),
    openChannel: (name) => new BroadcastChannel(name),
    locks: navigator.locks ?? null,
  };
}

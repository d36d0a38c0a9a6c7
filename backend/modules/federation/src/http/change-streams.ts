import { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SiteChanges } from '../application/site-changes.ts';

/** A browser opens one for all of its pages; a school may stand behind one address. */
const limits = { streams: 5_000, perAddress: 500 } as const;
const beatEveryMs = 20_000;
/** Unread bytes after which somebody counts as gone. */
const unreadLimit = 4_096;

/** The open event streams of this process. Each costs a socket and nothing while nothing happens. */
@Injectable()
export class ChangeStreams implements OnModuleDestroy {
  readonly #streams = new Map<Readable, string>();
  readonly #perAddress = new Map<string, number>();
  #revision = 0;
  #stop: (() => void) | null = null;

  constructor(private readonly changes: SiteChanges) {}

  onModuleDestroy(): void {
    for (const stream of this.#streams.keys()) stream.push(null);
    this.#rest();
  }

  /** Null when no more streams are borne, in all or from this address. */
  async open(address: string): Promise<Readable | null> {
    if (!this.#hasRoomFor(address)) return null;
    const stream = new Readable({ read: () => {} });
    this.#add(stream, address);
    try {
      this.#revision = Math.max(this.#revision, await this.changes.revision());
      stream.push(`retry: ${reconnectAfterMs()}\n${revisionEvent(this.#revision)}`);
      return stream;
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }

  #hasRoomFor(address: string): boolean {
    return this.#streams.size < limits.streams && (this.#perAddress.get(address) ?? 0) < limits.perAddress;
  }

  #add(stream: Readable, address: string): void {
    this.#streams.set(stream, address);
    this.#perAddress.set(address, (this.#perAddress.get(address) ?? 0) + 1);
    stream.once('close', () => this.#remove(stream, address));
    this.#stop ??= this.#start();
  }

  #remove(stream: Readable, address: string): void {
    this.#streams.delete(stream);
    const left = (this.#perAddress.get(address) ?? 1) - 1;
    if (left > 0) this.#perAddress.set(address, left);
    else this.#perAddress.delete(address);
    if (this.#streams.size === 0) this.#rest();
  }

  #start(): () => void {
    const stopListening = this.changes.listen((revision) => this.#tell(revision));
    const beat = setInterval(() => this.#tell(this.#revision), beatEveryMs).unref();
    return () => {
      stopListening();
      clearInterval(beat);
    };
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** The revision is repeated now and then: proxies see life, and so do pages. */
  #tell(revision: number): void {
    this.#revision = revision;
    for (const stream of this.#streams.keys()) {
      if (stream.readableLength > unreadLimit) stream.destroy();
      else stream.push(revisionEvent(revision));
    }
  }
}

const revisionEvent = (revision: number): string => `event: revision\ndata: ${revision}\n\n`;

/** Apart, so that a restarted server is not asked by everybody at once. */
const reconnectAfterMs = (): number => 1_000 + Math.floor(Math.random() * 4_000);

import { Binary, Timestamp } from 'bson';
import { encodeDocument } from '../bson/encode.ts';
import { docOf, Raw } from '../bson/values.ts';

const unsigned = docOf({ hash: new Binary(Buffer.alloc(20), 0), keyId: 0n });
/** The cluster time as it is gossiped, of which only the time changes: size, type and name come before it. */
const pattern = encodeDocument(docOf({ clusterTime: new Timestamp({ t: 0, i: 0 }), signature: unsigned }));
const timeAt = 4 + 1 + 'clusterTime\0'.length;

/** Seconds and a count within them: every reply has a later time than the one before. */
export class LogicalClock {
  #seconds = 0;
  #count = 0;

  next(now: number): { readonly time: Timestamp; readonly gossip: Raw } {
    const seconds = Math.floor(now / 1000);
    if (seconds > this.#seconds) {
      this.#seconds = seconds;
      this.#count = 0;
    }
    this.#count++;
    const gossip = Buffer.allocUnsafe(pattern.length);
    pattern.copy(gossip);
    gossip.writeUInt32LE(this.#count, timeAt);
    gossip.writeUInt32LE(this.#seconds, timeAt + 4);
    return { time: new Timestamp({ t: this.#seconds, i: this.#count }), gossip: new Raw(gossip) };
  }
}

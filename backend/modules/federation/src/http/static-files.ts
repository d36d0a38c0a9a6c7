import type { FastifyReply, FastifyRequest } from 'fastify';
import { compress, type Encoding, encodingFor } from './compression.ts';
import { isCompressible, mediaTypeOf } from './media-types.ts';

const yearInSeconds = 31_536_000;
/** A page among the files of an app is a frame for what is not trusted: of no origin, however it is opened. */
const framePolicy = "sandbox allow-scripts allow-popups; object-src 'none'; frame-ancestors 'self'";
const keptBytes = 48 * 1024 * 1024;

/**
 * Answers with files whose address names their content, so they never change: kept compressed in memory from first use,
 * and in browsers for a year.
 */
export class StaticFiles {
  readonly #kept = new Map<string, Buffer>();
  #keptBytes = 0;

  async send(
    { request, reply, address }: { request: FastifyRequest; reply: FastifyReply; address: string },
    read: () => Promise<Buffer | null>,
  ): Promise<boolean> {
    const bytes = await read();
    if (!bytes) return false;
    const mediaType = mediaTypeOf(address);
    const encoding = isCompressible(mediaType) ? encodingFor(request.headers['accept-encoding'], bytes.length) : null;
    const body = encoding ? await this.#compressed(`${encoding} ${address}`, bytes, encoding) : bytes;
    void reply.headers({
      'content-type': mediaType,
      'cache-control': `public, max-age=${yearInSeconds}, immutable`,
      vary: 'accept-encoding',
      ...(mediaType.startsWith('text/html') && { 'content-security-policy': framePolicy }),
      ...(encoding && { 'content-encoding': encoding }),
    });
    await reply.send(body);
    return true;
  }

  async #compressed(key: string, bytes: Buffer, encoding: Encoding): Promise<Buffer> {
    const known = this.#kept.get(key);
    if (known) return known;
    const compressed = await compress(bytes, encoding, 6);
    this.#kept.set(key, compressed);
    this.#keptBytes += compressed.length;
    this.#forgetOldest();
    return compressed;
  }

  #forgetOldest(): void {
    for (const [key, compressed] of this.#kept) {
      if (this.#keptBytes <= keptBytes) return;
      this.#kept.delete(key);
      this.#keptBytes -= compressed.length;
    }
  }
}

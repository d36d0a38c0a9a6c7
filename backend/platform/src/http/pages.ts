import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers a request that no endpoint wanted; returns `false` to leave it to the next. */
export type PageHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean> | boolean;

/**
 * Where modules hang what is no API: built front-end files, pages, media. Asked only when no endpoint matches, longest
 * prefix first, then the fallback (the shell's page). A handler returns `true` when it has sent an answer.
 */
export class Pages {
  readonly #mounts: { readonly prefix: string; readonly handler: PageHandler }[] = [];
  #fallback: PageHandler | null = null;

  /** @param prefix begins and ends with `/`, e.g. `/mfes/` */
  mount(prefix: string, handler: PageHandler): void {
    if (!/^\/(.*\/)?$/.test(prefix)) throw new Error(`"${prefix}" is not a prefix; it must begin and end with /`);
    if (this.#mounts.some((mount) => mount.prefix === prefix)) throw new Error(`${prefix} is mounted twice`);
    this.#mounts.push({ prefix, handler });
    this.#mounts.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** The page for every other address that a browser opens. */
  fallback(handler: PageHandler): void {
    if (this.#fallback) throw new Error('There is a fallback page already');
    this.#fallback = handler;
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const path = request.url.split('?')[0] ?? '/';
    for (const { prefix, handler } of this.#mounts) {
      if (path.startsWith(prefix) && (await handler(request, reply))) return true;
    }
    if (!this.#fallback || !wantsPage(request)) return false;
    return this.#fallback(request, reply);
  }
}

function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '*/*';
  return !/^\/(api|csrf|oauth2)\//.test(request.url) && (accept.includes('text/html') || accept.includes('*/*'));
}

import { Pages } from '@lyceum/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppBuilds } from '../application/app-builds.ts';
import { ShellBuild } from '../application/ports.ts';
import { WritePage } from '../application/write-page.ts';
import { compress, encodingFor } from './compression.ts';
import { faviconSvg } from './favicon.ts';
import { StaticFiles } from './static-files.ts';
import { Visitors } from './visitors.ts';

/** The front end's addresses: files of the shell, files of the apps, and the page for everything else. */
@Injectable()
export class ShellPages implements OnModuleInit {
  readonly #files = new StaticFiles();

  constructor(
    private readonly pages: Pages,
    private readonly writePage: WritePage,
    private readonly shell: ShellBuild,
    private readonly builds: AppBuilds,
    private readonly visitors: Visitors,
  ) {}

  onModuleInit(): void {
    this.pages.mount('/shell/', (request, reply) => this.#sendShellFile(request, reply));
    this.pages.mount('/mfes/', (request, reply) => this.#sendAppFile(request, reply));
    this.pages.fallback((request, reply) => this.#sendPage(request, reply));
  }

  #sendShellFile(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const address = pathOf(request);
    const path = address.slice('/shell/'.length);
    return this.#files.send({ request, reply, address }, () => this.shell.read(path));
  }

  async #sendAppFile(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const address = pathOf(request);
    const [, name, version, path] = /^\/mfes\/([^/]+)\/([^/]+)\/(.+)$/.exec(address) ?? [];
    if (!name || !version || !path) return false;
    return this.#files.send({ request, reply, address }, () => this.builds.read({ name, version, path }));
  }

  async #sendIcon(reply: FastifyReply): Promise<boolean> {
    await reply.headers({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }).send(faviconSvg);
    return true;
  }

  async #sendPage(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const path = pathOf(request);
    if (path === '/favicon.ico') return this.#sendIcon(reply);
    if (/^\/(shell|mfes)\//.test(path)) return false;
    const page = await this.writePage.execute(path, await this.visitors.opening(request));
    if (!page) return this.#sayNotBuilt(reply);
    const bytes = Buffer.from(page.html);
    const encoding = encodingFor(request.headers['accept-encoding'], bytes.length);
    const body = encoding ? await compress(bytes, encoding, 4) : bytes;
    await reply
      .headers({ ...page.headers, vary: 'accept-encoding', ...(encoding && { 'content-encoding': encoding }) })
      .send(body);
    return true;
  }

  async #sayNotBuilt(reply: FastifyReply): Promise<boolean> {
    await reply
      .status(503)
      .headers({ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' })
      .send('The pages of this site are not built yet. `npm start` builds them.\n');
    return true;
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';

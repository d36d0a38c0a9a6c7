import type { Contract, ResponseOf } from '@lyceum/contracts';
import { configureSdk } from '@lyceum/sdk';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

const origin = 'http://site.test';
const server = setupServer();

/** What a spec's server was asked: the path and what was sent. */
export interface Received {
  readonly path: string;
  readonly body: unknown;
}

/** A server for the specs of one file: it knows only what each spec tells it, and an unknown request fails the spec. */
export function useAuthoringServer() {
  beforeAll(() => {
    configureSdk({ baseUrl: origin });
    document.cookie = 'csrftoken=token';
    server.listen({ onUnhandledFrame: 'error' });
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
}

/** Lets an endpoint answer with what its contract promises. */
export function answers<C extends Contract>(contract: C, body: ResponseOf<C>): readonly Received[] {
  const log: Received[] = [];
  server.use(
    handlerOf(contract, async ({ request }) => {
      log.push(await receivedIn(request));
      return body === undefined ? new HttpResponse(null, { status: 204 }) : HttpResponse.json(Object(body));
    }),
  );
  return log;
}

/** Lets an endpoint refuse with one of the codes that its contract lists. */
export function refuses(contract: Contract, code: string, detail = 'No.'): readonly Received[] {
  const refusal = contract.refusals?.find((listed) => listed.code === code);
  if (!refusal) throw new Error(`${contract.id} lists no refusal "${code}"`);
  const log: Received[] = [];
  server.use(
    handlerOf(contract, async ({ request }) => {
      log.push(await receivedIn(request));
      return HttpResponse.json({ detail, error_code: code }, { status: refusal.status });
    }),
  );
  return log;
}

/** Lets an endpoint be out of reach. */
export function isUnreachable(contract: Contract): void {
  server.use(handlerOf(contract, () => HttpResponse.error()));
}

type Resolver = Parameters<typeof http.get>[1];

function handlerOf({ method, path }: Contract, resolver: Resolver): HttpHandler {
  const address = origin + path;
  switch (method) {
    case 'GET':
      return http.get(address, resolver);
    case 'POST':
      return http.post(address, resolver);
    case 'PUT':
      return http.put(address, resolver);
    case 'PATCH':
      return http.patch(address, resolver);
    case 'DELETE':
      return http.delete(address, resolver);
  }
}

async function receivedIn(request: Request): Promise<Received> {
  const text = await request.text();
  return { path: decodeURIComponent(new URL(request.url).pathname), body: text ? JSON.parse(text) : null };
}

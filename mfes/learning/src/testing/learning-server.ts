import type { Contract, ResponseOf } from '@lyceum/contracts';
import { configureSdk } from '@lyceum/sdk';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

const origin = 'http://site.test';
const server = setupServer();

/** A server for the specs of one file: it knows only what each spec tells it, and an unknown request fails the spec. */
export function useLearningServer() {
  beforeAll(() => {
    configureSdk({ baseUrl: origin });
    document.cookie = 'csrftoken=token';
    server.listen({ onUnhandledFrame: 'error' });
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
}

/** Lets an endpoint answer with what its contract promises. */
export function answers<C extends Contract>(contract: C, body: ResponseOf<C>): readonly unknown[] {
  const received: unknown[] = [];
  server.use(
    handlerOf(contract, async ({ request }) => {
      received.push(await bodyOf(request));
      return body === undefined ? new HttpResponse(null, { status: 204 }) : HttpResponse.json(Object(body));
    }),
  );
  return received;
}

/** Lets an endpoint refuse with one of the codes that its contract lists. */
export function refuses(contract: Contract, code: string, detail = 'No.'): void {
  const refusal = contract.refusals?.find((listed) => listed.code === code);
  if (!refusal) throw new Error(`${contract.id} lists no refusal "${code}"`);
  server.use(handlerOf(contract, () => HttpResponse.json({ detail, error_code: code }, { status: refusal.status })));
}

/** Lets an endpoint be out of reach; the bodies that were tried are told. */
export function isUnreachable(contract: Contract): readonly unknown[] {
  const received: unknown[] = [];
  server.use(
    handlerOf(contract, async ({ request }) => {
      received.push(await bodyOf(request));
      return HttpResponse.error();
    }),
  );
  return received;
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

/** Most reads, and acts that say all in their address, have none. */
async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  return text ? JSON.parse(text) : null;
}

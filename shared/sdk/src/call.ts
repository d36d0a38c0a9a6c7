import type { Contract, ResponseOf } from '@lyceum/contracts';
import { type ApiProblem, problemOf, unreachable } from './api-problem.ts';
import { csrfToken } from './csrf.ts';
import { addressOf, type InputOf, type RequestParts } from './request.ts';
import { settings } from './settings.ts';

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * Asks one endpoint. Resolves to the contract's response (nothing for a contract without one), rejects with an
 * `ApiProblem`. The answer is not parsed again: the server's tests hold it to the contract, and an app built last month
 * must bear a field added today.
 */
export async function call<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  { signal }: CallOptions = {},
): Promise<ResponseOf<C>> {
  const response = await send(contract, input, signal);
  return (await contentOf(contract, response)) as ResponseOf<C>;
}

/** The bytes of an endpoint that `produces` something other than JSON. */
export async function callForBlob<C extends Contract>(contract: C, input: InputOf<C>): Promise<Blob> {
  return (await send(contract, input)).blob();
}

async function send(contract: Contract, input: RequestParts, signal?: AbortSignal): Promise<Response> {
  try {
    return await attempt(contract, input, { signal, isFresh: false });
  } catch (error) {
    if (!isForged(error)) throw error;
    return attempt(contract, input, { signal, isFresh: true });
  }
}

/** A token may be older than the server's idea of it, after a sign-out in another tab for one. */
const isForged = (error: unknown): boolean => (error as Partial<ApiProblem>)?.code === 'csrf_failed';

async function attempt(
  contract: Contract,
  input: RequestParts,
  { signal, isFresh }: { signal: AbortSignal | undefined; isFresh: boolean },
): Promise<Response> {
  const { baseUrl, language, onSignedOut } = settings();
  const headers = new Headers({ accept: contract.produces ?? 'application/json' });
  if (language) headers.set('accept-language', language);
  if (contract.method !== 'GET') headers.set('x-csrftoken', await csrfToken({ isFresh }));
  const body = bodyOf(contract, input.body, headers);
  const response = await fetch(baseUrl + addressOf(contract, input), {
    method: contract.method,
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable();
  });
  if (response.ok) return response;
  if (response.status === 401) onSignedOut();
  throw problemOf(response.status, await response.text(), response.headers.get('retry-after'));
}

function bodyOf(contract: Contract, body: unknown, headers: Headers): string | URLSearchParams | undefined {
  if (body === undefined) return undefined;
  if (contract.consumes === 'application/x-www-form-urlencoded') return formOf(body);
  headers.set('content-type', contract.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
  return JSON.stringify(body);
}

function formOf(body: unknown): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(Object(body)))
    if (value !== undefined && value !== null) form.append(name, String(value));
  return form;
}

async function contentOf(contract: Contract, response: Response): Promise<unknown> {
  if (contract.response === null || response.status === 204) return undefined;
  return response.json();
}

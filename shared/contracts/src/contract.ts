import type { z } from 'zod';

/** The HTTP methods contracts use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A refusal an endpoint may answer with: a status and a code that clients may rely on. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly when: string;
}

/**
 * One endpoint, said once: the server routes, validates and documents by it, the SDK calls by it.
 *
 * - `path` uses `:name` parameters, all of them named in `params`; `aliases` are other spellings that public clients use.
 * - `permission` is `public` (anyone), `authenticated` (any signed-in account) or a name that a module registers:
 *   `{module}.{thing}.{act}`. An endpoint whose permission nobody registered stops the start.
 * - `response` describes the JSON of the success answer; `null` means no JSON body (204, or bytes; see `produces`).
 */
export interface Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType | null = z.ZodType | null,
> {
  readonly id: string;
  readonly summary: string;
  readonly method: Method;
  readonly path: string;
  readonly aliases?: readonly string[];
  readonly permission: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly response: Response;
  readonly status?: number;
  /** No CSRF token is asked for: clients send none, and another site that forges the request gains and breaks nothing. */
  readonly isHarmlessIfForged?: boolean;
  /** Answered even in a session that may look but not change anything: the ways out of it. */
  readonly isAllowedWhileReadOnly?: boolean;
  /** The largest body that is read; 413 for more. */
  readonly maxBytes?: number;
  /** Media type of a body that is not JSON. */
  readonly produces?: string;
  /** Set for an upload: the endpoint reads multipart form data itself. */
  readonly consumes?: 'multipart/form-data' | 'application/x-www-form-urlencoded';
  readonly refusals?: readonly Refusal[];
}

/** Declares a contract; the types of its schemas are kept for the server and the SDK. */
export function defineContract<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType | null = null,
>(contract: Contract<Params, Query, Body, Response>): Contract<Params, Query, Body, Response> {
  return contract;
}

/** The parsed value of one part of a contract: what the server's handler receives, what the client gets back. */
export type ParamsOf<C> = C extends Contract<infer P, infer _Q, infer _B, infer _R> ? z.output<P> : never;
export type QueryOf<C> = C extends Contract<infer _P, infer Q, infer _B, infer _R> ? z.output<Q> : never;
export type BodyOf<C> = C extends Contract<infer _P, infer _Q, infer B, infer _R> ? z.output<B> : never;
export type ResponseOf<C> =
  C extends Contract<infer _P, infer _Q, infer _B, infer R> ? (R extends z.ZodType ? z.output<R> : void) : never;

import type { JsonObject } from '@lyceum/kernel';

export interface ProblemOptions {
  readonly status: number;
  /** Stable, `snake_case`, listed in the contract's refusals. */
  readonly code: string;
  /** A sentence that people may read. */
  readonly detail: string;
  /** Sent besides the usual three fields, or in their place with `bare`. */
  readonly body?: JsonObject;
  /** Send `body` alone, where clients expect a shape of their own. */
  readonly bare?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A refusal that clients are told about. On the wire: `{detail, developer_message, error_code}`, flat strings as the
 * mobile apps require, so that clients of each of Open edX's error shapes find the field they read.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ status, code, detail, body = {}, bare = false, headers = {} }: ProblemOptions) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.body = bare ? body : { detail, developer_message: detail, error_code: code, ...body };
    this.headers = headers;
  }
}

export const badRequest = (code: string, detail: string, body?: JsonObject) =>
  new Problem({ status: 400, code, detail, ...(body && { body }) });
export const unauthorized = (detail = 'Authentication credentials were not provided.') =>
  new Problem({ status: 401, code: 'not_authenticated', detail });
export const forbidden = (detail = 'You do not have permission to perform this action.', code = 'permission_denied') =>
  new Problem({ status: 403, code, detail });
export const notFound = (detail = 'Not found.', code = 'not_found') => new Problem({ status: 404, code, detail });
export const conflict = (code: string, detail: string) => new Problem({ status: 409, code, detail });
export const tooManyRequests = (retryAfterSeconds: number, detail = 'Request was throttled.') =>
  new Problem({
    status: 429,
    code: 'throttled',
    detail,
    headers: { 'retry-after': String(Math.ceil(retryAfterSeconds)) },
  });

/** Field name to sentences; one refusal for all that is wrong with a request. */
export function invalidRequest(fields: Readonly<Record<string, readonly string[]>>): Problem {
  const sentences = Object.entries(fields).map(([field, texts]) => `${field}: ${texts.join(' ')}`);
  const detail = sentences.join('; ') || 'The request is not valid.';
  const fieldErrors = Object.fromEntries(
    Object.entries(fields).map(([field, texts]) => [
      field,
      { developer_message: texts.join(' '), user_message: texts.join(' ') },
    ]),
  );
  return new Problem({ status: 400, code: 'invalid_request', detail, body: { field_errors: fieldErrors } });
}

/** What an endpoint refused and why: `code` is one the contract lists, `fields` says what is wrong with which field. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The whole answer, for endpoints whose refusals carry more. */
  readonly body: Readonly<Record<string, unknown>>;
  /** When the server asked to wait before another try. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: ApiProblemFields) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.fields = problem.fields ?? {};
    this.body = problem.body ?? {};
    this.retryAfterSeconds = problem.retryAfterSeconds ?? null;
  }
}

interface ApiProblemFields {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number | null;
}

export const isApiProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem;

/** The server could not be reached at all: status 0, so that code which looks at `status` needs no second case. */
export const unreachable = (): ApiProblem =>
  new ApiProblem({ status: 0, code: 'unreachable', detail: 'The server could not be reached.' });

/** Reads any of the error shapes that Open edX's endpoints have. */
export function problemOf(status: number, text: string, retryAfter: string | null = null): ApiProblem {
  const body = objectIn(text);
  const code = textIn(body, 'error_code') ?? textIn(body, 'error') ?? codeByStatus[status] ?? 'unexpected';
  const detail =
    textIn(body, 'detail') ??
    textIn(body, 'user_message') ??
    textIn(body, 'developer_message') ??
    textIn(body, 'error_description') ??
    textIn(body, 'value') ??
    textIn(body, 'message') ??
    `The server answered with status ${status}.`;
  const seconds = retryAfter === null || retryAfter.trim() === '' ? Number.NaN : Number(retryAfter);
  const retryAfterSeconds = Number.isFinite(seconds) ? seconds : null;
  return new ApiProblem({ status, code, detail, fields: fieldsIn(body), body, retryAfterSeconds });
}

const codeByStatus: Readonly<Record<number, string>> = {
  401: 'not_authenticated',
  403: 'permission_denied',
  404: 'not_found',
  413: 'too_large',
  429: 'throttled',
};

/**
 * Three spellings: `{field_errors: {name: {user_message}}}`, `{name: [{user_message}]}` (registration) and
 * `{name: ['sentence']}` (REST framework).
 */
function fieldsIn(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const source = isObject(body['field_errors']) ? body['field_errors'] : body;
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    const sentence = sentenceIn(value);
    if (sentence && (source !== body || Array.isArray(value))) fields[name] = sentence;
  }
  return fields;
}

function sentenceIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(sentenceIn).filter(Boolean).join(' ') || null;
  if (isObject(value)) return textIn(value, 'user_message') ?? textIn(value, 'developer_message') ?? null;
  return null;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function textIn(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

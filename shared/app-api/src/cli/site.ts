import { CommandRefused } from './refusal.ts';

export interface Site {
  readonly url: string;
  readonly token: string;
}

interface Question {
  /** POST unless given. */
  readonly method?: 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: FormData | Readonly<Record<string, unknown>>;
}

/** The longest a site may take: publishing is a matter of seconds. */
const timeoutMs = 60_000;

export interface SiteAnswer {
  readonly isGood: boolean;
  readonly status: number;
  readonly body: unknown;
}

/** Asks a site with the token of the team. */
export async function askSite({ url, token }: Site, question: Question): Promise<SiteAnswer> {
  const { method = 'POST', path, query = {}, body } = question;
  const address = new URL(path, url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const isJson = body !== undefined && !(body instanceof FormData);
  const answer = await fetch(address, {
    method,
    ...(body && { body: isJson ? JSON.stringify(body) : body }),
    headers: { 'x-lyceum-token': token, ...(isJson && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error) => {
    throw new CommandRefused(`${url} cannot be reached: ${reasonOf(error)}`);
  });
  return { isGood: answer.ok, status: answer.status, body: await answer.json().catch(() => ({})) };
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

import { CommandRefused } from './refusal.ts';

export interface Site {
  readonly url: string;
  readonly token: string;
}

interface Question {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body: FormData | Readonly<Record<string, unknown>>;
}

/** The longest a site may take: publishing is a matter of seconds. */
const timeoutMs = 60_000;

export interface SiteAnswer {
  readonly isGood: boolean;
  readonly status: number;
  readonly body: unknown;
}

/** Asks a site with the token of the team. */
export async function askSite({ url, token }: Site, { path, query = {}, body }: Question): Promise<SiteAnswer> {
  const address = new URL(path, url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const isForm = body instanceof FormData;
  const answer = await fetch(address, {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    headers: { 'x-lyceum-token': token, ...(!isForm && { 'content-type': 'application/json' }) },
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

import { problemOf, unreachable } from './api-problem.ts';
import { settings } from './settings.ts';

const tokenPath = '/csrf/api/v1/token';

/** The token that unsafe requests repeat: from the cookie when there is one, otherwise asked for once. */
export async function csrfToken({ isFresh = false } = {}): Promise<string> {
  const known = isFresh ? null : tokenInCookie();
  return known ?? askToken();
}

function tokenInCookie(): string | null {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? null;
}

let asking: Promise<string> | null = null;

function askToken(): Promise<string> {
  asking ??= fetchToken().finally(() => {
    asking = null;
  });
  return asking;
}

async function fetchToken(): Promise<string> {
  const response = await fetch(settings().baseUrl + tokenPath, { credentials: 'same-origin' }).catch(() => {
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text);
  const { csrfToken: token }: { csrfToken?: unknown } = JSON.parse(text);
  if (typeof token !== 'string') throw new Error(`${tokenPath} answered without a token`);
  return token;
}

import { signIn as signInContract } from '@lyceum/contracts/identity';
import { issueCsrfToken } from '@lyceum/contracts/platform';
import type { BrowserContext } from '@playwright/test';
import { z } from 'zod';
import { CommandRefused } from '../refusal.ts';
import type { Looking } from '../wanted.ts';

const token = z.object({ csrfToken: z.string() });
const refused = z.looseObject({ value: z.string().optional(), detail: z.string().optional() });

/** Signs the browser in on the site that its addresses are of. */
export async function signIn({ request }: BrowserContext, { user, password }: Looking): Promise<void> {
  const { csrfToken } = token.parse(await (await request.get(issueCsrfToken.path)).json());
  const answer = await request.post(signInContract.path, {
    form: { email_or_username: user, password },
    headers: { 'x-csrftoken': csrfToken },
  });
  if (answer.ok()) return;
  const { value, detail } = refused.catch({}).parse(await answer.json().catch(() => ({})));
  throw new CommandRefused(`${user} of LYCEUM_CHECK_USER cannot sign in: ${value ?? detail ?? answer.status()}`);
}

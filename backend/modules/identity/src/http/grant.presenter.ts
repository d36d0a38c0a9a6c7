import { Problem } from '@lyceum/platform';
import type { GrantRefusal } from '../domain/oauth-client.ts';

const sentences: Readonly<Record<GrantRefusal, string>> = {
  unsupported_grant_type: 'This grant type is not supported; use password, refresh_token or client_credentials.',
  invalid_request: 'The request lacks what its grant type needs.',
  invalid_grant: 'Invalid credentials given.',
  user_not_active: 'This account is closed.',
  unauthorized_client: 'This client may not use this grant type.',
  invalid_client: 'There is no such client, or its secret is wrong.',
  'forbidden-request': 'Too many requests. Wait a few minutes and try again.',
};
const statuses: Readonly<Partial<Record<GrantRefusal, number>>> = { invalid_client: 401, 'forbidden-request': 403 };

/** `{error, error_description}` of RFC 6749, with the `error_code` that the apps read beside it. */
export function grantProblem(refusal: GrantRefusal): Problem {
  const detail = sentences[refusal];
  return new Problem({
    status: statuses[refusal] ?? 400,
    code: refusal,
    detail,
    bare: true,
    body: { error: refusal, error_description: detail, error_code: refusal },
    headers: {
      'cache-control': 'no-store',
      ...(refusal === 'invalid_client' && { 'www-authenticate': 'Basic realm="oauth2"' }),
    },
  });
}

/** A client names itself in the body or, RFC 6749 section 2.3.1, by Basic authentication. */
export function credentialsIn(
  authorization: string | undefined,
  body: { readonly client_id?: string | undefined; readonly client_secret?: string | undefined },
): { clientId: string; clientSecret: string | null } {
  const basic = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return { clientId: body.client_id ?? '', clientSecret: body.client_secret ?? null };
  const [clientId = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId, clientSecret: secret.join(':') };
}

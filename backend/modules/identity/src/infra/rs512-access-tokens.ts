import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { Clock, Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type AccessTokenRead, AccessTokens, type PublicKey } from '../application/ports.ts';
import type { AccessClaims } from '../domain/access-claims.ts';
import { identitySigningKeys, type SigningKeyDocument } from './identity.schemas.ts';
import { isDuplicate } from './is-duplicate.ts';

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly published: PublicKey;
}

/** The one key pair of the site; all its processes share it through the store. */
const currentKey = 'current';
const digest = 'RSA-SHA512';
const [generate, signWith, verifyWith] = [promisify(generateKeyPair), promisify(sign), promisify(verify)];

@Injectable()
export class Rs512AccessTokens extends AccessTokens {
  #keys: Promise<Keys> | null = null;

  constructor(
    private readonly models: Models,
    private readonly clock: Clock,
  ) {
    super();
  }

  async sign(claims: AccessClaims): Promise<string> {
    const { privateKey, published } = await this.#loaded();
    const signed = `${encoded({ typ: 'JWT', alg: 'RS512', kid: published.kid })}.${encoded(claims)}`;
    const signature = await signWith(digest, Buffer.from(signed), privateKey);
    return `${signed}.${signature.toString('base64url')}`;
  }

  /** Takes no algorithm from the token: what was not signed by our key with RS512 is no token. */
  async read(token: string, now: Date): Promise<AccessTokenRead> {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const { publicKey } = await this.#loaded();
    const isOurs = await verifyWith(
      digest,
      Buffer.from(`${header}.${payload}`),
      publicKey,
      Buffer.from(signature, 'base64url'),
    );
    const claims = isOurs ? claimsIn(payload) : null;
    if (!claims) return { ok: false, refusal: 'token_nonexistent' };
    if (claims.exp * 1000 <= now.getTime()) return { ok: false, refusal: 'token_expired' };
    return { ok: true, claims };
  }

  async publicKeys(): Promise<readonly PublicKey[]> {
    return [(await this.#loaded()).published];
  }

  #loaded(): Promise<Keys> {
    this.#keys ??= this.#load().catch((error: unknown) => {
      this.#keys = null;
      throw error;
    });
    return this.#keys;
  }

  async #load(): Promise<Keys> {
    const stored = (await this.#find()) ?? (await this.#create());
    const privateKey = createPrivateKey(stored.privateKey);
    const publicKey = createPublicKey(privateKey);
    const { n, e } = z.object({ n: z.string(), e: z.string() }).parse(publicKey.export({ format: 'jwk' }));
    const kid = createHash('sha256').update(n).digest('base64url').slice(0, 16);
    return { privateKey, publicKey, published: { kty: 'RSA', n, e, kid, alg: 'RS512', use: 'sig' } };
  }

  #find(): Promise<SigningKeyDocument | null> {
    return this.models.of(identitySigningKeys).findById(currentKey).lean<SigningKeyDocument>();
  }

  async #create(): Promise<SigningKeyDocument> {
    const { privateKey } = await generate('rsa', { modulusLength: 2048 });
    const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const made = { _id: currentKey, privateKey: text, createdAt: this.clock.now() };
    try {
      await this.models.of(identitySigningKeys).insertMany([made]);
      return made;
    } catch (error) {
      const theirs = isDuplicate(error) ? await this.#find() : null;
      if (theirs) return theirs;
      throw error;
    }
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const texts = z.array(z.string());
const accessClaims = z.object({
  aud: z.string(),
  iss: z.string(),
  iat: z.number(),
  exp: z.number(),
  grant_type: z.enum(['password', 'client_credentials']),
  version: z.string(),
  sub: z.string(),
  preferred_username: z.string(),
  user_id: z.number(),
  email: z.string(),
  email_verified: z.boolean(),
  name: z.string(),
  given_name: z.string(),
  family_name: z.string(),
  administrator: z.boolean(),
  superuser: z.boolean(),
  scopes: texts,
  filters: texts,
  is_restricted: z.boolean(),
});

function claimsIn(payload: string): AccessClaims | null {
  return accessClaims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).data ?? null;
}

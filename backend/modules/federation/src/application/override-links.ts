import { Injectable } from '@nestjs/common';
import type { Override } from '../domain/override.ts';
import { OverrideStore } from './override-store.ts';
import { Signing } from './ports.ts';

/** No other text that the site signs begins so: what was signed for another purpose is no link. */
const purpose = 'lyceum-override-1\n';
const form = /^([\w-]+)\.([0-9a-f]+)\.([\w-]+)$/;

/**
 * The text in an override's address: what it allows, and the site's signature under it. The store must say the same, so
 * neither who changes a link nor who changes a document gains anything.
 */
@Injectable()
export class OverrideLinks {
  constructor(
    private readonly signing: Signing,
    private readonly overrides: OverrideStore,
  ) {}

  async write(override: Override): Promise<string> {
    const payload = payloadOf(override);
    const { keyId, value } = await this.signing.sign(purpose + payload);
    return [Buffer.from(payload).toString('base64url'), keyId, Buffer.from(value, 'base64').toString('base64url')].join(
      '.',
    );
  }

  /** Null for what this site did not sign, or what does not say what was made. */
  async read(link: string): Promise<Override | null> {
    const [, body = '', keyId = '', signature = ''] = form.exec(link) ?? [];
    const payload = Buffer.from(body, 'base64url').toString();
    const value = Buffer.from(signature, 'base64url').toString('base64');
    if (!(await this.signing.isGenuine(purpose + payload, { keyId, value }))) return null;
    const override = await this.overrides.find(idIn(payload));
    return override && payloadOf(override) === payload ? override : null;
  }
}

const payloadOf = ({ id, app, username, target, allowsWrites, path, expiresAt }: Override): string =>
  JSON.stringify([
    id,
    app,
    username,
    target.kind,
    target.kind === 'registry' ? target.version : target.entry,
    allowsWrites,
    path,
    expiresAt.toISOString(),
  ]);

const idIn = (payload: string): string => String(JSON.parse(payload)[0]);

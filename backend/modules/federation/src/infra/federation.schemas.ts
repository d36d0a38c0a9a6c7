import { documentSchema } from '@lyceum/platform';
import type { Finding } from '../domain/gates/finding.ts';
import type { Pause, ReleaseChange } from '../domain/release.ts';

export interface BuildDocument {
  /** `name@version`. */
  readonly _id: string;
  readonly name: string;
  readonly version: string;
  /** The record as it was signed. */
  readonly signed: string;
  readonly keyId: string;
  readonly signature: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** Absent on builds from before findings were kept. */
  readonly findings?: readonly Finding[];
}

export const builds = documentSchema<BuildDocument>('federation_builds', {
  _id: { type: String, required: true },
  name: { type: String, required: true },
  version: { type: String, required: true },
  signed: { type: String, required: true },
  keyId: { type: String, required: true },
  signature: { type: String, required: true },
  publishedBy: { type: String, required: true },
  publishedAt: { type: Date, required: true },
  findings: [{ _id: false, gate: String, severity: String, message: String, mend: String }],
});

export interface ReleaseDocument {
  /** The app's name. */
  readonly _id: string;
  /** Pairs, since a channel's name may hold what a field's name may not. */
  readonly channels: readonly { readonly channel: string; readonly version: string }[];
  readonly rules: unknown;
  readonly pause?: Pause | null;
  readonly history: readonly ReleaseChange[];
  readonly revision: number;
}

const pause = {
  _id: false,
  by: { type: String, required: true },
  at: { type: Date, required: true },
  reason: { type: String, default: '' },
};

const change = {
  _id: false,
  act: { type: String, required: true },
  channel: { type: String, required: true },
  from: { type: String, default: null },
  to: { type: String, default: null },
  by: { type: String, required: true },
  at: { type: Date, required: true },
  reason: { type: String, default: '' },
};

export const releases = documentSchema<ReleaseDocument>('federation_releases', {
  _id: { type: String, required: true },
  channels: [{ _id: false, channel: { type: String, required: true }, version: { type: String, required: true } }],
  rules: { type: Object, required: true },
  pause: { type: pause, default: null },
  history: [change],
  revision: { type: Number, required: true },
});

export interface TokenDocument {
  /** Digest of the token. */
  readonly _id: string;
  readonly app: string;
  readonly label: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export const tokens = documentSchema<TokenDocument>('federation_tokens', {
  _id: { type: String, required: true },
  app: { type: String, required: true },
  label: { type: String, required: true },
  createdBy: { type: String, required: true },
  createdAt: { type: Date, required: true },
  lastUsedAt: { type: Date, default: null },
  revokedAt: { type: Date, default: null },
});

export interface SettingDocument {
  /** `site`, or `app/{name}`. */
  readonly _id: string;
  /** JSON: keys of apps may hold what field names may not. */
  readonly value: string;
  readonly history: readonly { readonly value: string; readonly by: string; readonly at: Date }[];
  readonly revision: number;
}

const pastValue = {
  _id: false,
  value: { type: String, required: true },
  by: { type: String, required: true },
  at: { type: Date, required: true },
};

export const settings = documentSchema<SettingDocument>('federation_settings', {
  _id: { type: String, required: true },
  value: { type: String, required: true },
  history: [pastValue],
  revision: { type: Number, required: true },
});

export interface RevisionDocument {
  readonly _id: string;
  readonly revision: number;
}

export const revisions = documentSchema<RevisionDocument>('federation_revisions', {
  _id: { type: String, required: true },
  revision: { type: Number, required: true },
});

export interface PreviewDocument {
  /** Digest of the session. */
  readonly _id: string;
  readonly by: string;
  /** JSON, as settings are. */
  readonly draft: string;
  readonly endsAt: Date;
}

export const previews = documentSchema<PreviewDocument>('federation_previews', {
  _id: { type: String, required: true },
  by: { type: String, required: true },
  draft: { type: String, required: true },
  endsAt: { type: Date, required: true },
});

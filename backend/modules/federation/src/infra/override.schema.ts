import { documentSchema } from '@lyceum/platform';
import type { OverrideChange, OverrideTarget } from '../domain/override.ts';

export interface OverrideDocument {
  readonly _id: string;
  readonly app: string;
  readonly username: string;
  readonly target: OverrideTarget;
  readonly declares: string | null;
  readonly allowsWrites: boolean;
  readonly path: string;
  readonly expiresAt: Date;
  readonly state: 'made' | 'opened' | 'ended';
  readonly session: string | null;
  readonly history: readonly OverrideChange[];
}

const change = {
  _id: false,
  act: { type: String, required: true },
  by: { type: String, required: true },
  at: { type: Date, required: true },
};

export const overrides = documentSchema<OverrideDocument>('federation_overrides', {
  _id: { type: String, required: true },
  app: { type: String, required: true },
  username: { type: String, required: true },
  target: { type: Object, required: true },
  declares: { type: String, default: null },
  allowsWrites: { type: Boolean, required: true },
  path: { type: String, required: true },
  expiresAt: { type: Date, required: true },
  state: { type: String, required: true },
  session: { type: String, default: null },
  history: [change],
});

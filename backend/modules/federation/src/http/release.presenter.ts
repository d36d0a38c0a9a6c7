import type { AppStatusView, ReleaseView } from '@lyceum/contracts/federation';
import { startBytesOf } from '../application/app-build.ts';
import type { AppStatus } from '../application/list-app-status.ts';
import type { Release } from '../domain/release.ts';

export function toReleaseView({ channels, rules, pause, history }: Release): ReleaseView {
  return {
    channels: { ...channels },
    rules: [...rules],
    pause: pause && { ...pause, at: pause.at.toISOString() },
    history: history.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })).reverse(),
  };
}

export function toStatusView({ name, serving, release }: AppStatus): AppStatusView {
  const { record } = serving;
  return {
    name,
    owner: record.app.owner,
    version: serving.version,
    state: serving.state,
    reason: serving.reason,
    source: release ? 'registry' : 'workspace',
    start_bytes: startBytesOf(record),
    fills: record.app.fills.map(({ slot }) => slot),
    offers: record.app.offers,
    release: release && toReleaseView(release),
  };
}

import type { OverrideView } from '@lyceum/contracts/federation';

/** What people know the build by: its version, or host and port of the laptop. */
export const buildName = ({ target }: OverrideView): string =>
  target.kind === 'registry' ? target.version : new URL(target.entry).host;

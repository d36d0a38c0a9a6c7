import { platformMisfit } from '../platform-fit.ts';
import { error, type Finding } from './finding.ts';
import type { GatedBuild, GatedSite } from './gated-site.ts';

/** React, the router and the rest exist once on a page: the app must get along with the shell's. */
export function platformGate({ name, platform }: GatedBuild, { shell }: GatedSite): readonly Finding[] {
  const misfit = shell && platformMisfit(platform, shell.platform);
  if (!misfit) return [];
  const mend = `The team of ${name}: build against the shell's versions.`;
  return [error('platform', `The app ${misfit}; it would not be loaded.`, mend)];
}

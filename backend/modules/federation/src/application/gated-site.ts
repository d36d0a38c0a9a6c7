import type { BuildRecord, ShellRecord } from '@lyceum/contracts/federation';
import type { GatedBuild, GatedShell } from '../domain/gates/gated-site.ts';

/** As much of a build's record as the gates look at. */
export function gatedBuildOf({ app, platform, preload, graph, files, licences, contracts }: BuildRecord): GatedBuild {
  const { id, routes, fills, offers, emits, listens, permissions, budgets } = app;
  return {
    name: id,
    routes,
    fills: fills.map(({ slot, operation, file }) => ({ slot, operation, file: file ?? null })),
    offers,
    emits,
    listens,
    permissions,
    budgets,
    contracts,
    platform,
    preload,
    graph,
    files: weights(files),
    licences,
  };
}

export function gatedShellOf(shell: ShellRecord): GatedShell {
  const { platform, offers, emits, listens, entry, loader, css, imports, graph, files } = shell;
  return { platform, offers, emits, listens, entries: [entry, loader], css, imports, graph, files: weights(files) };
}

/** Records from before the shell was weighed as it is sent count in full. */
const weights = (files: Readonly<Record<string, { readonly bytes: number; readonly gzip?: number | undefined }>>) =>
  Object.fromEntries(Object.entries(files).map(([path, { bytes, gzip }]) => [path, gzip ?? bytes]));

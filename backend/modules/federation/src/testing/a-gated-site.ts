import type { AccessibilitySeen } from '../domain/gates/accessibility-gate.ts';
import type { GatedBuild, GatedShell, GatedSite } from '../domain/gates/gated-site.ts';

const chunk = { imports: [], css: [], platform: [] };

/** A small app that nothing speaks against. */
export const aGatedBuild = (changes: Partial<GatedBuild> = {}): GatedBuild => ({
  name: 'forum',
  routes: [{ path: '/forum/:course/*', example: '/forum/course-v1:A+B+C/topics', page: null }],
  fills: [],
  offers: [],
  emits: [],
  listens: [],
  permissions: [],
  budgets: {},
  contracts: null,
  platform: { react: '19.3.1' },
  preload: ['remoteEntry.js'],
  graph: { 'remoteEntry.js': chunk },
  files: { 'remoteEntry.js': 8_000 },
  licences: [],
  ...changes,
});

/** A look at every page of a build that found nothing. */
export const aCleanSight = ({ routes }: Pick<GatedBuild, 'routes'>): AccessibilitySeen => ({
  otherBuild: null,
  looks: routes.flatMap(({ path }) => (['light', 'dark'] as const).map((scheme) => aLook(path, scheme))),
});

export const aLook = (
  route: string,
  scheme: 'light' | 'dark',
  violations: AccessibilitySeen['looks'][number]['violations'] = [],
): AccessibilitySeen['looks'][number] => ({ route, scheme, violations });

export const aShell = (changes: Partial<GatedShell> = {}): GatedShell => ({
  platform: { react: '19.3.1' },
  offers: ['lyceum.slot.shell.header_actions.v1'],
  emits: [],
  listens: [],
  entries: ['main.js'],
  css: [],
  imports: {},
  graph: { 'main.js': chunk },
  files: { 'main.js': 50_000 },
  ...changes,
});

interface SiteToMake {
  /** In use on some channel, in stable as well. */
  readonly live?: readonly GatedBuild[];
  readonly shell?: GatedShell;
  /** Events the shell listens for. */
  readonly listens?: readonly string[];
}

export const aGatedSite = ({ live = [], shell = aShell(), listens = [] }: SiteToMake = {}): GatedSite => ({
  live,
  stable: live,
  shell: { ...shell, listens },
  backend: {
    version: '0.1.3',
    contracts: new Set(['forum.listTopics']),
    permissions: new Set(['forum.topic.pin']),
  },
});

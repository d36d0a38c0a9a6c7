import { defaultClientConditions, esmExternalRequirePlugin, type UserConfig } from 'vite';
import { sourceConditions } from './carried.ts';
import type { MfeOptions } from './mfe-options.ts';
import { platformNames } from './platform.ts';
import { platformDev, platformInDependencies } from './platform-dev.ts';

/** Where a development server listens: on this machine only, since override links lead nowhere else. */
export const devHost = '127.0.0.1';
export const devPort = 5173;

const onThisMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/**
 * The development server of a micro-frontend: `LYCEUM_DEV_PORT` names its port, `LYCEUM_URL` a site elsewhere whose pages
 * may read it. Without fast refresh: the shell's React is the production build, which does not know it. An edit draws the
 * app's pages anew and keeps the page around them, see `liveApp`.
 */
export function devConfig({ name, plugins = [] }: MfeOptions, env: NodeJS.ProcessEnv = process.env): UserConfig {
  const root = process.cwd();
  const port = Number(env['LYCEUM_DEV_PORT'] || devPort);
  const origin = `http://${devHost}:${port}`;
  const site = env['LYCEUM_URL'];
  return {
    root,
    appType: 'custom',
    publicDir: false,
    resolve: { conditions: [...sourceConditions, ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [platformDev({ name, root, origin }), ...plugins],
    optimizeDeps: {
      entries: ['src/index.ts'],
      exclude: [...platformNames, '@lyceum/app-api/dev'],
      rolldownOptions: {
        plugins: [platformInDependencies(origin), esmExternalRequirePlugin({ external: [...platformNames] })],
      },
    },
    server: {
      host: devHost,
      port,
      strictPort: true,
      // Addresses of pictures and fonts: without it they would be looked for on the site.
      origin,
      cors: { origin: [onThisMachine, ...(site ? [new URL(site).origin] : [])] },
    },
  };
}

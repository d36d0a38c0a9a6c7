import { join } from 'node:path';
import { federation } from '@module-federation/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, esmExternalRequirePlugin, type UserConfig, type UserConfigFnObject } from 'vite';
import { nameCarriedPackages, sourceConditions } from './carried.ts';
import { checkPlatformImports } from './check-platform-imports.ts';
import { devConfig } from './dev-config.ts';
import type { MfeOptions } from './mfe-options.ts';
import { platformNames } from './platform.ts';
import { platformVersions } from './platform-versions.ts';
import { writeBuildRecord } from './write-build-record.ts';

/** Browsers that know `light-dark()` and nesting by themselves. */
export const cssTargets: readonly string[] = ['chrome123', 'edge123', 'firefox121', 'safari17.5'];

/** Where builds lie inside a project; `dist` itself holds the type declarations. */
export const bundleFolder = 'dist/bundle';

/** The whole Vite configuration of a micro-frontend: `export default mfeConfig({ name: 'learning' })`. */
export function mfeConfig(options: MfeOptions): UserConfigFnObject {
  return ({ command }) => (command === 'build' ? buildConfig(options) : devConfig(options));
}

/**
 * Built with Module Federation but sharing nothing through it: the platform packages stay imports, which the shell's
 * import map answers.
 */
function buildConfig({ name, plugins = [] }: MfeOptions): UserConfig {
  const root = process.cwd();
  const versions = platformVersions(root);
  return {
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: [...sourceConditions, ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: [
      nameCarriedPackages(),
      // First, so that packages which `require` React (there still are some) get an import as well.
      Object.assign(esmExternalRequirePlugin({ external: [...platformNames] }), { enforce: 'pre' as const }),
      federation({
        name,
        filename: 'remoteEntry-[hash].js',
        exposes: { './remote': './src/index.ts' },
        shared: {},
        dts: false,
        disableSnapshot: true,
        manifest: {
          additionalData: ({ stats, manifest }) => ({ ...(manifest ?? stats), platform: versions }),
        },
      }),
      react(),
      checkPlatformImports(),
      writeBuildRecord({ name, root, versions }),
      ...plugins,
    ],
    build: {
      outDir: join(root, bundleFolder),
      emptyOutDir: true,
      target: 'es2023',
      cssTarget: [...cssTargets],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Kept at home or published beside the build; files do not name what nobody is served.
      sourcemap: 'hidden',
      rolldownOptions: {
        input: join(root, 'src/index.ts'),
        // Schemas and contracts that nobody uses are dropped: less to load, and the record names only what is used.
        treeshake: { manualPureFunctions: ['z', 'defineContract'] },
      },
    },
  };
}

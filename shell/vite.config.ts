import { join } from 'node:path';
import { bundleFolder, cssTargets, platformVersions } from '@lyceum/app-api/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { mathjaxFiles } from './build/mathjax-files.ts';
import { platformHost } from './build/platform-host.ts';

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: '/shell/',
  publicDir: false,
  logLevel: 'warn',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: 'true',
    ENV_TARGET: JSON.stringify('web'),
    __PLATFORM__: JSON.stringify(platformVersions(root)),
  },
  plugins: [platformHost({ root }), mathjaxFiles(), react()],
  build: {
    outDir: join(root, bundleFolder),
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: [...cssTargets],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Kept at home or published beside the build; files do not name what nobody is served.
    sourcemap: 'hidden',
    rolldownOptions: { preserveEntrySignatures: 'allow-extension' },
  },
});

import { defineConfig } from 'vitest/config';

const conditions = ['source', 'import', 'default'];

/** Specs share one module graph per worker (`isolate: false`): ten times faster, at the price of no global mocks. */
const shared = {
  pool: 'forks' as const,
  isolate: false,
  environment: 'node' as const,
  exclude: ['**/node_modules/**', '**/dist/**'],
};

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node', 'import', 'default'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{shared,backend,scripts}/**/*.spec.ts'],
          exclude: [...shared.exclude, '**/*.int.spec.ts', '**/*.isolated.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['**/*.int.spec.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'dom',
          environment: 'jsdom',
          include: ['{shared,shell,mfes}/**/*.spec.tsx', '{shell,mfes}/**/*.spec.ts'],
          setupFiles: ['shared/testing/src/dom-setup.ts'],
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'isolated', isolate: true, include: ['**/*.isolated.spec.ts'], testTimeout: 60_000 },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

const conditions = ['source', 'import', 'default'];

/** Specs share one module graph per worker (`isolate: false`): ten times faster, at the price of no global mocks. */
const shared = {
  pool: 'forks' as const,
  isolate: false,
  environment: 'node' as const,
  exclude: ['**/node_modules/**', '**/dist/**'],
  // Specs wait for what they expect, never for a time; a limit only ends those that hang, on the busiest machine too.
  testTimeout: 30_000,
  // A machine that CI shares may stall for longer than any of these; what fails twice is wrong.
  retry: process.env.CI ? 1 : 0,
};

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node', 'import', 'default'] } },
  test: {
    // Specs that start processes mostly wait; a core kept free for them would wait as well.
    maxWorkers: '100%',
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

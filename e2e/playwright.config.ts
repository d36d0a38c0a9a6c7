import { defineConfig } from '@playwright/test';

/**
 * The built product, started once on a port of its own over fresh data; journeys share it and stay out of each other's
 * way. `LYCEUM_E2E_URL` names one that runs already.
 */
const port = Number(process.env.LYCEUM_E2E_PORT ?? 18_431);
const running = process.env.LYCEUM_E2E_URL;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  ...(!running && { globalSetup: './world/start-product.ts' }),
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    video: 'off',
    launchOptions: {
      executablePath: process.env.LYCEUM_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  metadata: { port },
});

// `npm test`: sets the machine up where needed, then checks and tests everything.
//   npm test                       all of it
//   npm test -- --only unit,int    some of: format types lint boundaries unit browser
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode, root } from './machine.mjs';

requireNode();
await ensureDependencies();
pinnedNode();
const { build, tsc } = await import('./build.mjs');
const { ensureChromium } = await import('./chromium.mjs');

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const totals = { passed: 0, failed: 0, skipped: 0 };

await check('format', () => exitCodeOf('biome', ['check', '.']));
await check('types', checkTypes);
// The lint rule on module boundaries passes silently without a project graph, so one is made first.
await check('lint', async () => {
  const graph = await exitCodeOf('nx', ['show', 'projects'], { stdio: 'ignore' });
  return graph || exitCodeOf('eslint', ['.', '--max-warnings', '0']);
});
await check('boundaries', () =>
  exitCodeOf('depcruise', [
    '--config',
    'shared/lint/boundaries.cjs',
    '--output-type',
    'err-long',
    ...['backend', 'shared', 'shell', 'mfes'],
  ]),
);
await suite('unit', async () => {
  const report = join(results, 'vitest.json');
  const code = await exitCodeOf(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      env: { NO_COLOR: '1' },
    },
  );
  return { code, counts: countsOfVitest(report) };
});
await suite('browser', async () => {
  await build();
  const executable = await ensureChromium();
  const report = join(results, 'playwright.json');
  const code = await exitCodeOf('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
    env: { LYCEUM_CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1' },
  });
  return { code, counts: countsOfPlaywright(report) };
});

const skipped = totals.skipped ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 ? 0 : 1;

/** A check is one test: it passes or fails as a whole. */
async function check(name, work) {
  await suite(name, async () => {
    const code = await work();
    return { code, counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 } };
  });
}

/** A suite that ends badly without saying which test failed counts as one failure: it is never green by silence. */
async function suite(name, work) {
  if (only && !only.includes(name)) return;
  const began = Date.now();
  console.log(`\n== ${name}`);
  const { code, counts } = await work();
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  totals.passed += counts.passed;
  totals.failed += failed;
  totals.skipped += counts.skipped;
  console.log(`== ${name}: ${counts.passed} passed, ${failed} failed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function checkTypes() {
  const projects = ['shared', 'backend/modules', 'mfes', 'backend']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .concat('shell')
    .map((folder) => `${folder}/tsconfig.spec.json`)
    .filter((config) => existsSync(join(root, config)));
  return exitCodeOf('node', [tsc, '-b', 'tsconfig.json', 'e2e', ...projects]);
}

function countsOfVitest(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests = 0,
    numTodoTests = 0,
  } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function countsOfPlaywright(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * Who may import whom: the fine half of the rules (doors, layers, islands), by folder pattern, so that a module or
 * micro-frontend created tomorrow is covered tomorrow. The coarse half is the Nx tags in eslint.config.mjs.
 * `fixtures/` holds a planted violation of each rule; `boundaries.spec.ts` proves that each is reported.
 */
const testCode = String.raw`(\.spec\.tsx?$|/src/testing/|/test/|/bench/)`;
const sources = String.raw`\.tsx?$`;

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'modules-meet-at-two-doors',
      { path: '^backend/modules/([^/]+)/' },
      {
        path: '^backend/modules/',
        pathNot: ['^backend/modules/$1/', String.raw`^backend/modules/[^/]+/src/(index|events|testing/index)\.ts$`],
      },
      'Another module is reached through its index.ts or events.ts only; by tests, through its testing/index.ts too.',
    ),
    forbid(
      'domain-is-pure',
      { path: '^backend/modules/([^/]+)/src/domain/', pathNot: testCode },
      { pathNot: ['^backend/modules/$1/src/domain/', '^shared/(kernel|grades|capa|olx|xml)/'] },
      'Domain code imports its own folder, the kernel and the pure kernels of the field, nothing else.',
    ),
    forbid(
      'application-knows-no-adapters',
      { path: '^backend/modules/([^/]+)/src/application/', pathNot: testCode },
      { path: '^backend/modules/$1/src/(http|infra)/' },
      'Use cases speak to ports; http and infra plug into them.',
    ),
    forbid(
      'http-knows-no-infra',
      { path: '^backend/modules/([^/]+)/src/http/', pathNot: testCode },
      { path: '^backend/modules/$1/src/infra/' },
      'Controllers call use cases; how things are stored is not their business.',
    ),
    forbid(
      'events-door-is-a-leaf',
      { path: String.raw`^backend/modules/([^/]+)/src/events\.ts$` },
      { path: '^backend/', pathNot: ['^backend/platform/'] },
      'The events door imports nothing of its module, so that hearing never makes a circle.',
    ),
    forbid(
      'platform-knows-no-module',
      { path: '^backend/platform/' },
      { path: ['^backend/(modules|app)/', '^mfes/', '^shell/'] },
      'Platform holds techniques; a domain word in it is in the wrong place.',
    ),
    forbid(
      'modules-know-no-app',
      { path: '^backend/modules/' },
      { path: '^backend/app/' },
      'Only the composition root knows all modules.',
    ),
    forbid(
      'shared-knows-nobody',
      { path: '^shared/' },
      { path: '^(backend|mfes|shell|e2e)/' },
      'Shared packages are used by both sides and know neither.',
    ),
    forbid(
      'mfes-are-islands',
      { path: '^mfes/([^/]+)/' },
      { path: '^(mfes|shell|backend)/', pathNot: '^mfes/$1/' },
      'A micro-frontend imports itself and shared/, nothing else.',
    ),
    forbid(
      'mfes-see-the-kit-not-its-makers',
      { path: '^mfes/', pathNot: testCode },
      { path: String.raw`node_modules/(@mantine|react-intl|@module-federation)/` },
      'Micro-frontends take components from @lyceum/ui and texts from @lyceum/i18n.',
    ),
    forbid(
      'features-do-not-meet',
      { path: '^mfes/([^/]+)/src/features/([^/]+)/' },
      { path: '^mfes/$1/src/features/', pathNot: '^mfes/$1/src/features/$2/' },
      'Pages compose features; features do not import each other.',
    ),
    forbid(
      'shell-loads-at-run-time',
      { path: '^shell/' },
      { path: '^(mfes|backend)/' },
      'The shell learns at run time which micro-frontends exist.',
    ),
    forbid(
      'production-is-free-of-test-code',
      { path: sources, pathNot: [testCode, '^shared/testing/', '^e2e/', '^backend/platform/src/testing'] },
      { path: [String.raw`\.spec\.tsx?$`, '^shared/testing/', '/src/testing/'] },
      'Builders and fakes are imported by specs only.',
    ),
    forbid('no-circles', {}, { circular: true }, 'A circle cannot be read, tested or moved in parts.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`(/dist/|/fixtures/|\.d\.ts$)` },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main'],
    },
  },
};

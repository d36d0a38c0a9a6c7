// `npm run new -- mfe NAME`: writes a working micro-frontend with a route, a slot fill, a spec and a workflow that publishes it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuse, root } from './machine.mjs';

export function run([kind, name, ...rest], { folder = root, tell = console.log } = {}) {
  if (kind !== 'mfe' || !name || rest.length > 0) refuse('it makes one thing: npm run new -- mfe NAME');
  if (!/^[a-z][a-z0-9-]{1,38}$/.test(name))
    refuse(`"${name}" is no name for an app; use lower-case letters, digits and "-".`);
  const target = join(folder, 'mfes', name);
  if (existsSync(target)) refuse(`mfes/${name} is there already.`);
  for (const [path, text] of Object.entries(filesOf(name))) {
    const file = path.startsWith('.github/') ? join(folder, path) : join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  referTo(join(folder, 'tsconfig.json'), `mfes/${name}`);
  format(target);
  tell(`mfes/${name} is written. Next: npm install, then npm start; its page is /${name}.`);
}

/** As the repository's formatter wants it, where it is installed. */
function format(target) {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  if (existsSync(biome)) spawnSync(biome, ['check', '--write', target], { cwd: root, stdio: 'ignore' });
}

const titleOf = (name) =>
  name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join(' ');
const componentOf = (name) => titleOf(name).replaceAll(' ', '');
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const shared = ['app-api', 'contracts', 'i18n', 'kernel', 'sdk', 'ui'];

function filesOf(name) {
  const title = titleOf(name);
  const component = componentOf(name);
  return {
    'README.md': readme(name, title),
    'package.json': packageFile(name),
    'project.json': json({
      name: `mfe-${name}`,
      $schema: '../../node_modules/nx/schemas/project-schema.json',
      projectType: 'application',
      sourceRoot: `mfes/${name}/src`,
      tags: [`scope:mfe-${name}`, 'role:mfe'],
    }),
    'tsconfig.json': typeSettings(),
    'tsconfig.spec.json': typeSettingsOfSpecs(),
    'vite.config.ts': `import { mfeConfig } from '@lyceum/app-api/vite';\n\nexport default mfeConfig({ name: '${name}' });\n`,
    'src/index.ts': `export { manifest } from './manifest.ts';\n`,
    'src/config.ts': `import { z } from 'zod';

/** What a site may set for the app. */
export const config = z.object({
  showOnDashboard: z.boolean().default(true).describe('Show the app above the courses of the dashboard'),
});
`,
    'src/manifest.messages.ts': `import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  nav: { id: '${name}.nav', defaultMessage: '${title}' },
});
`,
    'src/manifest.ts': `import { defineApp, fillSlot, shellDashboardTop } from '@lyceum/app-api';
import { config } from './config.ts';
import { messages } from './manifest.messages.ts';

/** All that the shell knows of the app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: '${name}',
  config,
  routes: [{ path: '/${name}', load: () => import('./pages/home-page.tsx').then((page) => page.HomePage) }],
  fills: [
    fillSlot(shellDashboardTop, () => import('./features/welcome/welcome.tsx').then((fill) => fill.Welcome)),
  ],
  nav: [{ label: messages.nav, to: '/${name}', place: 'main' }],
});
`,
    'src/pages/home-page.messages.ts': `import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: '${name}.home.title', defaultMessage: '${title}' },
  greeting: { id: '${name}.home.greeting', defaultMessage: 'Hello, {name}' },
});
`,
    'src/pages/home-page.tsx': `import { usePageTitle, useSignedInUser } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Page, Text } from '@lyceum/ui';
import { messages } from './home-page.messages.ts';

export function HomePage() {
  const t = useMessages(messages);
  const user = useSignedInUser();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')}>
      <Text>{t('greeting', { name: user.name })}</Text>
    </Page>
  );
}
`,
    'src/features/welcome/welcome.messages.ts': `import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  open: { id: '${name}.welcome.open', defaultMessage: 'Open ${title}' },
});
`,
    'src/features/welcome/welcome.tsx': `import { useAppConfig } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Card } from '@lyceum/ui';
import { Link } from 'react-router';
import { config } from '../../config.ts';
import { messages } from './welcome.messages.ts';

/** Above the courses of the dashboard: the way to the app. */
export function Welcome() {
  const t = useMessages(messages);
  const { showOnDashboard: isShown } = useAppConfig(config);
  if (!isShown) return null;
  return (
    <Card padding="md">
      <Anchor component={Link} to="/${name}">
        {t('open')}
      </Anchor>
    </Card>
  );
}
`,
    [`src/${name}.spec.tsx`]: `import { HostForSpecs } from '@lyceum/app-api/testing';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { manifest } from './manifest.ts';
import { HomePage } from './pages/home-page.tsx';

afterEach(cleanup);

describe('${component}', () => {
  it('greets the person by name', async () => {
    render(
      <AppProvider>
        <HostForSpecs>
          <HomePage />
        </HostForSpecs>
      </AppProvider>,
    );
    expect(await screen.findByText('Hello, Ana Ortiz')).toBeTruthy();
  });

  it('loads every page it declares', async () => {
    for (const { load } of manifest.routes) expect(await load()).toBeTypeOf('function');
  });
});
`,
    [`.github/workflows/publish-${name}.yml`]: workflow(name),
  };
}

/** Versions of the platform are those of the app that is here already. */
function packageFile(name) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'mfes/account/package.json'), 'utf8'));
  return json({
    name: `@lyceum/mfe-${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: { bundle: 'vite build' },
    exports: {
      '.': { source: './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    dependencies,
  });
}

function typeSettings() {
  const { compilerOptions, ...settings } = JSON.parse(readFileSync(join(root, 'mfes/account/tsconfig.json'), 'utf8'));
  const references = shared.map((project) => ({ path: `../../shared/${project}` }));
  return json({ ...settings, compilerOptions, references });
}

const typeSettingsOfSpecs = () => readFileSync(join(root, 'mfes/account/tsconfig.spec.json'), 'utf8');

function referTo(file, path) {
  if (!existsSync(file)) return;
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  settings.references = [...(settings.references ?? []), { path }];
  writeFileSync(file, json(settings));
}

const readme = (name, title) => `# ${title} app

## Responsible for

What it is for, in two lines.

## Words

Those of its modules.

## Doors

Route \`/${name}\`. Fills \`lyceum.slot.shell.dashboard_top.v1\`. Configuration: \`showOnDashboard\`.

## Events in and out

None.

## Does not belong here

What other apps do.

## Decisions

None yet.
`;

const workflow = (name) => `name: Publish ${name}
on:
  push:
    branches: [main]
    paths: ['mfes/${name}/**']
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: npx vitest run mfes/${name}
      - run: node scripts/build.mjs ${name}
      - run: node scripts/publish-mfe.mjs mfes/${name}/dist/bundle --channel canary
        env:
          LYCEUM_URL: \${{ vars.LYCEUM_URL }}
          LYCEUM_TOKEN: \${{ secrets.LYCEUM_${name.toUpperCase().replaceAll('-', '_')}_TOKEN }}
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) run(process.argv.slice(2));

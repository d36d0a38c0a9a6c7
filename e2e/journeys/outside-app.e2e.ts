import { expect, test } from '@playwright/test';
import { anOutsideApp, type OutsideApp } from '../world/outside-app.ts';
import { aLearner } from '../world/people.ts';

/** A page that cannot run on another React, query client or app interface than the shell's. */
const pageThatUsesTheShell = `
import { usePageTitle, useSignedInUser } from '@lyceum/app-api';
import * as identity from '@lyceum/app-api/contracts/identity';
import { queryOptionsOf } from '@lyceum/app-api/sdk';
import { Button, Page, Text } from '@lyceum/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

export function HomePage() {
  const [count, setCount] = useState(0);
  const user = useSignedInUser();
  const me = useQuery(queryOptionsOf(identity.getMe, {}));
  usePageTitle('Made outside');
  return (
    <Page title="Made outside">
      <Text>{'Hello, ' + user.name}</Text>
      <Text>{me.data ? 'The server says ' + me.data.username : 'Asking'}</Text>
      <Button onClick={() => setCount(count + 1)}>{'Pressed ' + count}</Button>
    </Page>
  );
}
`;

test.describe('an app made in a folder outside the workspace, of the packed packages alone', () => {
  test.describe.configure({ timeout: 240_000 });
  let app: OutsideApp;
  test.beforeEach(async ({ baseURL }) => {
    app = await anOutsideApp(baseURL ?? '');
  });
  test.afterEach(() => app.remove());

  test('runs in the shell with its React, person and requests, published or still being written', async ({
    page,
    context,
  }) => {
    expect(await app.ship()).toContain(`${app.name} 0.1.0`);
    const { username } = await aLearner(context);
    await page.goto('/dashboard');
    const title = app.name.replaceAll(/(^|-)(\w)/g, (_all, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`);
    await page.getByRole('link', { name: `Open ${title}` }).click();
    await expect(page.getByText('Hello, Wanda Walker')).toBeVisible();

    app.write('src/pages/home-page.tsx', pageThatUsesTheShell);
    await app.ship();
    await page.goto(`/${app.name}`);
    await expect(page.getByText('Hello, Wanda Walker')).toBeVisible();
    await expect(page.getByText(`The server says ${username}`)).toBeVisible();
    await page.getByRole('button', { name: 'Pressed 0' }).click();
    await expect(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible();
    await expect(page).toHaveTitle(/Made outside/);

    await page.goto(await app.showTo(username));
    await page.getByRole('button', { name: 'Pressed 0' }).click();
    await expect(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible();
    app.write('src/pages/home-page.tsx', pageThatUsesTheShell.replace('Hello, ', 'Good evening, '));
    await expect(page.getByText('Good evening, Wanda Walker')).toBeVisible();
  });
});

import { expect, type Page, test } from '@playwright/test';
import { anAppInDevelopment } from '../world/app-in-development.ts';
import { anOverrideLink } from '../world/overrides.ts';
import { aLearner } from '../world/people.ts';
import { aName, entryDrawing, type PublishedApp, publishApp } from '../world/published-app.ts';

const seconds = (count: number): number => count / 3_600;
const barOf = (page: Page) => page.getByRole('region', { name: 'Not the site that others see' });

/** An app whose released build and proposed build say different things. */
async function anAppWithProposal(site: string): Promise<{ readonly app: PublishedApp; readonly proposed: string }> {
  const name = aName();
  const app = await publishApp(site, { name, entry: entryDrawing(name, `() => 'what is released'`) });
  const entry = entryDrawing(name, `() => 'what is proposed'`);
  const { version } = await publishApp(site, { name, entry, channel: 'pull-7' });
  return { app, proposed: version };
}

/** Whether this page's session may still change something, as its page would: with its cookies and CSRF token. */
const tryToWrite = (page: Page) =>
  page.evaluate(async () => {
    const { csrfToken } = await (await fetch('/csrf/api/v1/token')).json();
    const answer = await fetch('/api/enrollment/v1/enrollment', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrftoken': csrfToken },
      body: JSON.stringify({ course_details: { course_id: 'course-v1:Lyceum+START101+2026' } }),
    });
    return { status: answer.status, code: (await answer.json()).error_code ?? null };
  });

test('a link shows its person a build that nobody else gets, until they leave', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const site = baseURL ?? '';
  const { app, proposed } = await anAppWithProposal(site);
  const { username } = await aLearner(context);
  const link = await anOverrideLink(site, { app: app.name, username, version: proposed });
  await page.goto(link);
  await expect(page).toHaveURL(app.path);
  await expect(page.getByText('what is proposed')).toBeVisible();
  await expect(barOf(page)).toContainText(`You are looking at ${app.name} from ${proposed} instead of ${app.version}`);

  const elsewhere = await browser.newContext({ baseURL: site });
  const other = await elsewhere.newPage();
  await aLearner(elsewhere);
  await other.goto(app.path);
  await expect(other.getByText('what is released')).toBeVisible();
  await expect(barOf(other)).toHaveCount(0);
  await other.goto(link);
  await expect(other.getByText('It is for somebody else.')).toBeVisible();
  await other.goto(app.path);
  await expect(other.getByText('what is released')).toBeVisible();
  await elsewhere.close();

  await barOf(page).getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText('what is released')).toBeVisible();
  await expect(barOf(page)).toHaveCount(0);
  expect((await page.goto(link))?.status()).toBe(410);
  await expect(page.getByText('It was ended before its time.')).toBeVisible();
});

test('a page goes back by itself when its time is over, and the link is refused from then on', async ({
  page,
  context,
  baseURL,
}) => {
  const site = baseURL ?? '';
  const { app, proposed } = await anAppWithProposal(site);
  const { username } = await aLearner(context);
  const link = await anOverrideLink(site, { app: app.name, username, version: proposed, hours: seconds(12) });
  await page.goto(link);
  await expect(page.getByText('what is proposed')).toBeVisible();
  await expect(page.getByText('what is released')).toBeVisible({ timeout: 40_000 });
  expect((await page.goto(link))?.status()).toBe(410);
  await expect(page.getByText('Its time is over.')).toBeVisible();
});

test('nothing is saved in a session with another build, unless the link allows it', async ({
  page,
  context,
  baseURL,
}) => {
  const site = baseURL ?? '';
  const { app, proposed } = await anAppWithProposal(site);
  const { username } = await aLearner(context);
  const wish = { app: app.name, username, version: proposed };
  await page.goto(await anOverrideLink(site, wish));
  await expect(barOf(page)).toContainText('changes are not saved');
  expect(await tryToWrite(page)).toEqual({ status: 403, code: 'override_read_only' });
  await page.goto(await anOverrideLink(site, { ...wish, allowWrites: true }));
  await expect(barOf(page)).toContainText('changes are saved');
  expect((await tryToWrite(page)).status).toBe(200);
});

test('a visitor signs in on the way, and one can sign out of a session that only looks', async ({
  page,
  browser,
  baseURL,
}) => {
  const site = baseURL ?? '';
  const { app, proposed } = await anAppWithProposal(site);
  const registering = await browser.newContext({ baseURL: site });
  const { username, password } = await aLearner(registering);
  await registering.close();
  await page.goto(await anOverrideLink(site, { app: app.name, username, version: proposed }));
  await page.getByLabel('Username or e-mail').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('what is proposed')).toBeVisible();
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('an app runs from a laptop inside the built shell, and an edit is on the open page', async ({
  page,
  context,
  baseURL,
}) => {
  const laptop = await anAppInDevelopment('First thoughts');
  try {
    const { name: app, entry, declares } = laptop;
    const { username } = await aLearner(context);
    await page.goto(await anOverrideLink(baseURL ?? '', { app, username, entry, declares }));
    await expect(page).toHaveURL(laptop.path);
    await expect(page.getByRole('heading', { name: 'First thoughts' })).toBeVisible({ timeout: 30_000 });
    await expect(barOf(page)).toContainText(`${app} from ${new URL(entry).host}, which nobody else has yet`);
    await page.evaluate(() => document.body.setAttribute('data-page', 'the same'));
    laptop.edit('Second thoughts');
    await expect(page.getByRole('heading', { name: 'Second thoughts' })).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('body')).toHaveAttribute('data-page', 'the same');
  } finally {
    await laptop.end();
  }
});

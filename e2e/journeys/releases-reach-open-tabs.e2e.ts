import { expect, type Page, test } from '@playwright/test';
import { admin, anEnrolledLearner, demoCourse, signIn } from '../world/people.ts';
import { aName, entryDrawing, publishApp, rollBack } from '../world/published-app.ts';
import { changeLook, undoLook } from '../world/site-look.ts';

const tabCount = 20;
const drawing = (name: string, text: string) => entryDrawing(name, `() => '${text}'`);

/** Leaves a mark that a page keeps until it is loaded anew. */
const mark = (tab: Page) => tab.evaluate(() => Object.assign(window, { isMarked: true }));
const isMarked = (tab: Page) => tab.evaluate(() => 'isMarked' in window);

/** Resolves when the page has heard of a change and asked what it is. */
const hasHeard = (tab: Page) => tab.waitForResponse((answer) => answer.url().endsWith('/api/federation/v1/apps'));

/** Goes to another page by a link, and resolves when that page has been loaded anew. */
async function goElsewhere(tab: Page): Promise<void> {
  const isLoaded = tab.waitForEvent('load');
  await tab.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Courses', exact: true }).click();
  await isLoaded;
}

test('a rollback reaches twenty open tabs at their next navigation, and none before', async ({ context, baseURL }) => {
  test.slow();
  const name = aName();
  const site = baseURL ?? '';
  await publishApp(site, { name, entry: drawing(name, 'the good one') });
  const bad = await publishApp(site, { name, entry: drawing(name, 'the bad one') });
  const tabs: Page[] = [];
  for (let count = 0; count < tabCount; count += 1) {
    const tab = await context.newPage();
    await tab.goto(bad.path);
    await expect(tab.getByText('the bad one')).toBeVisible();
    await mark(tab);
    tabs.push(tab);
  }
  const heard = Promise.all(tabs.map(hasHeard));
  await rollBack(site, name);
  await heard;
  for (const tab of tabs) {
    await expect(tab.getByText('the bad one')).toBeVisible();
    expect(await isMarked(tab)).toBe(true);
  }
  for (const tab of tabs) {
    await goElsewhere(tab);
    await tab.goBack();
    await expect(tab.getByText('the good one')).toBeVisible();
  }
});

test('an open page keeps its files, and a new one has the version before', async ({ context, page, baseURL }) => {
  const name = aName();
  const site = baseURL ?? '';
  const good = await publishApp(site, { name, entry: drawing(name, 'the good one') });
  await page.goto(good.path);
  await expect(page.getByText('the good one')).toBeVisible();
  await publishApp(site, { name, entry: drawing(name, 'the bad one') });
  await rollBack(site, name);
  const next = await context.newPage();
  await next.goto(good.path);
  await expect(next.getByText('the good one')).toBeVisible();
  const files = `/mfes/${name}/${good.version}/remoteEntry.js`;
  expect(await page.evaluate(async (address) => (await fetch(address)).status, files)).toBe(200);
});

test('a half-written answer stays when a release comes', async ({ page, context, baseURL }) => {
  const block = (type: string, id: string) => `block-v1:Lyceum+START101+2026+type@${type}+block@${id}`;
  await anEnrolledLearner(context);
  await page.goto(
    `/learning/course/${demoCourse}/${block('sequential', 'homework-1')}/${block('vertical', 'homework-1-sizes')}`,
  );
  const answer = page.getByRole('main').getByRole('textbox').first();
  await answer.fill('half an ans');
  await mark(page);
  const name = aName();
  const heard = hasHeard(page);
  await publishApp(baseURL ?? '', { name, entry: drawing(name, 'a new app') });
  await heard;
  await expect(answer).toHaveValue('half an ans');
  expect(await isMarked(page)).toBe(true);
  await goElsewhere(page);
});

test('a new name and colour of the site are on open pages without a reload', async ({ page, context, baseURL }) => {
  await anEnrolledLearner(context);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await mark(page);
  const site = baseURL ?? '';
  await changeLook(site, { name: 'Journey Campus', brand: '#7a1fa2' });
  try {
    await expect(page.getByRole('banner').getByText('Journey Campus')).toBeVisible();
    await expect(page).toHaveTitle(/Journey Campus$/);
    const shade = () => getComputedStyle(document.documentElement).getPropertyValue('--mantine-color-brand-8');
    await expect.poll(() => page.evaluate(shade)).toBe('#7a1fa2');
    expect(await isMarked(page)).toBe(true);
  } finally {
    await undoLook(site);
  }
});

test('an admin walks through the site with another name before anybody else sees it', async ({
  page,
  context,
  browser,
}) => {
  await signIn(context, admin);
  await page.goto('/operations/site');
  await page.getByLabel('Name of the site').fill('Tried Campus');
  await page.getByRole('button', { name: 'Preview on the site' }).click();
  const bar = page.getByRole('region', { name: 'Preview' });
  await expect(bar).toBeVisible();
  await expect(page.getByRole('banner').getByText('Tried Campus')).toBeVisible();
  const visitor = await browser.newPage();
  await visitor.goto(page.url());
  await expect(visitor.getByRole('banner')).toBeVisible();
  await expect(visitor.getByText('Tried Campus')).toHaveCount(0);
  await visitor.close();
  await bar.getByRole('button', { name: 'Discard' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('banner').getByText('Tried Campus')).toHaveCount(0);
});

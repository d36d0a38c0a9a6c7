import { expect, type Page, type Route, test } from '@playwright/test';
import { faultyEntries } from '../world/faulty-apps.ts';
import { anEnrolledLearner, demoCourse } from '../world/people.ts';
import { aName, publishApp } from '../world/published-app.ts';

const courseHome = `/learning/course/${demoCourse}/home`;
const entryOf = (app: string) => new RegExp(`/mfes/${app}/[^/]+/remoteEntry[^/]*\\.js$`);
const pageOf = (app: string, page: string) => new RegExp(`/mfes/${app}/.*/${page}[^/]*\\.js$`);

test.beforeEach(async ({ context }) => {
  await anEnrolledLearner(context);
  // Journeys beside these publish apps, and a page that hears of it loads anew at its next navigation.
  await context.route(/\/api\/federation\/v1\/(apps|changes)(\?|$)/, (route) => route.abort());
});

/** In the place of the app, with its name and version. */
async function expectCard(page: Page, app: string): Promise<void> {
  const card = page.getByRole('alert').filter({ hasText: `${app}, version` });
  await expect(card).toBeVisible({ timeout: 30_000 });
  await expect(card.getByRole('button', { name: 'Reload the page' })).toBeVisible();
}

/** Header, navigation, the shell's own pages and another app. */
async function expectTheRestToStand(page: Page): Promise<void> {
  await openCatalogue(page);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Account', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible();
}

async function openCatalogue(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Courses', exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

const changed = (change: (text: string) => string) => async (route: Route) => {
  const answer = await route.fetch();
  await route.fulfill({ response: answer, body: change(await answer.text()) });
};

test.describe('an app that is delivered wrongly', () => {
  const faults: Readonly<Record<string, readonly [files: RegExp, deliver: (route: Route) => Promise<void>]>> = {
    'cannot be reached': [entryOf('learning'), (route) => route.abort('connectionrefused')],
    'is gone': [/\/mfes\/learning\//, (route) => route.fulfill({ status: 404, body: 'gone' })],
    'arrives by half': [entryOf('learning'), changed((text) => text.slice(0, text.length / 2))],
    'is not what was published': [entryOf('learning'), changed((text) => `window.isAltered = true;\n${text}`)],
    'has a page that is not what was published': [
      pageOf('learning', 'course-home-page'),
      changed((text) => `window.isAltered = true;\n${text}`),
    ],
  };
  for (const [fault, [files, deliver]] of Object.entries(faults))
    test(`and ${fault} has a card in its place, and the rest stands`, async ({ page }) => {
      await page.route(files, deliver);
      await page.goto(courseHome);
      await expectCard(page, 'learning');
      expect(await page.evaluate(() => 'isAltered' in window)).toBe(false);
      await expectTheRestToStand(page);
    });

  test('and takes half a minute has a card after eight seconds; until then the rest can be used', async ({ page }) => {
    let arrive = () => {};
    const afterHalfAMinute = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(entryOf('learning'), async (route) => {
      await afterHalfAMinute;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(courseHome, { waitUntil: 'commit' });
    await openCatalogue(page);
    await page.goBack();
    await page.clock.fastForward(8_000);
    await expect(page.getByRole('alert')).toContainText('It took too long to load.');
    await expectCard(page, 'learning');
    const arrived = page.waitForResponse(entryOf('learning'));
    arrive();
    await arrived;
    await expectCard(page, 'learning');
    await expectTheRestToStand(page);
  });

  test('leaves a slot of another app without it', async ({ page }) => {
    await page.route(/\/mfes\/account\//, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(courseHome);
    await expect(page.getByRole('heading', { name: 'Course outline' })).toBeVisible();
    await expect(page.getByText('You in this course')).toHaveCount(0);
  });
});

test.describe('an app that is written wrongly', () => {
  for (const [fault, entryFor] of Object.entries(faultyEntries))
    test(`and ${fault} has a card in its place, and the rest stands`, async ({ page, baseURL }) => {
      const name = aName();
      const app = await publishApp(baseURL ?? '', { name, entry: entryFor(name) });
      await page.goto(app.path);
      await expectCard(page, name);
      await expectTheRestToStand(page);
    });
});

test.describe('the registry', () => {
  const outages: Readonly<Record<string, (route: Route) => Promise<void>>> = {
    'answers 503': (route) => route.fulfill({ status: 503, body: 'down' }),
    'cannot be reached': (route) => route.abort('connectionrefused'),
  };
  for (const [outage, deliver] of Object.entries(outages))
    test(`${outage} while a page is open: apps that are not loaded yet come all the same`, async ({ page }) => {
      await page.goto('/dashboard');
      await page.route(/\/api\/federation\//, deliver);
      await page.getByRole('article').getByRole('link', { name: 'How We Know What We Know' }).first().click();
      await expect(page.getByRole('heading', { name: 'Course outline' })).toBeVisible();
      await expectTheRestToStand(page);
    });

  test('is down from the beginning: a page shows what the server wrote into it', async ({ page }) => {
    await page.route(/\/api\/federation\//, (route) => route.fulfill({ status: 503, body: 'down' }));
    await page.goto(courseHome);
    await expect(page.getByRole('heading', { name: 'Course outline' })).toBeVisible();
    await expectTheRestToStand(page);
  });
});

import { expect, type Page, test } from '@playwright/test';
import { anEnrolledLearner, demoCourse } from '../world/people.ts';
import { aName, entryDrawing, publishApp } from '../world/published-app.ts';

const courseHome = `/learning/course/${demoCourse}/home`;
const entryOf = (app: string) => new RegExp(`/mfes/${app}/[^/]+/remoteEntry[^/]*\\.js$`);

/** Whatever an app does, header and catalogue go on, and the card says which app and version it is. */
async function expectCard(page: Page, app: string): Promise<void> {
  const card = page.getByRole('alert').filter({ hasText: `${app}, version` });
  await expect(card).toBeVisible({ timeout: 30_000 });
  await expect(card.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Courses', exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

test.describe('an app that is delivered wrongly', () => {
  test.beforeEach(({ context }) => anEnrolledLearner(context));

  test('is not run when one byte of it is another', async ({ page }) => {
    await page.route(entryOf('learning'), async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}\n;window.isAltered = true;` });
    });
    await page.goto(courseHome);
    await expectCard(page, 'learning');
    expect(await page.evaluate(() => 'isAltered' in window)).toBe(false);
  });

  test('is not waited for longer than eight seconds', async ({ page }) => {
    await page.route(entryOf('learning'), () => new Promise(() => {}));
    await page.goto(courseHome, { waitUntil: 'commit' });
    await expectCard(page, 'learning');
  });

  test('is named when the server cannot be reached for it', async ({ page }) => {
    await page.route(entryOf('learning'), (route) => route.abort('connectionrefused'));
    await page.goto(courseHome);
    await expectCard(page, 'learning');
  });

  test('leaves a slot of another app without it', async ({ page }) => {
    await page.route(/\/mfes\/account\//, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(courseHome);
    await expect(page.getByRole('heading', { name: 'Course outline' })).toBeVisible();
    await expect(page.getByText('You in this course')).toHaveCount(0);
  });
});

test.describe('an app that is written wrongly', () => {
  const drawing = (page: string) => (name: string) => entryDrawing(name, page);
  const faults: Readonly<Record<string, (name: string) => string>> = {
    'throws when it is loaded': () => 'throw new Error("at evaluation"); export const init = 0;',
    'is no module at all': () => 'export const = ;',
    'throws when it is started': () =>
      'export const init = () => {}; export const get = async () => { throw new Error("at start"); };',
    'exports something else': () =>
      'export const init = () => {}; export const get = async () => () => ({ manifest: { apiVersion: 7 } });',
    'throws when it draws': drawing('() => { throw new Error("at render"); }'),
    'brings another React': drawing(
      `() => ({ $$typeof: Symbol.for('react.element'), type: 'p', key: null, ref: null, props: {}, _owner: null })`,
    ),
  };
  for (const [fault, entryFor] of Object.entries(faults))
    test(`and ${fault} has a card in its place`, async ({ page, baseURL }) => {
      const name = aName();
      const app = await publishApp(baseURL ?? '', { name, entry: entryFor(name) });
      await page.goto(app.path);
      await expectCard(page, name);
    });
});

test('the site stands when nobody answers for the list of apps', async ({ page }) => {
  await page.route(/\/api\/federation\//, (route) => route.fulfill({ status: 503, body: 'down' }));
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
});

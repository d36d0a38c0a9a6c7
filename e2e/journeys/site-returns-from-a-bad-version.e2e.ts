import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { admin, aLearner, signIn } from '../world/people.ts';
import { aName, entryDrawing, publishApp } from '../world/published-app.ts';

const reports = '/api/federation/v1/reports';

/** Throws thousands of errors, no two the same, and goes on throwing; its page can still be used. */
const flooding = `() => {
  if (!window.isFlooding) {
    window.isFlooding = true;
    window.thrown = 0;
    const flood = (errors) => {
      for (let i = 0; i < errors; i += 1)
        setTimeout(() => { window.thrown += 1; throw new Error('flood ' + window.thrown + ' of ana@example.org'); });
    };
    flood(3000);
    setInterval(() => flood(20), 300);
  }
  return 'the flooding one';
}`;

interface OpenPage {
  readonly page: Page;
  /** Bodies of the reports it sent. */
  readonly sent: readonly string[];
}

async function aLearnersPage(context: BrowserContext): Promise<OpenPage> {
  await aLearner(context);
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === reports) sent.push(request.postData() ?? '');
  });
  return { page, sent };
}

const toCourses = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Courses', exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
};

/**
 * Opens the app until its page has told of its errors, uses the page while it goes on throwing, and leaves it. False when
 * the site gives the good version by now.
 */
async function seesItFail({ page, sent }: OpenPage, path: string): Promise<boolean> {
  await page.goto(path);
  if (await isGood(page)) return false;
  await page.waitForFunction(() => Number(Reflect.get(window, 'thrown')) > 3_000);
  await expect.poll(() => sent.length).toBeGreaterThan(0);
  for (let time = 0; time < 3; time += 1) {
    await toCourses(page);
    await page.goBack();
    if (await isGood(page)) return false;
  }
  await page.goto('/favicon.ico');
  return true;
}

async function isGood(page: Page): Promise<boolean> {
  await expect(page.getByText(/^the (flooding|good) one$/)).toBeVisible({ timeout: 30_000 });
  return page.getByText('the good one').isVisible();
}

test('a version that floods errors leaves the page usable, and the site returns to the one before by itself', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const site = baseURL ?? '';
  const name = aName();
  const good = await publishApp(site, { name, entry: entryDrawing(name, `() => 'the good one'`) });
  const bad = await publishApp(site, { name, entry: entryDrawing(name, flooding) });
  // Twenty views and five people who saw it fail are the least on which the site decides.
  let isFailing = true;
  for (let people = 0; people < 10 && isFailing; people += 1) {
    const learner = await aLearnersPage(await browser.newContext({ baseURL: site }));
    isFailing = await seesItFail(learner, bad.path);
    expect(learner.sent.length).toBeLessThanOrEqual(4);
    for (const body of learner.sent) expect(body.length).toBeLessThan(64_000);
    await learner.page.context().close();
  }
  const visitor = await browser.newPage();
  await expect(async () => {
    await visitor.goto(good.path);
    await expect(visitor.getByText('the good one')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  await signIn(visitor.context(), admin);
  await visitor.goto('/operations/apps');
  const card = visitor.getByRole('article').filter({ hasText: name });
  await card.getByText(`History of ${name}`).click();
  await expect(card.getByText(/of page views failed/)).toBeVisible();
  await visitor.context().close();
});

import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/axe.ts';
import { admin, anEnrolledLearner, demoCourse, signIn } from '../world/people.ts';

const inCourse = (rest: string) => `/learning/course/${demoCourse}/${rest}`;
const block = (type: string, name: string) => `block-v1:Lyceum+START101+2026+type@${type}+block@${name}`;
const unit = (sequence: string, vertical: string) =>
  inCourse(`${block('sequential', sequence)}/${block('vertical', vertical)}`);

const forVisitors = {
  'the catalogue': '/',
  'the page about a course': `/courses/${demoCourse}/about`,
  'signing in': '/login',
  registering: '/register',
  'a forgotten password': '/reset',
  'a new password': '/password_reset_confirm',
  'confirming an address': '/email_confirm#anything',
};
const forLearners = {
  'my courses': '/dashboard',
  'the course home': inCourse('home'),
  'a unit of text': unit('estimating', 'powers-of-ten'),
  'a unit of problems': unit('homework-1', 'homework-1-sizes'),
  'the progress page': inCourse('progress'),
  'the dates page': inCourse('dates'),
  'the account': '/account',
  'the topics of a course': `/discussions/${demoCourse}/topics`,
};
const forAdmins = {
  'the apps of the site': '/operations/apps',
  'the configuration of an app': '/operations/apps/learning/configuration',
  'the look of the site': '/operations/site',
  'who sees other builds': '/operations/overrides',
  'how an app does': '/operations/apps/learning/health',
  'the builds of an app': '/operations/apps/learning/builds',
  'slots and events': '/operations/places',
  'the jobs of the site': '/operations/jobs',
};

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });

    for (const [name, path] of Object.entries(forVisitors))
      test(`${name} keeps nobody out`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });

    for (const [name, path] of Object.entries(forLearners))
      test(`${name} keeps no learner out`, async ({ page, context }) => {
        await anEnrolledLearner(context);
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });

    for (const [name, path] of Object.entries(forAdmins))
      test(`${name} keeps no admin out`, async ({ page, context }) => {
        await signIn(context, admin);
        await page.goto(path);
        await expectLoaded(page);
        await expectAccessible(page);
      });
  });
}

test.describe('on a screen of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [name, path] of Object.entries({ ...forVisitors, ...forLearners }))
    test(`${name} scrolls one way only`, async ({ page, context }) => {
      await anEnrolledLearner(context);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    });

  for (const [name, path] of Object.entries(forAdmins))
    test(`${name} scrolls one way only`, async ({ page, context }) => {
      await signIn(context, admin);
      await page.goto(path);
      await expectLoaded(page);
      await expectNoSidewaysScroll(page);
    });
});

/** The page has its heading, and nothing that stands for what is still on its way. */
async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByText('Loading…')).toHaveCount(0);
}

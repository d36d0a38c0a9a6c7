import { expect, test } from '@playwright/test';
import { anEnrolledLearner, demoCourse } from '../world/people.ts';

test('an app whose files are gone leaves a clear card, and the rest of the site works', async ({ page, context }) => {
  await anEnrolledLearner(context);
  await page.route(/\/mfes\/learning\/.*\.js$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto(`/learning/course/${demoCourse}/home`);
  const card = page.getByRole('alert');
  await expect(card).toContainText('learning');
  await expect(card.getByRole('button')).toBeVisible();
  await page.getByRole('link', { name: 'My courses' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('How We Know What We Know').first()).toBeVisible();
});

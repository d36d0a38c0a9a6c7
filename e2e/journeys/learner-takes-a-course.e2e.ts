import { expect, test } from '@playwright/test';
import { anEnrolledLearner, demoCourse, someone } from '../world/people.ts';

const unit = (sequence: string, name: string) =>
  `/learning/course/${demoCourse}/block-v1:Lyceum+START101+2026+type@sequential+block@${sequence}/block-v1:Lyceum+START101+2026+type@vertical+block@${name}`;

test('a visitor registers, enrolls and opens the first unit', async ({ page }) => {
  const person = someone();
  await page.goto('/');
  await page.getByRole('link', { name: 'How We Know What We Know' }).first().click();
  await page.getByRole('link', { name: 'Sign in to enroll' }).click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Full name').fill(person.name);
  await page.getByLabel('Public username').fill(person.username);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Enroll' }).click();
  await page.getByRole('link', { name: 'Start course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Start here' })).toBeVisible();
});

test('an answer is graded at once, counts in the progress and is there after a reload', async ({ page, context }) => {
  await anEnrolledLearner(context);
  await page.goto(unit('homework-1', 'homework-1-sizes'));
  const problem = page.getByRole('region', { name: 'A year of light' });
  await problem.getByRole('textbox').fill('9.5*10^15');
  await problem.getByRole('button', { name: 'Submit' }).click();
  await expect(problem.getByText('Correct. Well done!')).toBeVisible();
  await expect(problem.getByText('2/2 points')).toBeVisible();
  await page.reload();
  await expect(problem.getByRole('textbox')).toHaveValue('9.5*10^15');
  await expect(problem.getByText('2/2 points')).toBeVisible();
  await page.goto(`/learning/course/${demoCourse}/progress`);
  await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
  await expect(page.getByText('2 of 6 points, 33%')).toBeVisible();
});

test('a wrong answer uses an attempt, hints help, and the next try is right', async ({ page, context }) => {
  await anEnrolledLearner(context);
  await page.goto(unit('homework-1', 'homework-1-sizes'));
  const problem = page.getByRole('region', { name: 'A year of light' });
  await problem.getByRole('textbox').fill('12');
  await problem.getByRole('button', { name: 'Submit' }).click();
  await expect(problem.getByText('1 of 3 attempts used')).toBeVisible();
  await problem.getByRole('button', { name: 'Hint' }).click();
  await expect(problem.getByText('You know the seconds of a year by heart.')).toBeVisible();
  await problem.getByRole('textbox').fill('9.46e15');
  await problem.getByRole('button', { name: 'Submit again' }).click();
  await expect(problem.getByText('Correct. Well done!')).toBeVisible();
});

test('units are walked by keyboard, and what was seen is ticked', async ({ page, context }) => {
  await anEnrolledLearner(context);
  await page.goto(unit('welcome', 'start-here'));
  await expect(page.getByRole('heading', { level: 1, name: 'Start here' })).toBeVisible();
  const ticked = page.waitForResponse((response) => response.url().includes('/api/completion/v1/completion-batch'));
  const next = page.getByRole('link', { name: /^Next/ }).last();
  await next.scrollIntoViewIfNeeded();
  await ticked;
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'How this course works' })).toBeVisible();
  await page.goto(`/learning/course/${demoCourse}/home`);
  await expect(page.getByRole('link', { name: 'Resume course' })).toBeVisible();
});

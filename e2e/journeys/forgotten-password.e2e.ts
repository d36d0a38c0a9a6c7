import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../pages/axe.ts';
import { openNewestLetter, pathInLetter } from '../world/mailbox.ts';
import { post, someone } from '../world/people.ts';

const newPassword = 'rivers-and-9-lakes';

test('who forgets the password comes back by mail, and the link works once', async ({ browser, page }) => {
  const person = someone();
  const elsewhere = await browser.newContext();
  const form = { ...person, terms_of_service: 'true', honor_code: 'true' };
  await post(elsewhere.request, '/api/user/v2/account/registration/', { form });

  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('Username or e-mail').fill(person.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look at your mail' })).toBeFocused();
  await expectAccessible(page);

  await openNewestLetter(page, person.email, /new password/);
  const link = await pathInLetter(page);
  const told = everythingTold(page);
  await page.goto(link);
  const refused = page.getByText('needs at least 8 characters');
  await choose(page, 'short');
  await expect(refused).toBeVisible();
  await expectAccessible(page);
  await choose(page, newPassword);
  await expect(page.getByRole('heading', { name: 'Your new password is saved' })).toBeFocused();
  await expectAccessible(page);

  expect(told().filter((text) => text.includes(link.split('#')[1] ?? link))).toEqual([]);
  expect(told().filter((text) => !text.startsWith(new URL(page.url()).origin))).toEqual([]);

  const other = await elsewhere.newPage();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/login/);

  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await page.getByLabel('Username or e-mail').fill(person.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'My courses' })).toBeVisible();

  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expectAccessible(other);
  await elsewhere.close();
});

test('who registers confirms the address by a press on the page of the letter', async ({ page, context }) => {
  const person = someone();
  const form = { ...person, terms_of_service: 'true', honor_code: 'true' };
  await post(context.request, '/api/user/v2/account/registration/', { form });
  await page.goto('/dashboard');
  await expect(page.getByText(`Follow the link in the letter to ${person.email}`)).toBeVisible();
  await expectAccessible(page);

  await openNewestLetter(page, person.email, /Confirm your address/);
  await page.goto(await pathInLetter(page));
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page.getByText(`Letters about your account go to ${person.email}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Go to your courses' }).click();
  await expect(page.getByRole('heading', { name: 'My courses' })).toBeVisible();
  await expect(page.getByText('Confirm your e-mail address')).toHaveCount(0);
});

/** All addresses the page asks, each with what it says of where it was asked from. */
function everythingTold(page: Page): () => readonly string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  return () => requests;
}

async function choose(page: Page, password: string): Promise<void> {
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
}

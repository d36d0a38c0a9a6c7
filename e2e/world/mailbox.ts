import { expect, type Page } from '@playwright/test';

/**
 * Opens the newest letter to an address, once it is there, as whoever has the mailbox does. The site keeps letters while no
 * mail server is set, and shows them to this machine while it is for trying out.
 */
export async function openNewestLetter(page: Page, address: string, subject: RegExp): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: address });
  const letter = row.getByRole('link', { name: subject }).first();
  await expect(async () => {
    await page.goto('/dev/mail');
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await letter.click();
}

/** Where on this site the action of an open letter leads; journeys may know the site under another name than its people. */
export async function pathInLetter(page: Page): Promise<string> {
  const address = await page.locator('pre').getByRole('link').first().getAttribute('href');
  if (!address) throw new Error('The letter has no link');
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`;
}

import { expect, type Page, test } from '@playwright/test';
import { aCourseWithOneText } from '../world/courses.ts';

async function speak(page: Page, menu: string, language: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitemradio', { name: language }).click();
}

test('Studio speaks the author’s language, from left to right and from right to left', async ({ page, context }) => {
  const course = await aCourseWithOneText(context, 'Put one foot forward.');
  await page.goto(`/studio/course/${course.courseRun}/container/${course.unit}`);
  await expect(page.getByRole('heading', { name: 'Publication' })).toBeVisible();
  await speak(page, 'Language', 'Español');
  await expect(page.getByRole('heading', { name: 'Publicación' })).toBeVisible();
  await expect(page.locator('time').first()).toHaveAttribute('datetime', /Z$/);
  await speak(page, 'Idioma', 'العربية');
  await expect(page.getByRole('heading', { name: 'النشر' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const text = page.getByText('Put one foot forward.');
  await expect(text).toHaveCSS('direction', 'ltr');
});

test('what is dragged by keyboard is told in the author’s language', async ({ page, context }) => {
  const course = await aCourseWithOneText(context, 'Look around.');
  await page.goto(`/studio/course/${course.courseRun}`);
  await expect(page.getByRole('button', { name: 'Move Out of doors' })).toBeVisible();
  await speak(page, 'Language', 'Español');
  await page.getByRole('button', { name: 'Mover Out of doors' }).press('Space');
  await expect(page.getByText('Has cogido «Out of doors».')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByText('«Out of doors» se queda donde estaba.')).toBeAttached();
});

import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../pages/axe.ts';
import { aCourseWithOneText, type SmallCourse } from '../world/courses.ts';
import { anEnrolledLearner } from '../world/people.ts';

const studio = ({ courseRun }: SmallCourse) => `/studio/course/${courseRun}`;
const unitInStudio = (course: SmallCourse) => `${studio(course)}/container/${course.unit}`;
const unitOfLearner = ({ courseRun, subsection, unit }: SmallCourse) =>
  `/learning/course/${courseRun}/${subsection}/${unit}`;

test('a text is edited, saved as a draft, and seen by learners once it is published', async ({
  page,
  context,
  browser,
}) => {
  const course = await aCourseWithOneText(context, 'Put one foot forward.');
  const learner = await aLearnersPage(browser, course);
  await page.goto(unitInStudio(course));
  await page.getByRole('link', { name: 'Edit A text' }).click();
  const body = page.getByRole('textbox', { name: 'Text' });
  await body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Then the other.');
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('Draft – learners see the version of')).toBeVisible();
  await learner.goto(unitOfLearner(course));
  await expect(learner.getByText('Put one foot forward.')).toBeVisible();
  await expect(learner.getByText('Then the other.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Learners see this unit as it is here')).toBeVisible();
  await learner.reload();
  await expect(learner.getByText('Put one foot forward. Then the other.')).toBeVisible();
});

test('a formula is set for its author in the preview and for learners in the course', async ({
  page,
  context,
  browser,
}) => {
  const course = await aCourseWithOneText(context, 'A square has the area \\(a^2\\).');
  const learner = await aLearnersPage(browser, course);
  for (const [reader, address] of [
    [page, unitInStudio(course)],
    [learner, unitOfLearner(course)],
  ] as const) {
    await reader.goto(address);
    await expect(reader.getByRole('math')).toBeVisible();
    await expect(reader.getByText('\\(a^2\\)')).toHaveCount(0);
  }
});

test('the outline grows by a section, a subsection and a unit, by keyboard alone', async ({ page, context }) => {
  const course = await aCourseWithOneText(context, 'Look around.');
  await page.goto(studio(course));
  await page.getByRole('button', { name: 'Add section' }).press('Enter');
  await page.getByRole('textbox', { name: /^New name of/ }).fill('Over the hills');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Over the hills').first()).toBeVisible();
  await page.getByRole('button', { name: 'More for Out of doors' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Move down' }).press('Enter');
  const titles = page.getByRole('button', { name: /^Hide what is in (Over the hills|Out of doors)$/ });
  await expect(titles.first()).toHaveAccessibleName('Hide what is in Over the hills');
});

test('a problem is made in the visual editor, and a learner answers it', async ({ page, context, browser }) => {
  const course = await aCourseWithOneText(context, 'Now think.');
  await page.goto(unitInStudio(course));
  await page.getByRole('button', { name: 'Problem', exact: true }).click();
  await page.getByRole('menuitem', { name: /Numerical/ }).click();
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('How many feet do you have?');
  await page.getByRole('textbox', { name: 'Correct answer', exact: true }).fill('2');
  await page.getByRole('button', { name: 'Save and close' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Learners see this unit as it is here')).toBeVisible();
  const learner = await aLearnersPage(browser, course);
  await learner.goto(unitOfLearner(course));
  await learner.getByRole('textbox', { name: 'How many feet do you have?' }).fill('2');
  await learner.getByRole('button', { name: 'Submit' }).click();
  await expect(learner.getByText('Correct. Well done!')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`the pages of the authoring app keep nobody out in ${scheme} colours`, async ({ page, context }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    const course = await aCourseWithOneText(context, 'For everybody.');
    const pages = ['', '/files', '/history', '/transfer', '/settings/details', '/settings/grading', '/course_team'].map(
      (rest) => studio(course) + rest,
    );
    for (const path of ['/studio', unitInStudio(course), ...pages]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });

async function aLearnersPage(browser: Browser, { courseRun }: SmallCourse): Promise<Page> {
  const context = await browser.newContext();
  await anEnrolledLearner(context, courseRun);
  return context.newPage();
}

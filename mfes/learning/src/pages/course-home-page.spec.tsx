import { dismissWelcomeMessage, getCourseMetadata, getOutline, listCourseUpdates } from '@lyceum/contracts/courseware';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import {
  aCourse,
  aDate,
  anOutline,
  anOutlineBlock,
  aSection,
  blockKey,
  closedBecause,
  courseKey,
} from '../testing/a-course.ts';
import { answers, isUnreachable, refuses, useLearningServer } from '../testing/learning-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { CourseHomePage } from './course-home-page.tsx';

useLearningServer();
usePage();

function open() {
  renderPage(<CourseHomePage />, {
    address: `/learning/course/${courseKey}/home`,
    path: '/learning/course/:courseKey/home',
  });
}

function course(outline = anOutline()) {
  answers(getCourseMetadata, aCourse());
  answers(getOutline, outline);
  answers(listCourseUpdates, []);
}

describe('the course home', () => {
  it('shows sections and subsections with what is done, due and graded', async () => {
    course();
    open();
    const done = await screen.findByRole('link', { name: /Completed.*Measuring sound/ });
    expect(done.textContent).toMatch(/Homework · Due .*2026.* · 12 minutes/);
    expect(done.getAttribute('href')).toBe(`/learning/course/${courseKey}/${blockKey('sequential', 's2')}`);
    expect(screen.getByRole('link', { name: /Not completed yet.*What sound is/ })).toBeTruthy();
  });

  it('leads a newcomer to the first subsection', async () => {
    course();
    open();
    const start = await screen.findByRole('link', { name: 'Start course' });
    expect(start.getAttribute('href')).toContain(blockKey('sequential', 's1'));
  });

  it('leads a learner back to the unit where they left off', async () => {
    const target = { section_id: blockKey('sequential', 's2'), unit_id: blockKey('vertical', 'u5'), block_id: 'b' };
    course(anOutline(undefined, { resume_course: { has_visited_course: true, url: null, target } }));
    open();
    const resume = await screen.findByRole('link', { name: 'Resume course' });
    expect(resume.getAttribute('href')).toBe(`/learning/course/${courseKey}/${target.section_id}/${target.unit_id}`);
  });

  it('opens the section where the learner is and closes the others', async () => {
    const here = aSection(['s1'], { id: blockKey('chapter', 'c2'), display_name: 'Light', resume_block: true });
    course(anOutline([aSection([]), here, anOutlineBlock()]));
    open();
    expect((await screen.findByRole('button', { name: /^Light/ })).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('button', { name: /^Sound/ }).getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.getByRole('button', { name: /^Sound/ }).getAttribute('aria-expanded')).toBe('true');
  });

  it('says so when nothing is published yet', async () => {
    course(anOutline([]));
    open();
    expect(await screen.findByText('Nothing here yet')).toBeTruthy();
  });

  it('lets the learner dismiss the welcome message', async () => {
    course(anOutline(undefined, { welcome_message_html: '<p>Hello there</p>' }));
    const dismissed = answers(dismissWelcomeMessage, undefined);
    open();
    expect(await screen.findByText('Hello there')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss this message' }));
    await waitFor(() => expect(dismissed).toEqual([{ course_id: courseKey }]));
    expect(screen.queryByText('Hello there')).toBeNull();
  });

  it('shows updates, handouts and the next dates beside the outline', async () => {
    const year = new Date().getFullYear() + 1;
    const dates = [aDate({ date: `${String(year)}-05-01T12:00:00Z`, title: 'Final exam' })];
    course(
      anOutline(undefined, {
        handouts_html: '<p>Syllabus</p>',
        dates_widget: { course_date_blocks: dates, dates_tab_link: '', user_timezone: null },
      }),
    );
    answers(listCourseUpdates, [
      { id: 2, date: 'March 2, 2026', content: '<p>New unit</p>', status: 'visible' },
      { id: 1, date: 'March 1, 2026', content: '<p>We begin</p>', status: 'visible' },
    ]);
    open();
    expect(await screen.findByText('New unit')).toBeTruthy();
    expect(screen.queryByText('We begin')).toBeNull();
    expect(screen.getByText('Syllabus')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Final exam' })).toBeTruthy();
  });

  it.each([
    ['enrollment_required', 'Enroll to see this course', 'About this course'],
    ['course_not_started', 'This course has not started yet', 'Browse courses'],
    ['something_new', 'This course is closed to you', 'Browse courses'],
  ])('says why the course is closed: %s', async (code, title, action) => {
    answers(getCourseMetadata, aCourse({ course_access: closedBecause(code) }));
    open();
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: action })).toBeTruthy();
  });

  it('says so when there is no such course', async () => {
    refuses(getCourseMetadata, 'course_run_not_found');
    open();
    expect(await screen.findByText('There is no such course')).toBeTruthy();
  });

  it('offers another try when the server is out of reach', async () => {
    isUnreachable(getCourseMetadata);
    open();
    await screen.findByRole('alert');
    course();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Sound and waves' })).toBeTruthy();
  });
});

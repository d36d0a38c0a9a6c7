import { getCourseMetadata } from '@lyceum/contracts/courseware';
import { explainGrade, getProgress } from '@lyceum/contracts/grading';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCourse, courseKey } from '../testing/a-course.ts';
import { aProgress, aSubsectionScore } from '../testing/a-progress.ts';
import { answers, isUnreachable, useLearningServer } from '../testing/learning-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { ProgressPage } from './progress-page.tsx';

useLearningServer();
usePage();

function open(progress = aProgress()) {
  answers(getCourseMetadata, aCourse());
  answers(getProgress, progress);
  show();
}

const show = () =>
  renderPage(<ProgressPage />, {
    address: `/learning/course/${courseKey}/progress`,
    path: '/learning/course/:courseKey/progress',
  });

describe('the progress page', () => {
  it('shows completion, the course grade and that it passes', async () => {
    open();
    expect(await screen.findByText('3 of 4 units completed')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Course grade: 75%' })).toBeTruthy();
    expect(screen.getByText('You are passing this course')).toBeTruthy();
    expect(screen.getByText('Grade Pass')).toBeTruthy();
  });

  it('says what it takes to pass', async () => {
    const course_grade = { letter_grade: null, percent: 0.3, is_passing: false, visible_percent: 0.3 };
    open(aProgress({ course_grade }));
    expect(await screen.findByText('You need 60% to pass')).toBeTruthy();
  });

  it('shows the points of a subsection and of each problem in it', async () => {
    open();
    expect(await screen.findByText('3 of 4 points, 75%')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['1/2', '2/2']),
    );
  });

  it('keeps scores that are not released', async () => {
    const score = aSubsectionScore({ show_grades: false, show_correctness: 'past_due', num_points_earned: 0 });
    open(aProgress({ section_scores: [{ display_name: 'Sound', subsections: [score] }] }));
    expect(await screen.findByText('Released after the due date')).toBeTruthy();
    expect(screen.queryByText('1/2')).toBeNull();
  });

  it('says who set a score and why', async () => {
    const score = aSubsectionScore({ override: { system: 'GRADEBOOK', reason: 'Illness' } });
    open(aProgress({ section_scores: [{ display_name: 'Sound', subsections: [score] }] }));
    expect(await screen.findByText('Set by the course team: Illness')).toBeTruthy();
  });

  it('explains every number of the grade on request', async () => {
    answers(explainGrade, {
      percent: 0.75,
      raw_percent: 0.7451,
      rounding: 0.0049,
      letter: 'Pass',
      next: null,
      is_passing: true,
      passing_cutoff: 0.6,
      has_hidden_scores: false,
      parts: [
        {
          type: 'Homework',
          weight: 1,
          counted_weight: 1,
          average: 0.7451,
          min_count: 2,
          drop_count: 1,
          contribution: 0.7451,
          entries: [
            { label: 'HW 01', percent: 0.7451, state: 'counted', contribution: 0.7451, subsection: null },
            { label: 'HW 02', percent: 0, state: 'dropped', contribution: 0, subsection: null },
          ],
          excused: [],
        },
      ],
      ignored: [],
    });
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Show every number' }));
    expect(await screen.findByText('Sum 74.51%, rounded to 75%')).toBeTruthy();
    expect(screen.getByText('HW 02 · 0% · dropped')).toBeTruthy();
  });

  it('says so in a course where nothing is graded', async () => {
    open(aProgress({ assignment_type_grade_summary: [] }));
    expect(await screen.findByText('Nothing in this course is graded')).toBeTruthy();
  });

  it('links an earned certificate', async () => {
    const certificate_data = {
      cert_status: 'downloadable',
      cert_web_view_url: '/certificates/1',
      download_url: null,
      certificate_available_date: null,
    };
    open(aProgress({ certificate_data }));
    expect((await screen.findByRole('link', { name: 'View certificate' })).getAttribute('href')).toBe(
      '/certificates/1',
    );
  });

  it('offers another try when the numbers cannot be had', async () => {
    answers(getCourseMetadata, aCourse());
    isUnreachable(getProgress);
    show();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

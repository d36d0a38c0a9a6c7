import { getCourseMetadata, getDates, getOutline, resetDeadlines } from '@lyceum/contracts/courseware';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCourse, aDate, anOutline, blockKey, courseKey, noBanner } from '../testing/a-course.ts';
import { answers, useLearningServer } from '../testing/learning-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { DatesPage } from './dates-page.tsx';

useLearningServer();
usePage();

const missed = aDate({ date: '2020-05-01T12:00:00Z' });

function open(blocks = [missed], course = aCourse(), hasMissed = true) {
  answers(getCourseMetadata, course);
  answers(getOutline, anOutline());
  answers(getDates, {
    course_date_blocks: blocks,
    dates_banner_info: { ...noBanner, missed_deadlines: hasMissed },
    has_ended: false,
    learner_is_full_access: true,
    user_timezone: 'Europe/Madrid',
  });
  renderPage(<DatesPage />, {
    address: `/learning/course/${courseKey}/dates`,
    path: '/learning/course/:courseKey/dates',
  });
}

describe('the dates page', () => {
  it('shows what is past due and leads to it', async () => {
    open();
    expect(await screen.findByText('Past due')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Measuring sound' });
    expect(link.getAttribute('href')).toBe(`/learning/course/${courseKey}/${blockKey('sequential', 's2')}`);
  });

  it('lets a learner of a self-paced course shift missed dates', async () => {
    const shifted = answers(resetDeadlines, { message: '', body: '', header: '', link: '', link_text: '' });
    open([missed], aCourse({ is_self_paced: true }));
    await userEvent.click(await screen.findByRole('button', { name: 'Shift due dates' }));
    await waitFor(() => expect(shifted).toEqual([{ course_key: courseKey }]));
  });

  it('offers no shift where everybody has the same dates', async () => {
    open();
    await screen.findByText('Past due');
    expect(screen.queryByRole('button', { name: 'Shift due dates' })).toBeNull();
  });

  it('says so when a course has no dates', async () => {
    open([]);
    expect(await screen.findByText('No dates')).toBeTruthy();
  });
});

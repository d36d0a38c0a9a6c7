import { submitAnswers } from '@lyceum/contracts/assessment';
import {
  addBookmark,
  completeBlocks,
  getCourseMetadata,
  getNavigation,
  getSequence,
  getUnit,
  goToPosition,
  removeBookmark,
} from '@lyceum/contracts/courseware';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCourse, blockKey, courseKey } from '../testing/a-course.ts';
import { aProblem } from '../testing/a-problem.ts';
import { aNavigation, aSequence, aSequenceItem, aTextBlock, aUnit, aVideo } from '../testing/a-unit.ts';
import { useIntersections } from '../testing/fake-intersections.ts';
import { answers, refuses, useLearningServer } from '../testing/learning-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { UnitPage } from './unit-page.tsx';

useLearningServer();
usePage();
const { showAll } = useIntersections();

const sequenceKey = blockKey('sequential', 's1');
const unitKey = blockKey('vertical', 'u1');

function open(unit = aUnit(), sequence = aSequence()) {
  answers(getCourseMetadata, aCourse());
  answers(getNavigation, { blocks: aNavigation() });
  answers(getSequence, sequence);
  const reads = answers(getUnit, unit);
  const positions = answers(goToPosition, { success: true });
  renderPage(<UnitPage />, {
    address: `/learning/course/${courseKey}/${sequenceKey}/${unitKey}`,
    path: '/learning/course/:courseKey/:sequenceKey/:unitKey',
    config: { secondsToRead: 0 },
  });
  return { reads, positions };
}

const problemBlock = (problem = aProblem()) =>
  aTextBlock('', {
    usage_key: problem.usage_key,
    type: 'problem',
    completes_by: 'submitting',
    view: { kind: 'problem', problem },
  });

describe('the unit page', () => {
  it('shows the unit, its place in the subsection and the way on', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'A first look' })).toBeTruthy();
    expect(await screen.findByText('Sound is a wave.')).toBeTruthy();
    const here = await screen.findByRole('link', { name: 'A first look (text)' });
    expect(here.getAttribute('aria-current')).toBe('page');
    const next = screen.getByRole('link', { name: /^Next/ });
    expect(next.getAttribute('href')).toBe(
      `/learning/course/${courseKey}/${sequenceKey}/${blockKey('vertical', 'u2')}`,
    );
    expect(screen.queryByRole('link', { name: /^Previous/ })).toBeNull();
  });

  it('remembers the place and fetches the next unit ahead', async () => {
    const { reads, positions } = open();
    await waitFor(() => expect(positions).toEqual([{ position: 1 }]));
    await waitFor(() => expect(reads).toHaveLength(2));
  });

  it('turns the page by keyboard', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'A first look' });
    await userEvent.keyboard('{Alt>}{PageDown}{/Alt}');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /Try it yourself \(problem/ }).getAttribute('aria-current')).toBe('page'),
    );
  });

  it('goes along the strip with the arrow keys', async () => {
    open();
    (await screen.findByRole('link', { name: 'A first look (text)' })).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Try it yourself (problem)');
  });

  it('counts a text as read once its end was in view, and ticks the unit', async () => {
    const completed = answers(completeBlocks, { detail: 'ok' });
    open();
    await screen.findByText('Sound is a wave.');
    showAll();
    expect(await screen.findByText('Unit completed')).toBeTruthy();
    expect(completed).toEqual([{ course_key: courseKey, blocks: { [blockKey('html', 'text')]: 1 } }]);
  });

  it('ticks the unit when its problem was handed in', async () => {
    const graded = aProblem({
      is_submitted: true,
      is_correct: true,
      attempts_used: 1,
      score: { earned: 1, possible: 1 },
    });
    answers(submitAnswers, { result: 'correct', attempt: 1, problem: graded });
    open(aUnit({ blocks: [problemBlock()] }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Air' }));
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('Unit completed')).toBeTruthy();
  });

  it('says at the end of the course that it is the end', async () => {
    open(aUnit({ next: null }));
    expect(await screen.findByText('You have reached the end of this course')).toBeTruthy();
  });

  it('tells which units are done and bookmarked', async () => {
    open(aUnit(), aSequence({ items: [aSequenceItem({ complete: true, bookmarked: true, type: 'video' })] }));
    expect(await screen.findByRole('link', { name: 'A first look (video, completed, bookmarked)' })).toBeTruthy();
  });

  it('keeps a locked subsection closed and leads to what comes first', async () => {
    const gate = {
      prereq_id: blockKey('sequential', 's0'),
      prereq_url: '',
      prereq_section_name: 'Basics',
      gated: true,
    };
    open(aUnit(), aSequence({ gated_content: { ...gate, gated_section_name: 'What sound is' } }));
    expect(await screen.findByText('“What sound is” is locked')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to “Basics”' }).getAttribute('href')).toContain(gate.prereq_id);
    expect(screen.queryByText('Sound is a wave.')).toBeNull();
  });

  it('hides a subsection whose due date is over where the author wants that', async () => {
    open(aUnit(), aSequence({ is_hidden_after_due: true }));
    expect(await screen.findByText('The due date of “What sound is” is over')).toBeTruthy();
  });

  it('says that a unit opens later', async () => {
    open();
    refuses(getUnit, 'content_not_open');
    expect(await screen.findByText('This unit opens later')).toBeTruthy();
  });

  it('bookmarks the unit and takes the bookmark away', async () => {
    const usage_id = unitKey;
    const place = { course_id: courseKey, block_type: 'vertical', display_name: 'A first look', path: [], created: '' };
    const added = answers(addBookmark, { id: `ana,${usage_id}`, usage_id, ...place });
    const removed = answers(removeBookmark, undefined);
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Bookmark this unit' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the bookmark' }));
    expect(await screen.findByRole('button', { name: 'Bookmark this unit' })).toBeTruthy();
    expect(added).toEqual([{ usage_id }]);
    expect(removed).toHaveLength(1);
  });

  it('leads back to the outline when the unit is gone', async () => {
    open();
    refuses(getUnit, 'block_not_found');
    expect(await screen.findByText('This part of the course is not there')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the outline' })).toBeTruthy();
  });

  it('names blocks that it cannot draw', async () => {
    const unsupported = aTextBlock('', {
      usage_key: blockKey('poll', 'x'),
      type: 'poll',
      display_name: 'Vote',
      completes_by: 'nothing',
      view: { kind: 'unsupported', reason: 'unknown_type', message: '' },
    });
    open(aUnit({ blocks: [unsupported] }));
    expect(await screen.findByText('“Vote” cannot be shown here')).toBeTruthy();
  });

  it('keeps a place for the forum of the unit', async () => {
    const discussion = aTextBlock('', {
      view: { kind: 'discussion', topic_id: 't1', category: 'Week 1', target: 'Echoes' },
      completes_by: 'nothing',
    });
    open(aUnit({ blocks: [discussion] }));
    expect(await screen.findByRole('heading', { name: 'Echoes' })).toBeTruthy();
  });

  it('sends nothing to YouTube before the learner wants it', async () => {
    const completed = answers(completeBlocks, { detail: 'ok' });
    const video = aTextBlock('', {
      type: 'video',
      display_name: 'Waves',
      completes_by: 'watching',
      view: aVideo({ youtube_id: 'abc' }),
    });
    open(aUnit({ blocks: [video] }));
    const link = await screen.findByRole('link', { name: 'Watch on YouTube' });
    expect(link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=abc');
    expect(document.querySelector('iframe')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'I have watched it' }));
    await waitFor(() => expect(completed).toHaveLength(1));
  });

  it('puts author scripts into a frame without the page’s origin', async () => {
    const framed = aTextBlock('', { view: { kind: 'html', html: '', framed_html: '<script>1</script>' } });
    open(aUnit({ blocks: [framed] }));
    const frame = await screen.findByTitle('Text');
    expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-popups');
    expect(frame.getAttribute('src')).toMatch(/author-frame\.html$/);
    expect(frame.hasAttribute('srcdoc')).toBe(false);
  });
});

import { HostForSpecs } from '@lyceum/app-api/testing';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { topicsOf } from './course-topics.ts';
import { TopicList } from './topic-list.tsx';

afterEach(cleanup);

const aBlock = (id: string, type: string, name: string, children: readonly string[] = []) => ({
  id,
  block_id: id,
  type,
  display_name: name,
  lms_web_url: `http://lyceum.test/courses/c/jump_to/${id}`,
  legacy_web_url: '',
  student_view_url: '',
  children: [...children],
});

const course = {
  root: 'course',
  blocks: Object.fromEntries(
    [
      aBlock('course', 'course', 'Air', ['s1', 's2']),
      aBlock('s1', 'chapter', 'Heat', ['q1']),
      aBlock('q1', 'sequential', 'Streets', ['u1', 'u2']),
      aBlock('u1', 'vertical', 'A hot day', ['d1', 'h1']),
      aBlock('h1', 'html', 'Text'),
      aBlock('d1', 'discussion', 'Your street'),
      aBlock('u2', 'vertical', 'A cold day', ['d2']),
      aBlock('d2', 'discussion', ''),
      aBlock('s2', 'chapter', 'Water', []),
    ].map((block) => [block.id, block]),
  ),
};

describe('the topics of a course', () => {
  it('stand in the order of the outline, by section, and sections without one are left out', () => {
    const [heat, ...others] = topicsOf(course);
    expect(others).toEqual([]);
    expect(heat?.section).toBe('Heat');
    expect(heat?.topics.map(({ title, unitTitle }) => [title, unitTitle])).toEqual([
      ['Your street', 'A hot day'],
      ['A cold day', 'A cold day'],
    ]);
  });

  it('lead into the course', async () => {
    render(
      <AppProvider>
        <HostForSpecs>
          <TopicList groups={topicsOf(course)} />
        </HostForSpecs>
      </AppProvider>,
    );
    const section = await screen.findByRole('region', { name: 'Heat' });
    const link = within(section).getByRole('link', { name: 'Your street' });
    expect(link.getAttribute('href')).toBe('/courses/c/jump_to/d1');
  });

  it('may be none', async () => {
    render(
      <AppProvider>
        <HostForSpecs>
          <TopicList groups={[]} />
        </HostForSpecs>
      </AppProvider>,
    );
    expect(await screen.findByText('This course has no topics')).toBeTruthy();
  });
});

import type { ResponseOf } from '@lyceum/contracts';
import { createCourse, getHome, listCourses } from '@lyceum/contracts/studio';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCourseRow } from '../testing/a-course.ts';
import { answers, useAuthoringServer } from '../testing/authoring-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { CoursesPage } from './courses-page.tsx';

useAuthoringServer();
usePage();

const home = (status: 'granted' | 'disallowed_for_this_site'): ResponseOf<typeof getHome> => ({
  allow_course_reruns: true,
  allow_unicode_course_id: true,
  allowed_organizations: ['O'],
  allowed_organizations_for_libraries: [],
  allow_to_create_new_org: true,
  archived_courses: [],
  can_create_organizations: true,
  can_access_advanced_settings: true,
  course_creator_status: status,
  courses: [],
  in_process_course_actions: [],
  libraries: [],
  libraries_enabled: false,
  libraries_v1_enabled: false,
  libraries_v2_enabled: false,
  optimization_enabled: false,
  request_course_creator_url: '',
  rerun_creator_status: true,
  show_new_library_button: false,
  show_new_library_v2_button: false,
  studio_name: 'Studio',
  studio_short_name: 'Studio',
  studio_request_email: '',
  tech_support_email: '',
  platform_name: 'Lyceum',
  user_is_active: true,
  taxonomies_enabled: false,
});

function open(courses = [aCourseRow()], status: Parameters<typeof home>[0] = 'granted') {
  answers(getHome, home(status));
  answers(listCourses, {
    count: courses.length,
    num_pages: 1,
    next: null,
    previous: null,
    results: { courses, in_process_course_actions: [] },
  });
  renderPage(<CoursesPage />, { address: '/studio', path: '/studio', config: {} });
}

describe('Studio’s home', () => {
  it('leads to the courses one may edit', async () => {
    open();
    const link = await screen.findByRole('link', { name: 'Sound and waves' });
    expect(link.getAttribute('href')).toBe('/studio/course/course-v1:O+N+R');
  });

  it('offers new courses only to those who may create them', async () => {
    open([], 'disallowed_for_this_site');
    expect(await screen.findByText(/Ask the site’s staff/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New course' })).toBeNull();
  });

  it('says what is wrong with a new course before it is sent', async () => {
    const asked = answers(createCourse, {});
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'New course' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Course number/ }), 'a b');
    await userEvent.click(screen.getByRole('button', { name: 'Create course' }));
    expect(screen.getByText('Please fill this in')).toBeTruthy();
    expect(screen.getByText(/Letters, digits/)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('shows why Studio refused a re-run, though the answer was no error', async () => {
    const asked = answers(createCourse, { ErrMsg: 'This run is there already.' });
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'More for Sound and waves' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Re-run…', hidden: true }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Course run/ }), 'R');
    await userEvent.click(screen.getByRole('button', { name: 'Create re-run' }));
    expect(await screen.findByText(/There is a course with this organization/)).toBeTruthy();
    await waitFor(() => expect(asked[0]?.body).toMatchObject({ source_course_key: 'course-v1:O+N+R', run: 'R' }));
  });
});

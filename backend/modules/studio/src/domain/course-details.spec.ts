import type { JsonObject } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { backwardsPeriod, courseDetails, detailsChange } from './course-details.ts';

describe('the details of a course', () => {
  it('are read from its fields and its pages', () => {
    const fields = {
      start: '2026-01-10T00:00:00Z',
      self_paced: true,
      course_image: 'maps.png',
      entrance_exam_minimum_score_pct: 0.65,
    };
    const pages = new Map([
      ['overview', '<p>Maps.</p>'],
      ['video', '<iframe src="//www.youtube.com/embed/abc_1-2?rel=0">'],
    ]);
    expect(courseDetails(fields, (name) => pages.get(name) ?? null)).toMatchObject({
      start_date: '2026-01-10T00:00:00Z',
      end_date: null,
      self_paced: true,
      course_image_name: 'maps.png',
      overview: '<p>Maps.</p>',
      effort: null,
      intro_video: 'abc_1-2',
      entrance_exam_enabled: '',
      entrance_exam_minimum_score_pct: '65',
    });
  });

  it('are empty for a course that says nothing', () => {
    const details = courseDetails({}, () => null);
    expect(details).toMatchObject({
      title: '',
      effort: null,
      syllabus: null,
      intro_video: null,
      language: null,
      certificates_display_behavior: 'end',
      self_paced: false,
      course_image_name: '',
      banner_image_name: '',
      video_thumbnail_image_name: '',
      pre_requisite_courses: [],
      entrance_exam_enabled: '',
      entrance_exam_id: '',
      instructor_info: {},
      learning_info: [],
    });
  });

  it('name the entrance exam, its pictures and when certificates come', () => {
    const fields = {
      entrance_exam_enabled: true,
      entrance_exam_id: 'exam',
      banner_image: 'banner.png',
      video_thumbnail_image: 'thumb.png',
      certificates_display_behavior: 'end_with_date',
    };
    expect(courseDetails(fields, () => null)).toMatchObject({
      entrance_exam_enabled: 'true',
      entrance_exam_id: 'exam',
      banner_image_name: 'banner.png',
      video_thumbnail_image_name: 'thumb.png',
      certificates_display_behavior: 'end_with_date',
    });
  });

  it.each([
    [0.65, '65'],
    [1, '100'],
    [65, '65'],
    ['0.5', '50'],
    [0, '0'],
    [undefined, '50'],
    [null, '50'],
    ['', '50'],
    ['half', '50'],
  ])('show the least score of the entrance exam in percent: %j is %s', (share, percent) => {
    const fields: JsonObject = share === undefined ? {} : { entrance_exam_minimum_score_pct: share };
    expect(courseDetails(fields, () => null).entrance_exam_minimum_score_pct).toBe(percent);
  });

  it('that are emptied are taken away, and switches are set to what they say', () => {
    const { fields } = detailsChange({ license: '', start_date: null, self_paced: false, learning_info: [] });
    expect(fields).toEqual({ license: null, start: null, self_paced: false, learning_info: [] });
  });

  it('that are not sent stay', () => {
    const { fields, files } = detailsChange({
      end_date: null,
      language: 'en',
      short_description: 'Maps',
      intro_video: '',
    });
    expect(fields).toEqual({ end: null, language: 'en' });
    expect([...files]).toEqual([
      ['about/short_description.html', 'Maps'],
      ['about/video.html', null],
    ]);
  });

  it('come back as they were written', () => {
    const { files } = detailsChange({ intro_video: 'abc' });
    const page = files.get('about/video.html') ?? null;
    expect(courseDetails({}, (name) => (name === 'video' ? page : null)).intro_video).toBe('abc');
  });

  it('run backwards only when what is sent and what stays do', () => {
    const now = courseDetails({ start: '2026-02-01T00:00:00Z' }, () => null);
    expect(backwardsPeriod(now, { end_date: '2026-01-01T00:00:00Z' })).toBe('course');
    expect(backwardsPeriod(now, { end_date: '2026-01-01T00:00:00Z', start_date: null })).toBeNull();
  });

  it.each([
    [{ start: '2026-02-01T00:00:00Z', end: '2026-01-01T00:00:00Z' }, 'course'],
    [{ enrollment_start: '2026-02-01T00:00:00Z', enrollment_end: '2026-01-01T00:00:00Z' }, 'enrollment'],
    [{ start: '2026-02-01T00:00:00Z' }, null],
    [{ end: '2026-02-01T00:00:00Z' }, null],
    [{ start: '2026-02-01T00:00:00Z', end: '2026-02-01T00:00:00Z' }, null],
    [{ start: '2026-02-01T00:00:00Z', end: '2026-02-01T01:00:00+02:00' }, 'course'],
  ])('whose period runs backwards are found: %j', (fields, period) => {
    expect(backwardsPeriod(courseDetails(fields, () => null))).toBe(period);
  });
});

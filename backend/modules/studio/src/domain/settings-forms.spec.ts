import { describe, expect, it } from 'vitest';
import { backwardsPeriod, courseDetails, detailsChange } from './course-details.ts';
import { changedPolicy, duplicateType, gracePeriod, gracePeriodText, graderForms } from './grading-form.ts';

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
  ])('whose period runs backwards are found: %j', (fields, period) => {
    expect(backwardsPeriod(courseDetails(fields, () => null))).toBe(period);
  });
});

describe('the grading page', () => {
  const policy = {
    GRADER: [{ type: 'Homework', min_count: 3, drop_count: 1, short_label: 'HW', weight: 0.07, hide_average: true }],
    GRADE_CUTOFFS: { Pass: 0.5 },
    EXTRA: 1,
  };

  it('shows weights in percent', () => {
    expect(graderForms(policy)).toEqual([
      { id: 0, type: 'Homework', min_count: 3, drop_count: 1, short_label: 'HW', weight: 7 },
    ]);
  });

  it('keeps what it does not show', () => {
    const graders = [
      ...graderForms(policy),
      { id: null, type: 'Exam', min_count: 1, drop_count: 0, short_label: null, weight: 93 },
    ];
    expect(changedPolicy(policy, { graders, cutoffs: { A: 0.8, B: 0.6 } })).toEqual({
      GRADER: [
        { type: 'Homework', min_count: 3, drop_count: 1, short_label: 'HW', weight: 0.07, hide_average: true },
        { type: 'Exam', min_count: 1, drop_count: 0, weight: 0.93 },
      ],
      GRADE_CUTOFFS: { A: 0.8, B: 0.6 },
      EXTRA: 1,
    });
  });

  it('finds a name that stands twice', () => {
    expect(duplicateType([{ type: 'A' }, { type: 'B' }, { type: 'A' }])).toBe('A');
    expect(duplicateType([{ type: 'A' }, { type: 'a' }])).toBeNull();
  });

  it.each([
    ['1 day 2 hours 30 minutes', { hours: 26, minutes: 30 }, '26 hours 30 minutes 0 seconds'],
    ['0 hours', null, null],
    [null, null, null],
    ['soon', null, null],
  ])('reads the grace period %s', (text, period, written) => {
    expect(gracePeriod(text)).toEqual(period);
    expect(gracePeriodText(period)).toBe(written);
  });
});

import { describe, expect, it } from 'vitest';
import {
  changedPolicy,
  duplicateType,
  gracePeriod,
  gracePeriodText,
  gradeCutoffs,
  graderForms,
} from './grading-form.ts';

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

  it.each([
    ['numbers', { min_count: 3, drop_count: 1 }, [3, 1]],
    ['text, as packages may write them', { min_count: '12', drop_count: '2' }, [12, 2]],
    ['fractions, of which grades read the whole', { min_count: 12.9, drop_count: 0 }, [12, 0]],
    ['nothing', {}, [0, 0]],
    ['what is no number', { min_count: 'many', drop_count: null }, [0, 0]],
  ])('reads counts from %s', (_, counts, expected) => {
    const [form] = graderForms({ GRADER: [{ type: 'Homework', ...counts }] });
    expect([form?.min_count, form?.drop_count]).toEqual(expected);
  });

  it('keeps the place of a type as its id when others cannot be read', () => {
    expect(graderForms({ GRADER: ['x', { type: 'Exam' }] }).map(({ id, type }) => [id, type])).toEqual([[1, 'Exam']]);
  });

  it('shows the cutoffs that are numbers', () => {
    expect(gradeCutoffs({ GRADE_CUTOFFS: { A: 0.9, B: '0.8' } })).toEqual({ A: 0.9 });
    expect(gradeCutoffs({})).toEqual({});
  });

  it('takes a short name away, and a type that is not sent', () => {
    const [homework] = graderForms(policy);
    const graders = homework ? [{ ...homework, short_label: null, weight: 100 }] : [];
    expect(changedPolicy(policy, { graders, cutoffs: { Pass: 0.5 } })['GRADER']).toEqual([
      { type: 'Homework', min_count: 3, drop_count: 1, weight: 1, hide_average: true },
    ]);
    expect(changedPolicy(policy, { graders: [], cutoffs: {} })['GRADER']).toEqual([]);
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
    ['45 minutes', { hours: 0, minutes: 45 }, '0 hours 45 minutes 0 seconds'],
    ['3 hours', { hours: 3, minutes: 0 }, '3 hours 0 minutes 0 seconds'],
    ['0 hours', null, null],
    [null, null, null],
    ['soon', null, null],
  ])('reads the grace period %s', (text, period, written) => {
    expect(gracePeriod(text)).toEqual(period);
    expect(gracePeriodText(period)).toBe(written);
  });

  it('writes no grace period of no time', () => {
    expect(gracePeriodText({ hours: 0, minutes: 0 })).toBeNull();
  });
});

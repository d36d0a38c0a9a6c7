import { ApiProblem } from '@lyceum/sdk';
import { describe, expect, it } from 'vitest';
import { refusalOf, remedyOf } from './access-refusal.ts';

const problem = (status: number, code: string) => new ApiProblem({ status, code, detail: 'No' });

describe('refusalOf', () => {
  it.each([
    [problem(403, 'enrollment_required'), 'enrollment_required'],
    [problem(403, 'course_not_started'), 'course_not_started'],
    [problem(403, 'something_new'), 'no_access'],
    [problem(401, 'not_authenticated'), 'authentication_required'],
    [problem(404, 'course_run_not_found'), null],
    [new TypeError('failed'), null],
  ])('of %s is %s', (error, code) => {
    expect(refusalOf(error)).toBe(code);
  });
});

describe('remedyOf', () => {
  it('offers the About page to those who are not enrolled', () => {
    expect(remedyOf('enrollment_required')).toBe('about');
  });
});

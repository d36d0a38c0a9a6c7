import { describe, expect, it } from 'vitest';
import { problemOf } from './api-problem.ts';

describe('a refusal', () => {
  it('is read from the usual three fields', () => {
    const problem = problemOf(
      409,
      JSON.stringify({ detail: 'It is closed.', developer_message: 'x', error_code: 'problem_closed' }),
    );
    expect(problem).toMatchObject({ status: 409, code: 'problem_closed', detail: 'It is closed.', fields: {} });
  });

  it('says what is wrong with which field', () => {
    const body = { error_code: 'invalid_request', field_errors: { name: { user_message: 'Too short.' } } };
    expect(problemOf(400, JSON.stringify(body)).fields).toEqual({ name: 'Too short.' });
  });

  it('is read from the shape of the registration form', () => {
    const body = { username: [{ user_message: 'It is taken.' }], error_code: 'duplicate-username' };
    expect(problemOf(409, JSON.stringify(body))).toMatchObject({
      code: 'duplicate-username',
      fields: { username: 'It is taken.' },
    });
  });

  it.each([
    ['a page instead of JSON', '<h1>Bad gateway</h1>'],
    ['nothing', ''],
    ['a list', '[1]'],
  ])('with %s still has a code and a sentence', (_name, text) => {
    expect(problemOf(404, text)).toMatchObject({ code: 'not_found', detail: expect.stringContaining('404') });
  });

  it('says how long to wait', () => {
    expect(problemOf(429, '{}', '30').retryAfterSeconds).toBe(30);
    expect(problemOf(429, '{}', 'Wed, 21 Oct 2026 07:28:00 GMT').retryAfterSeconds).toBeNull();
  });
});

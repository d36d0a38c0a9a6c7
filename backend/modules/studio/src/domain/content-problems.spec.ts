import { describe, expect, it } from 'vitest';
import { contentProblems } from './content-problems.ts';

describe('what is wrong with the contents', () => {
  it.each([
    ['problem', '<problem/>', []],
    ['problem', '<p/>', [{ message: 'The contents begin with <p> and not with <problem>', line: 1 }]],
    ['problem', '<problem>\n<p></problem>', [{ message: expect.stringContaining('not XML'), line: 2 }]],
    ['html', '<p>', []],
    ['problem', undefined, []],
    ['problem', '', [{ message: expect.stringContaining('not XML'), line: 1 }]],
  ])('of a %s: %s', (type, data, problems) => {
    expect(contentProblems(type, data)).toEqual(problems);
  });
});

import { describe, expect, it } from 'vitest';
import { aSmallCourse, edited } from '../testing/course-tree.builder.ts';
import {
  aboutText,
  fileText,
  gradingPolicyOf,
  lowestPassingGrade,
  storedFile,
  storedFileOf,
  textFile,
} from './package-files.ts';

const courseWith = (files: Readonly<Record<string, ReturnType<typeof textFile>>>) =>
  edited(aSmallCourse(), ...Object.entries(files).map(([path, fields]) => ({ kind: 'file', path, fields }) as const));

describe('a file of a package', () => {
  const bytes = storedFile({ sha256: 'f00', bytes: 3 });

  it('is a text, or lies in the file store', () => {
    expect(storedFileOf(bytes)).toEqual({ sha256: 'f00', bytes: 3 });
    expect(storedFileOf(textFile('x'))).toBeNull();
  });

  it.each([
    ['a hash without a size', { sha256: 'f00' }],
    ['a size without a hash', { bytes: 3 }],
  ])('lies nowhere by %s', (_, fields) => {
    expect(storedFileOf(fields)).toBeNull();
  });

  it('is read from the first path where there is a text', () => {
    const course = courseWith({ 'a.html': bytes, 'b.html': textFile('b'), 'c.html': textFile('c') });
    expect(fileText(course, 'gone.html', 'a.html', 'b.html', 'c.html')).toBe('b');
    expect(fileText(course, 'gone.html', 'a.html')).toBeNull();
  });

  it('tells about the course', () => {
    const course = courseWith({ 'about/overview.html': textFile('<p>Maps</p>'), 'about/effort.html': textFile('') });
    expect([aboutText(course, 'overview'), aboutText(course, 'effort'), aboutText(course, 'title')]).toEqual([
      '<p>Maps</p>',
      '',
      null,
    ]);
  });
});

describe('the grading policy of a package', () => {
  const withPolicy = (text: string) => courseWith({ 'grading_policy.json': textFile(text) });

  it.each([
    ['an object', '{"GRADER": []}', { GRADER: [] }],
    ['no JSON', '{"GRADER"', null],
    ['a list', '[]', null],
    ['null', 'null', null],
    ['a number', '1', null],
  ])('from %s', (_, text, policy) => {
    expect(gradingPolicyOf(withPolicy(text))).toEqual(policy);
  });

  it('is none without a file', () => {
    expect(gradingPolicyOf(aSmallCourse())).toBeNull();
  });

  it.each([
    ['the lowest of several cutoffs', '{"A": 0.9, "B": 0.6, "C": 0.7}', 0.6],
    ['the lowest above nothing', '{"A": 0.9, "F": 0}', 0.9],
    ['the only one that is a number', '{"A": "0.1", "B": 0.6}', 0.6],
    ['none without cutoffs', '{}', null],
    ['none where cutoffs are a list', '[0.5]', null],
  ])('passes from %s', (_, cutoffs, lowest) => {
    expect(lowestPassingGrade(withPolicy(`{"GRADE_CUTOFFS": ${cutoffs}}`))).toBe(lowest);
  });
});

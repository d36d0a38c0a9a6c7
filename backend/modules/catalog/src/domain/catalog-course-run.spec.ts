import { describe, expect, it } from 'vitest';
import { aCatalogCourseRun } from '../testing/catalog-course-run.builder.ts';
import {
  enrollmentWindowOf,
  hasAboutPage,
  hasEnded,
  hasStarted,
  isListed,
  visibilityOf,
} from './catalog-course-run.ts';

const now = new Date('2026-03-02T09:00:00Z');
const before = new Date('2026-03-02T08:59:59.999Z');
const after = new Date('2026-03-02T09:00:00.001Z');

describe('the enrollment window', () => {
  it.each([
    [null, null, 'open'],
    [before, null, 'open'],
    [now, null, 'open'],
    [after, null, 'not_open_yet'],
    [null, before, 'closed'],
    [null, now, 'closed'],
    [null, after, 'open'],
    [after, before, 'not_open_yet'],
  ])('from %j to %j is %s', (enrollmentStart, enrollmentEnd, window) => {
    expect(enrollmentWindowOf(aCatalogCourseRun({ enrollmentStart, enrollmentEnd }), now)).toBe(window);
  });

  it('stays open when the course run has ended', () => {
    expect(enrollmentWindowOf(aCatalogCourseRun({ end: before }), now)).toBe('open');
  });
});

describe('a course run', () => {
  it.each([
    [null, true],
    [before, true],
    [now, true],
    [after, false],
  ])('that starts at %j has started: %s', (start, expected) => {
    expect(hasStarted(aCatalogCourseRun({ start }), now)).toBe(expected);
  });

  it.each([
    [null, false],
    [before, true],
    [now, true],
    [after, false],
  ])('that ends at %j has ended: %s', (end, expected) => {
    expect(hasEnded(aCatalogCourseRun({ end }), now)).toBe(expected);
  });

  it.each([
    ['both', { listed: true, about: true }],
    ['about', { listed: false, about: true }],
    ['none', { listed: false, about: false }],
    ['Both', { listed: false, about: false }],
    ['', { listed: false, about: false }],
  ])('with the visibility "%s" is %j', (text, expected) => {
    const run = aCatalogCourseRun({ visibility: visibilityOf(text) });
    expect({ listed: isListed(run), about: hasAboutPage(run) }).toEqual(expected);
  });
});

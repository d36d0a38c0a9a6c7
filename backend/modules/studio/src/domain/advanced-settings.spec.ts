import { describe, expect, it } from 'vitest';
import { advancedSettings, isAdvanced } from './advanced-settings.ts';

describe('the advanced settings of a course', () => {
  it.each([
    ['what is set', { catalog_visibility: 'none' }, 'catalog_visibility', 'none'],
    ['“off” over a default that is on', { allow_anonymous: false }, 'allow_anonymous', false],
    ['the default of the platform', {}, 'allow_anonymous', true],
    ['the default of the platform', {}, 'showanswer', 'finished'],
    ['the empty value of a switch', {}, 'mobile_available', false],
    ['the empty value of a list', {}, 'course_wide_js', []],
    ['the empty value of a map', {}, 'lti_passports', []],
    ['the empty value of a number', {}, 'max_attempts', null],
  ])('show %s: %j has %s %j', (_, fields, field, value) => {
    expect(advancedSettings(fields, [field])[0]?.value).toEqual(value);
  });

  it.each([
    ['catalog_visibility', 'Catalog Visibility'],
    ['course_wide_js', 'Course Wide JS'],
    ['advanced_modules', 'Advanced Module List'],
    ['display_name', 'Course Display Name'],
  ])('are called as on the page: %s is %s', (field, name) => {
    expect(advancedSettings({}, [field])[0]?.name).toBe(name);
  });

  it('are all there is, by name, when none are named', () => {
    const fields = advancedSettings({ made_up: 1 }).map(({ field }) => field);
    expect(fields).toEqual([...fields].sort());
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.every(isAdvanced)).toBe(true);
    expect(fields).not.toContain('made_up');
  });

  it.each([
    ['has a page of its own', 'start', false],
    ['has a page of its own', 'pdf_textbooks', false],
    ['is none of a course', 'made_up', false],
    ['is none of a course', 'constructor', false],
    ['is set here', 'advanced_modules', true],
  ])('leave out what %s: %s is one: %s', (_, field, expected) => {
    expect(isAdvanced(field)).toBe(expected);
  });
});

import { courseRunKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { rekeyed } from './rekey.ts';

const from = courseRunKey('course-v1:Org+Num+Old');
const to = courseRunKey('course-v1:Org+Num+New');

describe('fields that go to another course run', () => {
  it.each([
    [
      'a key of a block',
      { source: 'block-v1:Org+Num+Old+type@html+block@h' },
      { source: 'block-v1:Org+Num+New+type@html+block@h' },
    ],
    [
      'keys inside of lists and maps',
      {
        groups: { '0': 'block-v1:Org+Num+Old+type@vertical+block@a' },
        list: ['block-v1:Org+Num+Old+type@html+block@b'],
      },
      {
        groups: { '0': 'block-v1:Org+Num+New+type@vertical+block@a' },
        list: ['block-v1:Org+Num+New+type@html+block@b'],
      },
    ],
    [
      'addresses of files and pages in a text',
      {
        data: '<img src="/asset-v1:Org+Num+Old+type@asset+block@a.png"/><a href="/courses/course-v1:Org+Num+Old/progress">',
      },
      { data: '<img src="/static/a.png"/><a href="/course/progress">' },
    ],
  ])('take %s along', (_, before, after) => {
    expect(rekeyed(before, from, to)).toEqual(after);
  });

  it.each([
    ['another course run', { source: 'block-v1:Org+Num+Old2+type@html+block@h' }],
    ['no course run', { display_name: 'Old', max_attempts: 3, due: null, tabs: [{ type: 'wiki' }] }],
  ])('are the same object when they name %s', (_, fields) => {
    expect(rekeyed(fields, from, to)).toBe(fields);
  });
});

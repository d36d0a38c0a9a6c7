import { describe, expect, it } from 'vitest';
import { portableLinks, portableUrl, replaceKeywords, rewriteLinks } from './links.ts';

const resolvers = {
  asset: (path: string) => (path === 'gone.png' ? null : `/assets/${path.replaceAll(' ', '_')}`),
  course: (rest: string) => `/courses/key/${rest}`,
  jumpTo: (id: string, anchor: string) => `/jump/${id}${anchor}`,
};

describe('Links of a course, where it is shown,', () => {
  it.each([
    ['<img src="/static/a.png">', '<img src="/assets/a.png">'],
    [`<img src='/static/a%20b.png'>`, `<img src='/assets/a_b.png'>`],
    ['<img src="/static/%zz.png?v=1#x">', '<img src="/assets/%zz.png?v=1#x">'],
    [String.raw`"{\"src\": \"/static/a.png\"}"`, String.raw`"{\"src\": \"/assets/a.png\"}"`],
    ['<a href="/course/about">', '<a href="/courses/key/about">'],
    ['<a href="/jump_to_id/abc#part">', '<a href="/jump/abc#part">'],
    ['<a href="/jump_to_id/abc">', '<a href="/jump/abc">'],
  ])('lead somewhere: %s', (html, expected) => {
    expect(rewriteLinks(html, resolvers)).toBe(expected);
  });

  it.each([
    '<img src="/static/a.png?raw">',
    '<img src="/static/xblock/x.js">',
    '<img src="/static/gone.png">',
    '<style>a { background: url(/static/a.png) }</style>',
    '<img src="https://example.org/static/a.png">',
    '<p>/static/a.png</p>',
  ])('stay as they are: %s', (html) => {
    expect(rewriteLinks(html, resolvers)).toBe(html);
  });

  it('have their keywords filled, where there is a value', () => {
    const values = { userId: 'u1', courseId: 'course-v1:a+b+c', userEmail: null };
    expect(replaceKeywords('%%USER_ID%% %%COURSE_ID%% %%USER_EMAIL%% %%OTHER%%', values)).toBe(
      'u1 course-v1:a+b+c %%USER_EMAIL%% %%OTHER%%',
    );
  });
});

describe('Addresses of a course run become links that hold in any:', () => {
  it.each([
    ['<img src="/asset-v1:A+B+C+type@asset+block@x.png">', '<img src="/static/x.png">'],
    [`<img src='/c4x/A/B/asset/x.png'>`, `<img src='/static/x.png'>`],
    ['<a href="/courses/course-v1:A+B+C/jump_to/block-v1:A+B+C+type@html+block@n1">', '<a href="/jump_to_id/n1">'],
    ['<a href="/courses/A/B/C/jump_to/i4x://A/B/html/n1#z">', '<a href="/jump_to_id/n1#z">'],
    ['<a href="/courses/course-v1:A+B+C/progress">', '<a href="/course/progress">'],
  ])('%s', (html, expected) => {
    expect(portableLinks(html, 'course-v1:A+B+C')).toBe(expected);
  });

  it.each([
    '<p>nothing</p>',
    '<img src="/asset-v1:X+Y+Z+type@asset+block@x.png">',
    '<a href="/courses/course-v1:X+Y+Z/progress">',
    '<p>/c4x/A/B/asset/x.png</p>',
  ])('but %s is none of its own', (html) => {
    expect(portableLinks(html, 'course-v1:A+B+C')).toBe(html);
  });

  it('one address at a time, too', () => {
    expect(portableUrl('/asset-v1:A+B+C+type@asset+block@x.png', 'course-v1:A+B+C')).toBe('/static/x.png');
    expect(portableUrl('https://example.org', 'course-v1:A+B+C')).toBeNull();
  });
});

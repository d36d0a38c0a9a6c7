import { describe, expect, it } from 'vitest';
import { closureOf } from './closure.ts';
import { platformMisfit } from './platform-fit.ts';
import { bestRoute, routeMatches } from './route-match.ts';

describe('a route', () => {
  it.each([
    ['/learning/course/:key/*', '/learning/course/course-v1:A+B+C/home', true],
    ['/learning/course/:key/*', '/learning/course/course-v1:A+B+C', true],
    ['/learning/course/:key/*', '/learning/course', false],
    ['/account', '/account/', true],
    ['/account', '/Account', true],
    ['/account', '/account/keys', false],
    ['/studio/:page?', '/studio', true],
  ])('%s is at %s: %s', (pattern, path, expected) => {
    expect(routeMatches(pattern, path)).toBe(expected);
  });

  it('that says more wins', () => {
    const routes = [
      { path: '/learning/*', of: 'whole' },
      { path: '/learning/:course/forum', of: 'forum' },
      { path: '/learning/:course/:page', of: 'page' },
    ];
    expect(bestRoute(routes, '/learning/c1/forum')).toBe('forum');
    expect(bestRoute(routes, '/learning/c1/home')).toBe('page');
    expect(bestRoute(routes, '/learning')).toBe('whole');
    expect(bestRoute(routes, '/other')).toBeNull();
  });
});

describe('the platform', () => {
  it.each([
    ['19.3.1', '19.4.0', true],
    ['19.3.1', '20.0.0', false],
    ['19.3.1', '19.3.0', false],
    ['0.1.0', '0.2.0', false],
  ])('built against %s on %s fits: %s', (wanted, given, fits) => {
    expect(platformMisfit({ react: wanted }, { react: given }) === null).toBe(fits);
  });
});

describe('what must be there before a file runs', () => {
  it('is found once each, in circles too', () => {
    const graph = { a: { imports: ['b', 'c'] }, b: { imports: ['c', 'a'] }, c: { imports: [] } };
    expect(closureOf(graph, ['a'])).toEqual(['a', 'b', 'c']);
  });
});

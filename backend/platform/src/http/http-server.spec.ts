import { describe, expect, it } from 'vitest';
import { pathForLog } from './http-server.ts';

describe('the path in the request log', () => {
  it.each([
    ['/login?next=/x&token=secret', '/login'],
    ['/course_team/course-v1:Org+Num+Run/ana@example.org', '/course_team/course-v1:Org+Num+Run/…'],
    ['/course_team/course-v1%3AOrg+Num+Run/ana%40example.org', '/course_team/course-v1%3AOrg+Num+Run/…'],
    ['/xblock/block-v1:Org+Num+Run+type@html+block@a', '/xblock/block-v1:Org+Num+Run+type@html+block@a'],
    ['/xblock/block-v1%3AOrg%2BNum%2BRun%2Btype%40html', '/xblock/block-v1%3AOrg%2BNum%2BRun%2Btype%40html'],
  ])('of %s is %s', (url, path) => {
    expect(pathForLog(url)).toBe(path);
  });

  it('holds nothing of what the route calls a token', () => {
    expect(pathForLog('/password/reset/secret/?x=1', '/password/reset/:token')).toBe('/password/reset/…/');
  });
});

import { describe, expect, it } from 'vitest';
import { resourceSeen } from './resources.ts';

const origin = 'https://campus.example';
const aResource = (path: string, changes = {}) => ({
  name: `${origin}${path}`,
  initiatorType: 'fetch',
  duration: 80,
  encodedBodySize: 1_000,
  responseStatus: 200,
  ...changes,
});

describe('a request of the page', () => {
  it.each([
    [
      'a script of an app',
      '/mfes/forum/1.0.0-aaa/assets/page.js',
      { app: 'forum', version: '1.0.0-aaa', bytes: 1_000 },
    ],
    ['a style of the shell', '/shell/assets/main.css', { app: 'shell', version: null, bytes: 1_000 }],
    ['a call', '/api/courses/v1/?page=2', { kind: 'call', ms: 80, isFailed: false }],
  ])('may be %s', (_name, path, expected) => {
    expect(resourceSeen(aResource(path), origin)).toMatchObject(expected);
  });

  it.each([
    [200, false],
    [400, true],
    [403, false],
    [404, false],
    [500, true],
    [503, true],
  ])('answered with %d has failed: %s', (responseStatus, isFailed) => {
    expect(resourceSeen(aResource('/api/x', { responseStatus }), origin)).toMatchObject({ isFailed });
  });

  it.each([
    ['a picture of an app', aResource('/mfes/forum/1/logo.png')],
    ['a report itself', aResource('/api/federation/v1/reports')],
    ['a page', aResource('/courses')],
    ['an address elsewhere', { ...aResource('/'), name: 'https://elsewhere.example/api/x' }],
  ])('is nothing to tell when it is %s', (_name, resource) => {
    expect(resourceSeen(resource, origin)).toBeNull();
  });
});

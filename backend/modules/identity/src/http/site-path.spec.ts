import { describe, expect, it } from 'vitest';
import { sitePath } from './site-path.ts';

const site = 'https://lyceum.example';

describe('where people may be sent after they sign in', () => {
  it.each([
    ['/dashboard', '/dashboard'],
    ['dashboard', '/dashboard'],
    ['/a/b?c=d#e', '/a/b?c=d#e'],
    ['https://lyceum.example/a', '/a'],
    ['/a/../b', '/b'],
    ['/.//evil.example', '/evil.example'],
    ['https://lyceum.example//evil.example', '/evil.example'],
  ])('%s', (asked, path) => expect(sitePath(asked, site)).toBe(path));

  it.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://lyceum.example@evil.example/',
    'https://lyceum.example.evil.example/',
    'http://lyceum.example/',
    'javascript:alert(1)',
    'data:text/html,hi',
    'https://[broken',
  ])('never %s', (asked) => expect(sitePath(asked, site)).toBeNull());
});

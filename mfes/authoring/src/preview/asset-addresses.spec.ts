import { describe, expect, it } from 'vitest';
import { withAssetAddresses } from './asset-addresses.ts';

describe('files in a course text', () => {
  it.each([
    ['<img src="/static/a.png">', '<img src="/asset-v1:O+N+R+type@asset+block@a.png">'],
    ["<a href='/static/b c.pdf'>x</a>", "<a href='/asset-v1:O+N+R+type@asset+block@b c.pdf'>x</a>"],
    ['<img src="https://example.org/static/a.png">', '<img src="https://example.org/static/a.png">'],
    ['<p>/static/a.png</p>', '<p>/static/a.png</p>'],
  ])('%s', (html, shown) => {
    expect(withAssetAddresses(html, 'course-v1:O+N+R')).toBe(shown);
  });
});

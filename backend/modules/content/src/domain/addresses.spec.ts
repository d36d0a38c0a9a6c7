import { courseRunKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { assetDetails } from './asset-details.ts';
import { assetPath, readAssetKey } from './asset-name.ts';
import { resolveLinks } from './course-links.ts';

const courseRun = courseRunKey('course-v1:Org+Num+Run');

describe('links that authors write', () => {
  it.each([
    ['<img src="/static/a b.png">', '<img src="/asset-v1:Org+Num+Run+type@asset+block@a_b.png">'],
    ["<a href='/static/folder/a.pdf#page=2'>", "<a href='/asset-v1:Org+Num+Run+type@asset+block@folder_a.pdf#page=2'>"],
    ['<a href="/course/progress">', '<a href="/courses/course-v1:Org+Num+Run/progress">'],
    ['<a href="/jump_to_id/u1#top">', '<a href="/courses/course-v1:Org+Num+Run/jump_to_id/u1#top">'],
    ['<a href="https://example.org/static/a.png">', '<a href="https://example.org/static/a.png">'],
    ['see /static/a.png', 'see /static/a.png'],
  ])('%s leads to the course', (written, shown) => {
    expect(resolveLinks(written, courseRun)).toBe(shown);
  });
});

describe('the address of a file', () => {
  it('is read back', () => {
    expect(readAssetKey(assetPath(courseRun, 'a@b.png').slice(1))).toEqual({ context: courseRun, name: 'a@b.png' });
  });

  it.each([
    ['asset-v1:Org+Lib+type@asset+block@a.png', { context: 'library-v1:Org+Lib', name: 'a.png' }],
    ['asset-v1:Org+Num+Run+type@thumbnail+block@a.jpg', { context: courseRun, name: 'a.jpg' }],
    ['asset-v1:Org+Num+Run+type@video+block@a', null],
    ['asset-v1:', null],
    ['block-v1:Org+Num+Run+type@asset+block@a', null],
  ])('in %s is %j', (key, parts) => {
    expect(readAssetKey(key)).toEqual(parts);
  });
});

describe('what an export says of files', () => {
  const asset = {
    context: courseRun,
    name: 'maps_a.png',
    path: 'maps/a.png',
    displayName: 'A',
    contentType: 'image/png',
    isLocked: true,
  };
  const entry = {
    contentType: 'image/png',
    displayname: 'A',
    filename: 'asset-v1:Org+Num+Run+type@asset+block@maps_a.png',
    locked: true,
  };

  it('is what is kept here, beside what the package said', () => {
    expect(assetDetails([asset], { 'maps/a.png': { import_path: 'maps/a.png', locked: false } })).toEqual({
      'maps/a.png': { import_path: 'maps/a.png', ...entry },
    });
  });

  it('stands under the name that the package used', () => {
    expect(Object.keys(assetDetails([asset], { 'maps_a.png': {} }))).toEqual(['maps_a.png']);
    expect(assetDetails([asset], {})).toEqual({
      'maps/a.png': { import_path: null, thumbnail_location: null, ...entry },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { ArchiveMeter, archiveLimits, RefusedArchive, safePath } from './archive-rules.ts';

describe('the path of an archive entry', () => {
  it.each([
    ['course/course.xml', 'course/course.xml'],
    ['./course//html/a b.html', 'course/html/a b.html'],
    ['course/', 'course'],
    ['./', null],
    ['static/..hidden', 'static/..hidden'],
  ])('is cleaned: %j', (path, clean) => {
    expect(safePath(path)).toBe(clean);
  });

  it.each([
    '/etc/passwd',
    '../x',
    'course/../../x',
    'a/..',
    'C:/x',
    'c:x',
    'a\\b',
    'a\nb',
    'a\0b',
    'x'.repeat(1001),
    'a/'.repeat(50),
  ])('is refused: %j', (path) => {
    expect(() => safePath(path)).toThrow(RefusedArchive);
  });
});

describe('the meter of an archive', () => {
  const limits = { ...archiveLimits, files: 2, fileBytes: 100, totalBytes: 1000, ratio: 10, ratioFloorBytes: 50 };

  it('stops at one file too many', () => {
    const meter = new ArchiveMeter(1000, limits);
    meter.file();
    meter.file();
    expect(() => meter.file()).toThrow('more than 2 files');
  });

  it('stops at a file that is too large by its own word', () => {
    expect(() => new ArchiveMeter(1000, limits).fileBytes('a', 101)).toThrow('larger than 100 bytes');
  });

  it('stops when all of it is too large', () => {
    const meter = new ArchiveMeter(1000, limits);
    meter.bytes(1000);
    expect(() => meter.bytes(1)).toThrow(expect.objectContaining({ code: 'contents_too_large' }));
  });

  it('stops at a bomb, but not at a small archive that packs well', () => {
    new ArchiveMeter(1, limits).bytes(50);
    expect(() => new ArchiveMeter(5, limits).bytes(51)).toThrow(expect.objectContaining({ code: 'ratio_too_high' }));
  });
});

import { describe, expect, it } from 'vitest';
import { handlingOf, mediaTypeOf } from './media-type.ts';

describe('a file of an author', () => {
  it.each([
    ['a.PNG', 'image/png'],
    ['subs_x.srt.sjson', 'application/json'],
    ['noextension', 'application/octet-stream'],
    ['constructor', 'application/octet-stream'],
    ['x.constructor', 'application/octet-stream'],
  ])('has a type by its name: %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
  });

  it.each([
    ['text/html', true, true],
    ['application/xhtml+xml', true, true],
    ['text/xml', true, true],
    ['image/svg+xml', false, true],
    ['image/png', false, false],
    ['application/pdf', false, false],
    ['text/css', false, false],
    ['application/x-unknown', true, true],
    ['TEXT/HTML; charset=x', true, true],
  ])('%s is offered for saving: %s, sandboxed: %s', (type, isAttachment, isSandboxed) => {
    expect(handlingOf(type, 'x')).toMatchObject({ isAttachment, isSandboxed });
  });

  it('is not believed when its type is no type', () => {
    expect(handlingOf('text/html\r\nset-cookie: x', 'a.png').contentType).toBe('image/png');
  });
});

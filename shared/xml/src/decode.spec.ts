import { describe, expect, it } from 'vitest';
import { decodeXml, parseXml, XmlError } from './index.ts';

const utf8 = new TextEncoder();

describe('decoding XML bytes', () => {
  it('takes UTF-8 unless told otherwise, and keeps a byte order mark', () => {
    expect(decodeXml(utf8.encode('\uFEFF<a>é</a>'))).toBe('\uFEFF<a>é</a>');
  });

  it('believes the declared encoding', () => {
    const bytes = Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xE9</a>', (c) => c.charCodeAt(0));
    expect(decodeXml(bytes)).toContain('<a>é</a>');
  });

  it('knows UTF-16 by its byte order mark', () => {
    expect(parseXml(decodeXml(new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]))).root.name).toBe('a');
    expect(parseXml(decodeXml(new Uint8Array([0xfe, 0xff, 0, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e]))).root.name).toBe('a');
  });

  it('refuses bytes that the encoding cannot read, and encodings nobody knows', () => {
    expect(() => decodeXml(new Uint8Array([0x3c, 0xff]))).toThrow(XmlError);
    expect(() => decodeXml(utf8.encode('<?xml version="1.0" encoding="klingon"?><a/>'))).toThrow(
      'the bytes are not klingon',
    );
  });
});

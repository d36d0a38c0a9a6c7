import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, childElements, parseXml, serializeXml, textContent, walk, XmlError } from './index.ts';
import { anyXml } from './testing/any-xml.ts';

function failureOf(text: string, limits = {}): XmlError {
  try {
    parseXml(text, limits);
  } catch (failure) {
    if (failure instanceof XmlError) return failure;
    throw failure;
  }
  throw new Error(`${text.slice(0, 60)} is accepted`);
}

describe('reading XML', () => {
  it('gives back every byte of a document nobody touched', () => {
    fc.assert(fc.property(anyXml, (xml) => serializeXml(parseXml(xml)) === xml));
  });

  it('keeps quotes, blanks in tags, CDATA, comments, instructions, the doctype and the declaration', () => {
    const xml = `\uFEFF<?xml version='1.0'?>\r\n<!DOCTYPE a [<!ELEMENT a ANY>]><!-- b --><a\n  c = 'd"e' ><![CDATA[<&]]><?f g?></a >\n`;
    const document = parseXml(xml);
    expect(document.byteOrderMark).toBe(true);
    expect(document.children.map(({ kind }) => kind)).toEqual([
      'instruction',
      'text',
      'doctype',
      'comment',
      'element',
      'text',
    ]);
    expect(serializeXml(document)).toBe(xml);
  });

  it('finds the end of a doctype whose quotes, comments and instructions hold its end mark', () => {
    const xml = `<!DOCTYPE a PUBLIC "x>y" 'z' [ <!-- ]> --> <?p ]> ?> <!ELEMENT a (#PCDATA)> ]><a/>`;
    expect(serializeXml(parseXml(xml))).toBe(xml);
  });

  it('says what text means: entities replaced, line ends made one', () => {
    const { root } = parseXml('<a>1 &lt; 2 &amp; &#233;&#x1F600;\r\n3\r4</a>');
    expect(textContent(root)).toBe('1 < 2 & é😀\n3\n4');
  });

  it('makes blanks of the white space in an attribute, and keeps the referenced line end', () => {
    const { root } = parseXml('<a b="1\n2\t3\r\n4&#10;5&quot;"/>');
    expect(attribute(root, 'b')).toBe('1 2 3 4\n5"');
  });

  it('treats names like __proto__ and constructor as any name', () => {
    const { root } = parseXml('<constructor __proto__="1" constructor="2"><__proto__/></constructor>');
    expect(attribute(root, '__proto__')).toBe('1');
    expect(attribute(root, 'constructor')).toBe('2');
    expect(attribute(root, 'toString')).toBeNull();
    expect(childElements(root, '__proto__')).toHaveLength(1);
  });

  it('tells the line each element begins in', () => {
    const { root } = parseXml('<a>\n\n<b\nc="d"/><e/>\n<f/></a>');
    expect(childElements(root).map(({ name, line }) => `${name} ${line}`)).toEqual(['b 3', 'e 4', 'f 5']);
    expect(root.line).toBe(1);
  });

  it.each([
    ['an entity that is not XML’s own', '<a>\n&nbsp;</a>', 2, 'undefined entity'],
    ['an entity named like a method of objects', '<a>&constructor;</a>', 1, 'undefined entity'],
    ['a bare ampersand', '<a><!-- & -->\nfish & chips</a>', 2, 'an ampersand that begins no entity'],
    ['two roots', '<a/>\n<b/>', 2, 'documents may contain only one root'],
    ['a tag that is not closed', '<a>\n<b>\n</a>', 3, 'unexpected close tag'],
    ['an attribute twice', '<a b="1"\nb="2"/>', 2, 'duplicate attribute: b'],
    ['an attribute without quotes', '<a b=1/>', 1, 'unquoted attribute value'],
    ['a less-than sign in an attribute', '<a b="<"/>', 1, 'disallowed character'],
    ['nothing at all', '', 1, 'document must contain a root element'],
    ['a control character', '<a>\u0001</a>', 1, 'disallowed character'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 1, 'entity declarations are refused'],
  ])('refuses %s, with its line', (_what, xml, line, message) => {
    const failure = failureOf(xml);
    expect(failure).toMatchObject({ name: 'XmlError', line });
    expect(failure.column).toBeGreaterThan(0);
    expect(failure.message).toContain(message);
  });

  it('refuses a tree deeper than it is told, by the line where it becomes too deep', () => {
    const deep = (levels: number): string => `${'<a>\n'.repeat(levels)}${'</a>'.repeat(levels)}`;
    expect(failureOf(deep(257))).toMatchObject({ line: 257, message: 'nested deeper than 256 elements' });
    expect(failureOf(deep(11), { maxDepth: 10 })).toMatchObject({ line: 11 });
    expect(() => parseXml(deep(256))).not.toThrow();
  });

  it('reads and writes a very deep tree without running out of stack when it is allowed', () => {
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
    const document = parseXml(deep, { maxDepth: 60_000 });
    expect(serializeXml(document)).toBe(deep);
    expect([...walk(document)]).toHaveLength(50_000);
  });

  it('refuses a text longer than it is told', () => {
    expect(failureOf('<a>12345</a>', { maxLength: 10 }).message).toBe('longer than 10 characters');
  });

  it.each(['\n', ''])('reads a long list and a long text in linear time, line ends %j', (lineEnd) => {
    const xml = `<a>${`<b c="d">e &amp; f</b>${lineEnd}`.repeat(50_000)}${'x'.repeat(1_000_000)}</a>`;
    expect(childElements(parseXml(xml).root)).toHaveLength(50_000);
  });
});

describe('A text that begins comments, sections or instructions and ends none', () => {
  it.each(['<!--', '<![CDATA[', '<?a '])('is refused in one pass: %s', (piece) => {
    expect(() => parseXml(`<r>${piece.repeat(50_000)}`)).toThrow(XmlError);
  });
});

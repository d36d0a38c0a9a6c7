import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  attribute,
  cdata,
  childElements,
  cloneNode,
  comment,
  descendants,
  documentOf,
  element,
  firstChild,
  insertBefore,
  isXmlText,
  leadingText,
  parentsOf,
  parseXml,
  removeAttribute,
  removeChild,
  rename,
  replaceChild,
  saysTheSame,
  selfAndDescendants,
  serializeChildren,
  serializeXml,
  setAttribute,
  setChildren,
  tailText,
  text,
  textContent,
  XmlError,
} from './index.ts';
import { anyText, anyXml } from './testing/any-xml.ts';

const untidy = `<a  b = 'c'\n d="e" ><f>1</f> 2 <g/><!--h-->3</a >`;

describe('editing a tree', () => {
  it('changes an attribute and nothing around it', () => {
    const { root } = parseXml(untidy);
    setAttribute(root, 'b', 'x & "y"');
    expect(serializeXml(root)).toBe(untidy.replace("'c'", '"x &amp; &quot;y&quot;"'));
  });

  it('leaves an attribute’s bytes alone when it says the same already', () => {
    const { root } = parseXml(untidy);
    setAttribute(root, 'b', 'c');
    expect(serializeXml(root)).toBe(untidy);
  });

  it('adds and removes attributes', () => {
    const { root } = parseXml(untidy);
    setAttribute(root, 'z', '1\n2');
    expect(removeAttribute(root, 'b')).toBe('c');
    expect(removeAttribute(root, 'b')).toBeNull();
    expect(serializeXml(root)).toContain('<a\n d="e" z="1&#10;2" >');
  });

  it('replaces, inserts, appends and removes children, leaving the text after them', () => {
    const { root } = parseXml(untidy);
    const [f, g] = childElements(root);
    if (!f || !g) throw new Error('the tree has two elements');
    replaceChild(root, f, element('i', { j: '<' }), text('&'));
    insertBefore(root, g, comment('k'));
    removeChild(root, g);
    append(root, cdata('l'));
    expect(serializeChildren(root)).toBe('<i j="&lt;"/>&amp; 2 <!--k--><!--h-->3<![CDATA[l]]>');
    expect(() => removeChild(root, g)).toThrow('The element is not a child of a');
    expect(() => removeChild(parseXml('<a/>'), g)).toThrow('not a child of the document');
    setChildren(root, [text('m')]);
    expect(textContent(root)).toBe('m');
  });

  it('renames an element in both its tags', () => {
    const { root } = parseXml('<a>1</a>');
    rename(root, 'b');
    expect(serializeXml(root)).toBe('<b>1</b>');
    expect(() => rename(root, '1')).toThrow(XmlError);
  });

  it('copies a tree so that edits of the copy do not reach the original', () => {
    fc.assert(
      fc.property(anyXml, (xml) => {
        const document = parseXml(xml);
        const copy = cloneNode(document);
        setAttribute(copy.root, 'new', '1');
        for (const each of [...descendants(copy)]) setChildren(each, []);
        return serializeXml(document) === xml && copy.children.includes(copy.root);
      }),
    );
  });

  it('copies nodes without children as they are', () => {
    expect(cloneNode(text('a'))).toEqual(text('a'));
  });

  it('writes built text and attributes so that they are read as they were meant', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const { root } = parseXml(serializeXml(documentOf(element('a', [['b', value]], [text(value)]))));
        return attribute(root, 'b') === value && textContent(root) === value;
      }),
    );
  });

  it.each([
    ['a name with a blank', () => element('a b')],
    ['a name that begins with a digit', () => element('a', { '1': '' })],
    ['a control character', () => text('\u0000')],
    ['a lone surrogate', () => text('\uD800')],
    ['a CDATA section that would end early', () => cdata('a]]>b')],
    ['a comment with two hyphens', () => comment('a--b')],
    ['a comment that ends in a hyphen', () => comment('a-')],
  ])('refuses to build %s', (_what, build) => {
    expect(build).toThrow(XmlError);
  });

  it('tells which texts XML can hold', () => {
    expect([isXmlText('a\n😀'), isXmlText('\u0008')]).toEqual([true, false]);
  });
});

describe('asking a tree', () => {
  const { root } = parseXml('<a>1<b>2<c>3</c>4</b><!--x-->5<![CDATA[6]]><c>7</c>8</a>');

  it('visits descendants in document order, all or of one name', () => {
    expect([...descendants(root)].map(({ name }) => name)).toEqual(['b', 'c', 'c']);
    expect([...descendants(root, 'c')].map(textContent)).toEqual(['3', '7']);
    expect([...selfAndDescendants(root)].map(({ name }) => name)).toEqual(['a', 'b', 'c', 'c']);
    expect([...selfAndDescendants(root, 'c')]).toHaveLength(2);
  });

  it('gives the text before the first child and after a child, comments left out', () => {
    const b = firstChild(root, 'b');
    if (!b) throw new Error('the tree has a b');
    expect(leadingText(root)).toBe('1');
    expect(tailText(root, b)).toBe('56');
    expect(tailText(b, root)).toBe('');
    expect(leadingText(element('a'))).toBe('');
    expect(firstChild(root, 'none')).toBeNull();
  });

  it('tells who contains whom', () => {
    const parents = parentsOf(root);
    const c = [...descendants(root, 'c')][0];
    if (!c) throw new Error('the tree has a c');
    expect(parents.get(c)).toMatchObject({ name: 'b' });
    expect(parents.has(root)).toBe(false);
  });

  it.each([
    ['<a b="1" c="2"/>', `<a  c='2' b='1'></a>`, true],
    ['<a>&lt;</a>', '<a>&#60;</a>', true],
    ['<a b="1"/>', '<a b="2"/>', false],
    ['<a b="1"/>', '<a c="1"/>', false],
    ['<a/>', '<a b="1"/>', false],
    ['<a/>', '<b/>', false],
    ['<a><b/></a>', '<a> <b/></a>', false],
    ['<a>x</a>', '<a><![CDATA[x]]></a>', false],
    ['<a><b/></a>', '<a>b</a>', false],
  ])('compares what %s and %s say', (one, other, same) => {
    expect(saysTheSame(parseXml(one), parseXml(other))).toBe(same);
  });
});

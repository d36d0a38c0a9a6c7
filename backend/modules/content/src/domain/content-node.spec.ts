import { describe, expect, it } from 'vitest';
import { sha256 } from '../testing/course-tree.builder.ts';
import { type ContentNode, canonicalText, hashOf, readNode } from './content-node.ts';

const aNode = (change: Partial<ContentNode> = {}): ContentNode => ({
  type: 'html',
  fields: {},
  children: [],
  kept: null,
  ...change,
});

describe('a node', () => {
  it('has one text, whatever the order its fields were written in', () => {
    const one = aNode({ fields: { b: 1, a: { d: [1, 'x'], c: null } } });
    const other = aNode({ fields: { a: { c: null, d: [1, 'x'] }, b: 1 } });
    expect(canonicalText(one)).toBe(canonicalText(other));
    expect(canonicalText(one)).toBe('{"children":[],"fields":{"a":{"c":null,"d":[1,"x"]},"b":1},"type":"html"}');
  });

  it.each([
    aNode({ fields: { a: 2 } }),
    aNode({ type: 'problem' }),
    aNode({ kept: { x: 1 } }),
    aNode({ fields: { a: '1' } }),
    aNode({ children: [{ id: 'x', node: hashOf(aNode(), sha256) }] }),
  ])('has another hash when anything in it differs: %j', (other) => {
    expect(hashOf(other, sha256)).not.toBe(hashOf(aNode({ fields: { a: 1 } }), sha256));
  });

  it('is read as it was written', () => {
    const node = aNode({
      fields: { $set: 'a.b', 'x.y': '\u2028"\\' },
      kept: { k: [true] },
      children: [{ id: 'ü', node: hashOf(aNode(), sha256) }],
    });
    expect(readNode(canonicalText(node))).toEqual(node);
  });

  it('refuses numbers that JSON cannot say', () => {
    expect(() => canonicalText(aNode({ fields: { a: Number.NaN } }))).toThrow('NaN');
  });
});

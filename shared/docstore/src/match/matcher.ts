import type { Row } from '../bson/lazy.ts';
import type { Doc } from '../bson/values.ts';
import type { Binding } from '../pipeline/scope.ts';
import type { FilterNode, Leaf } from './node.ts';
import { parseFilter } from './parse.ts';
import { compileNode } from './run.ts';
import { walk } from './walk.ts';

/** A compiled filter. */
export interface Matcher {
  readonly node: FilterNode;
  readonly test: (row: Row) => boolean;
  /** Like test, and tells which element of an array met it: what the positional `$` of an update stands for. */
  readonly testWithPosition: (row: Row) => Positioned;
}

/** `variables` are the constants that `$expr` may name. */
export const compileFilter = (filter: Doc, variables: Binding | null = null): Matcher =>
  compileMatcher(parseFilter(filter, variables));

export function compileMatcher(node: FilterNode): Matcher {
  return { node, test: compileNode(node), testWithPosition: (row) => withPosition(node, row) };
}

export interface Positioned {
  readonly matches: boolean;
  readonly position: number;
}

const nowhere = { matches: false, position: -1 };

function withPosition(node: FilterNode, row: Row): Positioned {
  switch (node.kind) {
    case 'and':
      return everyPosition(node.of, row);
    case 'or':
      for (const branch of node.of) {
        const result = withPosition(branch, row);
        if (result.matches) return result;
      }
      return nowhere;
    case 'leaf':
      return leafPosition(node, row);
    default:
      return { matches: compileNode(node)(row), position: -1 };
  }
}

function everyPosition(nodes: readonly FilterNode[], row: Row): Positioned {
  let position = -1;
  for (const node of nodes) {
    const result = withPosition(node, row);
    if (!result.matches) return nowhere;
    if (result.position >= 0) position = result.position;
  }
  return { matches: true, position };
}

function leafPosition(node: Leaf, row: Row): Positioned {
  let position = -1;
  const matched = walk(row, node.path, node.expands, (value, index) => {
    if (!node.test(value)) return false;
    position = node.operator === '$elemMatch' && index < 0 ? elementPosition(node, value) : index;
    return true;
  });
  return node.isNegated ? { matches: !matched, position: -1 } : { matches: matched, position };
}

function elementPosition(node: Leaf, value: unknown): number {
  return Array.isArray(value) ? value.findIndex((element) => node.test([element])) : -1;
}

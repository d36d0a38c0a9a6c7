import type { Row } from '../bson/lazy.ts';
import type { FilterNode, Leaf } from './node.ts';
import { walk } from './walk.ts';

/** The predicate of a parsed filter. */
export function compileNode(node: FilterNode): (row: Row) => boolean {
  switch (node.kind) {
    case 'and': {
      const tests = node.of.map(compileNode);
      if (tests.length === 1) return tests[0] as (row: Row) => boolean;
      return (row) => {
        for (const test of tests) if (!test(row)) return false;
        return true;
      };
    }
    case 'or': {
      const tests = node.of.map(compileNode);
      return (row) => tests.some((test) => test(row));
    }
    case 'nor': {
      const tests = node.of.map(compileNode);
      return (row) => !tests.some((test) => test(row));
    }
    case 'leaf':
      return compileLeaf(node);
    case 'computed':
      return node.test;
    case 'never':
      return () => false;
  }
}

function compileLeaf({ path, expands, test, isNegated }: Leaf): (row: Row) => boolean {
  return isNegated ? (row) => !walk(row, path, expands, test) : (row) => walk(row, path, expands, test);
}

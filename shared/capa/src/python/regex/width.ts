import type { RegexNode } from './nodes.ts';

/** How many characters a pattern takes, or null where that varies. */
export function fixedWidth(node: RegexNode): number | null {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set':
      return 1;
    case 'at':
    case 'look':
      return 0;
    case 'sequence':
      return node.items.map(fixedWidth).reduce<number | null>(sum, 0);
    case 'choice':
      return same(node.branches.map(fixedWidth));
    case 'condition':
      return same([fixedWidth(node.yes), fixedWidth(node.no)]);
    case 'group':
    case 'atomic':
      return fixedWidth(node.item);
    case 'repeat': {
      const width = fixedWidth(node.item);
      return width !== null && node.min === node.max ? width * node.min : null;
    }
    case 'reference':
      return null;
  }
}

function sum(total: number | null, width: number | null): number | null {
  return total === null || width === null ? null : total + width;
}

function same(widths: readonly (number | null)[]): number | null {
  const [first = null] = widths;
  return widths.every((width) => width === first) ? first : null;
}

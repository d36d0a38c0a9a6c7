import { describe, expect, it } from 'vitest';
import { namesImported } from './check-platform-imports.ts';
import { closureOf, graphOf, platformOf } from './chunk-graph.ts';
import { packageOf } from './platform.ts';

const chunk = (fileName: string, imports: readonly string[] = [], dynamicImports: readonly string[] = []) => ({
  type: 'chunk' as const,
  fileName,
  imports,
  dynamicImports,
});

describe('the graph of a build', () => {
  const graph = graphOf(
    {
      a: chunk('entry.js', ['shared.js', 'react'], ['page.js']),
      b: chunk('shared.js', ['deep.js', 'entry.js']),
      c: chunk('deep.js', ['@lyceum/ui']),
      d: chunk('page.js', ['shared.js']),
      e: { type: 'asset' as const },
    },
    ['react', '@lyceum/ui'],
  );

  it('gives all that must be there before a file runs, circles included', () => {
    expect(closureOf(graph, ['entry.js'])).toEqual(['entry.js', 'shared.js', 'deep.js']);
  });

  it('leaves out what is loaded later', () => {
    expect(closureOf(graph, ['entry.js'])).not.toContain('page.js');
    expect(graph['entry.js']?.dynamicImports).toEqual(['page.js']);
  });

  it('knows the platform packages that are needed', () => {
    expect(platformOf(graph, closureOf(graph, ['entry.js']))).toEqual(['react', '@lyceum/ui']);
  });
});

describe('names taken from a platform package', () => {
  it.each([
    ['import{a as b,c}from"react-router";', ['a', 'c']],
    ['export { Link as L } from "react-router"', ['Link']],
    ['import * as all from "react-router"', []],
    ['import{x}from"react"', []],
  ])('%s', (code, expected) => {
    expect(namesImported(code, 'react-router')).toEqual(expected);
  });

  it('belong to a package, scoped or not', () => {
    expect([packageOf('react/jsx-runtime'), packageOf('@tanstack/react-query'), packageOf('@a/b/c')]).toEqual([
      'react',
      '@tanstack/react-query',
      '@a/b',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { outsideImports, packagesIn } from './specifiers.mjs';

describe('imports outside the workspace', () => {
  it.each([
    ["import { useMessages } from '@lyceum/i18n';", "import { useMessages } from '@lyceum/app-api/i18n';"],
    ['export * from "@lyceum/i18n"', 'export * from "@lyceum/app-api/i18n"'],
    ["let x: import('@lyceum/i18n/deep/door').X", "let x: import('@lyceum/app-api/i18n/deep/door').X"],
    ["import { Page } from '@lyceum/ui';", "import { Page } from '@lyceum/ui';"],
    ["import { y } from '@lyceum/i18n-next';", "import { y } from '@lyceum/i18n-next';"],
    ["const listed = { name: '@lyceum/i18n' };", "const listed = { name: '@lyceum/i18n' };"],
    ['import("@tanstack/query-core").QueryKey', 'import("@tanstack/react-query").QueryKey'],
  ])('%s', (text, expected) => {
    expect(outsideImports(text, ['i18n'])).toBe(expected);
  });

  it('are of packages, whatever their door', () => {
    const text = `import './x.css'; import a from 'react/jsx-runtime'; import('@mantine/core/a'); import 'node:fs'; import '/src/index.ts';`;
    expect(packagesIn(text)).toEqual(['react', '@mantine/core']);
  });
});

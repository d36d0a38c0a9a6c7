import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const shared = ['role:shared'];
const byRole = [
  { sourceTag: 'role:shared', onlyDependOnLibsWithTags: shared },
  { sourceTag: 'role:mfe', onlyDependOnLibsWithTags: shared },
  { sourceTag: 'role:shell', onlyDependOnLibsWithTags: shared },
  { sourceTag: 'role:platform', onlyDependOnLibsWithTags: shared },
  { sourceTag: 'role:module', onlyDependOnLibsWithTags: [...shared, 'role:platform', 'role:module'] },
  { sourceTag: 'role:app', onlyDependOnLibsWithTags: [...shared, 'role:platform', 'role:module'] },
  { sourceTag: 'role:e2e', onlyDependOnLibsWithTags: shared },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/fixtures/**', '.nx/**', 'data/**', '**/test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: byRole, allow: [], banTransitiveDependencies: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-else-return': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration:not([exported])', message: 'List what a door exports by hand.' },
        {
          selector: "Identifier[name='dangerouslySetInnerHTML']",
          message: 'Author content is drawn by the one sanitised component of @lyceum/ui.',
        },
      ],
    },
  },
  {
    // A class that Nest injects must be imported as a value: its type alone leaves `Object` in the metadata.
    files: ['backend/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // A test states what it expects of an answer's body, property by property, and fails where it differs.
    files: ['backend/platform/src/testing/test-client.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  { files: ['**/bin/**', '**/bench/**', 'backend/app/src/**'], rules: { 'no-console': 'off' } },
);

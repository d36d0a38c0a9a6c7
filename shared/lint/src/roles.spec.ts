import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../../..', import.meta.url));
const eslint = new ESLint({ cwd });

const messagesOf = async (filePath: string, code: string): Promise<readonly string[]> => {
  const [result] = await eslint.lintText(code, { filePath: `${cwd}${filePath}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

describe('the Nx tags', () => {
  it.each([
    ['mfes/learning/src/index.ts', '@lyceum/platform'],
    ['mfes/learning/src/index.ts', '@lyceum/mfe-authoring'],
    ['shell/src/main.tsx', '@lyceum/mfe-learning'],
    ['backend/platform/src/index.ts', '@lyceum/grading'],
    ['shared/kernel/src/index.ts', '@lyceum/platform'],
  ])('keep %s from importing %s', async (file, imported) => {
    const messages = await messagesOf(file, `import { thing } from '${imported}';\nthing();\n`);
    expect(messages.join('\n')).toContain('@nx/enforce-module-boundaries: ');
  });

  it('let a micro-frontend import the kernel', async () => {
    expect(
      await messagesOf('mfes/learning/src/index.ts', `import { usageKey } from '@lyceum/kernel';\nusageKey('x');\n`),
    ).toEqual([]);
  });
});

describe('the language rules', () => {
  it.each([
    ['no-explicit-any', 'export const x = (y: any): unknown => y;\n'],
    ['ban-ts-comment', '// @ts-ignore\nexport const x = 1;\n'],
    ['no-restricted-syntax', `export * from './x.ts';\n`],
  ])('report %s', async (rule, code) => {
    expect((await messagesOf('shared/kernel/src/index.ts', code)).join()).toContain(rule);
  });
});

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
type Rule = IForbiddenRuleType & { readonly name: string; readonly comment: string };
const { forbidden, options }: { forbidden: Rule[]; options: Record<string, unknown> } = require('../boundaries.cjs');
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

describe('the boundary rules', () => {
  const reported = new Map<string, string[]>();

  beforeAll(async () => {
    const { exclude: _planted, ...rest } = options;
    const result = await cruise(['backend', 'shared', 'mfes', 'shell'], {
      ...rest,
      baseDir: fixtures,
      validate: true,
      ruleSet: { forbidden },
    });
    for (const { rule, from } of (result.output as ICruiseResult).summary.violations)
      reported.set(rule.name, [...(reported.get(rule.name) ?? []), from]);
  });

  it.each(forbidden)('report the planted violation of $name', ({ name }) => {
    expect([...reported.keys()]).toContain(name);
  });

  it('leave a module that meets another at its door alone', () => {
    expect([...reported.values()].flat()).not.toContain('backend/modules/wallet/src/index.ts');
  });

  it.each(forbidden)('say for $name what to do', ({ comment }) => {
    expect(comment).toMatch(/^[A-Z].{20,}\.$/);
  });
});

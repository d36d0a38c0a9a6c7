import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../boundaries.cjs');
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

  it.each(forbidden.map((rule: { name: string }) => [rule.name]))('report the planted violation of %s', (name) => {
    expect([...reported.keys()]).toContain(name);
  });

  it('leave a module that meets another at its door alone', () => {
    expect([...reported.values()].flat()).not.toContain('backend/modules/wallet/src/index.ts');
  });

  it.each(forbidden.map((rule: { name: string; comment: string }) => [rule.name, rule.comment]))(
    'say for %s what to do',
    (_name, comment) => {
      expect(comment).toMatch(/^[A-Z].{20,}\.$/);
    },
  );
});
